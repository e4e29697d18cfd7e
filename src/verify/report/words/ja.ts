import { ja as verify } from "@/verify/words/ja";
import type { ReportWords } from "./report-words";

export const ja: ReportWords = {
  ...verify,
  language: "ja",
  title: "監査ログ検証レポート",
  result: {
    authentic: (authentic, records, intact) =>
      `${records} 件のうち ${authentic} 件が真正です。そのうち ${intact} 件は送られたまま保存されています。`,
    changed: (changed) =>
      `ほかに ${changed} 件では値が別の値に置き換わっています。元の値は証明されています。`,
    complete: (recorded) => `期間内に Konnect が記録した ${recorded} 件に欠けはありません。`,
    unproven: (unproven, recorded) =>
      `期間内に Konnect が記録した ${recorded} 件に欠けはありませんが、${unproven} 件は証明されていないコピーしかありません。`,
    missing: (missing, recorded) =>
      `期間内に Konnect が記録した ${recorded} 件のうち ${missing} 件が欠けています。`,
    notCompared: "欠けの有無は調べていません。",
  },
  none: "なし",
  notSaid: "記載なし",
  leftOut: "このコピーでは省略",
  sections: {
    result: "結果",
    scope: "範囲",
    files: "調べたファイル",
    origin: "エクスポートの作り方",
    keys: "鍵",
    method: "方法",
    verdicts: "判定",
    causes: "レコードに起きたこと",
    completeness: "完全性",
    exceptions: "例外",
    steps: "自分で 1 件を確かめる",
    limits: "このレポートが証明しないこと",
    actions: "とった対応",
    manifest: "このレポートの構成",
  },
  labels: {
    id: "レポート",
    madeAt: "作成日時（UTC）",
    clock: "時計",
    madeBy: "作成者",
    tool: "ツール",
    region: "リージョン",
    organizations: "レコードにある組織",
    requested: "求めた期間",
    found: "見つかった期間",
    types: "種類ごとの件数",
    excluded: "Konnect の記録と照合しなかったもの",
    file: "ファイル",
    bytes: "バイト数",
    sha256: "SHA-256",
    modified: "更新日時",
    packing: "圧縮",
    format: "形式",
    rows: "行",
    records: "レコード",
    notUsed: "レコードでない行",
    problem: "最後まで読めなかった理由",
    siem: "SIEM",
    query: "クエリーと絞り込み",
    exportedBy: "エクスポートした人",
    kid: "kid",
    publicKey: "公開鍵（x）",
    thumbprint: "サムプリント（RFC 7638）",
    source: "入手元",
    verdict: "判定",
    meaning: "意味",
    count: "件数",
    share: "割合",
    cause: "原因",
    setting: "なくす設定",
    window: "照合した期間",
    recorded: "Konnect の記録",
    received: "届いている",
    unproven: "証明されていないコピーだけが届いている",
    notProven: "証明なし",
    restored: "Konnect が記録した値で初めて証明されたレコード",
    notTried: "保持しきれず照合しなかったレコード",
    missing: "欠けている",
    edge: "期間の最初と最後の 1 分で見つからない",
    ownReads: "自分の呼び出し（除外）",
    unknown: "エクスポートにあり、このリージョンの記録にない",
    again: "再び届いた",
    otherFormat: "別の形式でも届いた",
    byCall: "呼び出しだけで対応づけた",
    bySecond: "壊れていて、秒と種類だけで対応づけた",
    kind: "種類",
    from: "開始",
    to: "終了",
    resent: "重ねて届く",
    offset: "バイト位置",
    traceId: "trace_id",
    stored: "保存されたもの",
    signed: "署名されたもの",
    startedAt: "開始日時",
    sentAgain: "再送した期間",
    status: "状態",
    missingAfter: "その後の欠け",
    address: "問い合わせ先",
    duplicates: "2 回以上ある",
  },
  clock: {
    api: (machineAhead) => `Konnect の応答の Date。この機器の時計との差は ${machineAhead} 秒`,
    machine: "この機器の時計",
  },
  pseudonyms:
    "このコピーでは、人とアドレスを別の名前で記しています。同じ人は全体を通して同じ名前です。署名を確かめられなくなる文字列は省いています。",
  types: { authentication: "認証", authorization: "認可", access: "アクセス" },
  keySource: {
    address: (address, at) => `${address}（${at} に取得）`,
    file: (name) => `ファイル ${name}`,
    pasted: "手で貼り付けたもの。出どころは証明されていません",
  },
  algorithm: [
    "署名は Ed25519（RFC 8032）で、署名を除いたレコードの UTF-8 のバイト列に対するものです。署名は 64 バイトで、パディングなしの base64url 86 文字です。",
    "そのままでは合わない文字列は、規則に従って形の変更を 1 つずつ戻し、確かめ直しました。戻すと署名が合えば証明になります。秘密鍵なしに文字列と署名を合わせることは誰にもできません。保存されたコピーは送られたものと異なるので、別に数えています。",
  ],
  signedText: {
    cef: "CEF: 行から「 sig=」とその後の 86 文字を除いたもの。",
    json: 'JSON: 最後のかっこの前の「,"sig":"…"」を除いたオブジェクト。',
    cps: 'CPS: 外側を含め、最後の 2 つのかっこの前の「,"sig":"…"」を除いたオブジェクト。',
  },
  excluded: {
    outside: (count) => `期間外 ${count} 件（Konnect が保持する 7 日より古い、または求めていない）`,
    portal: (count) => `Dev Portal の ${count} 件（取得できない）`,
    otherOrganization: (count) => `別の組織の ${count} 件`,
    unidentified: (count) => `壊れていて調べられない ${count} 件`,
    ownReads: (count) => `この確認のために記録された ${count} 件`,
    edge: (count) => `期間の最初と最後の 1 分の ${count} 件`,
  },
  shared: (trait) => {
    switch (trait.trait) {
      case "type":
        return `散発した欠けはすべて種類が ${trait.type} です。`;
      case "principal":
        return `散発した欠けはすべてプリンシパル ${trait.principalId} のものです。`;
      case "longer_than":
        return `散発した欠けはすべておよそ ${trait.bytes} バイトより長いものです。`;
      case "not_ascii":
        return "散発した欠けはすべて ASCII 以外の文字を含みます。";
      case "bar":
        return "散発した欠けはすべて値に | を含みます。";
      default:
        return trait satisfies never;
    }
  },
  incompleteCalls: (calls, withoutAccess) =>
    `一部だけ届いた呼び出しが ${calls} 件。そのうち ${withoutAccess} 件はアクセスのレコードが欠けています。`,
  pull: (entries, pages, calls) => `${pages} ページ、${calls} 回の要求で ${entries} 件`,
  further: (count) => `残り ${count} 件は JSON のコピーにあります。`,
  samples:
    "見本: 種類ごとに最初の数件を、保存されたものと署名されたものとで示します。異なる部分に印を付けています。",
  steps: {
    key: "公開鍵をファイルに書きます。Konnect が公開している鍵（「鍵」の節）と比べてください。",
    text: "署名された文字列をファイルに書きます。",
    signature: "署名をファイルに書きます。",
    verify: "openssl（3.0 以降）で確かめます。",
    read: "文字列を読み、同じレコードをエクスポートの中で探します。",
  },
  stepsAbove: (file, offset, length) =>
    `必要なのは openssl とシェルだけで、このレポートを作ったツールは要りません。レコードは ${file} の ${offset} バイト目から ${length} バイトです。`,
  stepsPacked: "ファイルは圧縮されています。バイト位置は展開した後のものです。",
  stepsNone:
    "このコピーには確かめられるレコードがありません（証明されたものがない、または文字列を省いています）。",
  satisfied: "openssl が「Signature Verified Successfully」と答え、0 で終わります。",
  limits: [
    "署名が証明するのはレコードの内容で、ほかのレコードの有無ではありません。欠けの有無は、Konnect の記録と照合した範囲でだけわかります。",
    "Konnect の記録は 7 日分で、リージョンごとに、Dev Portal を除いて照合します。それより古いもの、ほかのものは署名だけを確かめました。",
    "レコードの順序は署名されていません。",
    "どの方法でも説明できないレコードが偽造だという証明はなく、途中で切れたものや署名のないものが正しいという証明もありません。",
    "以上は、秘密鍵を持つのが Konnect だけで、上の公開鍵が Konnect のものである限り成り立ちます。",
    "時刻は Konnect がレコードに書いたものです。",
  ],
  actionsNone: "ここから再送は行っていません。",
  manifest:
    "JSON のコピーには、すべての例外を含む同じ内容が機械で読める形であります。SHA256SUMS に各部分と調べたファイルのハッシュがあります: sha256sum -c SHA256SUMS。",
};
