import type { verify as source } from "@/i18n/catalogue/en/verify";
import type { Translated } from "@/i18n/message-key";

export const verify: Translated<typeof source> = {
  title: "検証",
  description:
    "SIEM に保存されているものは、Konnect が送信したものと同じでしょうか。書き出したデータを Konnect の署名と照合します。",
  private: "データはこのブラウザーの外に出ません",
  input: {
    drop: "書き出したファイルをここにドロップ",
    formats:
      "CSV、JSON、1 行 1 オブジェクト、Splunk の XML、テキスト行。gzip、zip、tar、zstd の圧縮にも対応します。複数のファイルを一度に、サイズの制限なく検証できます。",
    choose: "ファイルを選択",
    files: "検証するファイル",
    paste: "または行を貼り付け",
    pasteNote: "保存されているままのレコード、または見出し行を含む書き出しの行。",
    check: "この行を検証",
    nothing: "1 行以上貼り付けてください。",
    rows_other: "{{number}} 行",
    records_other: "{{number}} 件のレコード",
    moreParts: "ほか {{number}} 個のファイル",
  },
  keys: {
    title: "公開鍵",
    published_other: "Konnect が公開している、または公開していた鍵 {{count}} 個",
    given_other: "ここで追加した鍵 {{count}} 個",
    failed: "Konnect の公開鍵を読み込めませんでした。以前に取得した鍵を使用します。",
    none: "検証に使う鍵がないため、何も証明できません。Konnect が公開している鍵（jwks.json）を追加してください。",
    show: "鍵を表示",
    source: {
      konnect: "Konnect から取得、初回 {{time}}",
      given: "{{time}} に追加",
    },
    add: "鍵を追加",
    paste:
      "jwks.json、またはその中の鍵 1 個。古いレコードは古い鍵で署名されているため、鍵はすべてこのブラウザーに保存されます。",
    addPasted: "貼り付けた鍵を追加",
    addFile: "ファイルから…",
    file: "鍵のファイル",
    added_other: "{{count}} 個の鍵を追加しました",
    notJson: "JSON ではありません。Konnect が公開している jwks.json が必要です。",
    refused: "鍵 {{kid}} は使用できません: {{reason}}",
    remove: "削除",
    removeNamed: "鍵 {{kid}} を削除",
  },
  sample: {
    title: "手元にデータがない場合",
    text: "損傷のあるサンプルで試せます。サンドボックスが配信したレコードの 3 件に 1 件を、途中で損傷させます。",
    format: "書き出しの形式",
    lines: "テキスト行",
    damage: "損傷",
    undamaged: "なし",
    try: "サンプルを検証",
    count_other: "{{format}} のレコード {{number}} 件",
    empty: "まだ何も配信されていません。先にリージョンの送信先を設定してください。",
  },
  running: {
    title: "{{name}} を検証中",
    records_other: "{{number}} 件のレコード",
    notIntact: "送信時のままでないもの {{number}} 件",
    rate: "毎秒 {{number}} 件",
    bytes: "{{total}} 中 {{done}}",
  },
  failed: {
    title: "検証を完了できませんでした",
    text: "{{names}}: {{message}}",
  },
  hero: {
    unreadable: "読み取れるものがありませんでした",
    noRecords: "Konnect の監査ログのレコードは含まれていません",
    noKeys_other:
      "{{records}} 件のレコードが見つかりました。検証に使う鍵がないため、何も証明されていません。",
    allIntact_other: "{{records}} 件のレコードすべてが本物で、送信時のまま保存されています",
    allGenuine_other:
      "{{records}} 件のレコードすべてが本物です。うち {{altered}} 件は送信時のまま保存されていません",
    someGenuine_other:
      "{{records}} 件中 {{genuine}} 件のレコードが本物です。{{rest}} 件については、このコピーからは証明できません。",
    noneGenuine_other:
      "{{records}} 件のレコードのいずれも、Konnect が書いたことをこのコピーからは証明できません",
    notChecked: "欠けているレコードの有無は確認していません。署名からは分かりません。",
    duplicates_other:
      "{{number}} 件のレコードが重複しています。リプレイまたは再試行で再び配信されたものです。",
    another: "別のデータを検証",
    span: "記録時刻 {{from}} – {{to}}（{{zone}}）",
    keys_other: "{{count}} 個の鍵で検証",
    took: "所要時間 {{length}}、毎秒 {{rate}} 件",
  },
  format: {
    csv: "CSV",
    ndjson: "NDJSON",
    json: "JSON",
    xml: "XML",
    text: "テキスト行",
  },
  fact: {
    content: "内容",
    contentQuestion: "レコードの内容は Konnect が書いたものですか。",
    copy: "コピー",
    copyQuestion: "送信時のまま保存されていますか。",
    of: "/ {{total}}",
    genuine: "本物: 署名が一致",
    notExplained: "説明できない",
    noKey: "一致する鍵がない",
    uncheckable: "確認できる署名がない",
    unaltered: "1 バイトも変更なし",
    altered: "書き方が変わったが、値はすべて残っている",
    restored: "値が失われたか変わり、復元された",
    unknown: "判断できない",
  },
  tabs: {
    label: "結果",
    findings: "所見",
    lines: "行",
  },
  verdict: {
    intact: "変更なし",
    authentic_altered: "本物、コピーに変更あり",
    authentic_restored: "本物、値を復元",
    cut_off: "途中で切れている",
    unsigned: "署名なし",
    no_known_key: "一致する鍵なし",
    not_explained: "説明できない",
    not_a_record: "Konnect のレコードではない",
  },
  meaning: {
    intact: "保存されているものは、Konnect が署名したものと 1 バイトも違いません。",
    authentic_altered:
      "書き方の変更を元に戻すと Konnect の署名が一致するため、内容が証明されます。値はすべてこのコピーに残っています。",
    authentic_restored:
      "このコピーで失われたか変わった値を補うと、署名が一致します。正しい値は下の署名時のテキストにあります。",
    cut_off: "レコードが署名の前で終わっているため、このコピーからは何も証明できません。",
    unsigned: "レコードは完全ですが署名がないため、何も証明できません。",
    no_known_key:
      "形式は正しいものの、同じ組織と時期のレコードに一致する鍵がありません。その時期または組織の鍵を追加してください。",
    not_explained:
      "前後のレコードは鍵に一致しますが、このレコードはどの修復を試しても署名が一致しません。偽造の証明ではありませんが、調査する理由になります。",
    not_a_record: "Konnect の監査ログのレコードではありません。",
  },
  group: {
    form: "値はすべて残存",
    value: "値を復元",
    loss: "このコピーでは喪失",
    state: "確認できない",
    edited: "要調査",
  },
  proof: {
    form: "証明: 元に戻すと Konnect の署名が一致します。Konnect の鍵なしに、テキストと署名を一致させることはできません。",
    value:
      "証明: 値を復元すると Konnect の署名が一致します。SIEM で検索しても、これらのレコードは見つからない可能性があります。",
    loss: "失われたものはこのコピーにありません。7 日以内であれば、その期間をリプレイすると再び配信されます。",
    state: "分かる範囲では損傷はありませんが、照合に使えるものがありませんでした。",
    edited:
      "同じ時期と組織のレコードは鍵に一致し、これらはどの修復でも一致しません。開いて比較してください。",
  },
  findings: {
    intro:
      "Konnect からこのデータまでの間にレコードに起きたことを、原因ごとに示します。1 件のレコードは、該当するすべての原因で数えます。",
    none: "何も起きていません",
    noneText: "すべてのレコードが、Konnect が署名したまま 1 バイトも変わらず保存されています。",
    noRecords: "対象となるレコードがありません",
    setting: "解消する設定:",
    show: "行を表示",
    showNamed: "行を表示: {{title}}",
  },
  lines: {
    verdict: "判定",
    allVerdicts: "すべての判定",
    cause: "起きたこと",
    allCauses: "すべて",
    shown_other: "{{number}} 行",
    cutOff: "最初の {{number}} 行を表示しています。ほかの行を見るには、判定または原因を選択してください。",
    failed: "行を読み取れませんでした: {{message}}",
    number: "行",
    time: "記録時刻（{{zone}}）",
    stored: "保存時のテキスト",
    packed: "圧縮ファイル内: 開いて確認してください",
    part: "ファイル",
  },
  line: {
    title: "{{number}} 行目",
    close: "行を閉じる",
    failed: "行を再び読み取れませんでした: {{message}}",
    stored: "保存されているテキスト",
    signed: "署名時のテキスト",
    storedAsSigned: "署名時のまま保存されています",
    key: "署名した鍵",
  },
};
