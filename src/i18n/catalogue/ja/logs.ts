import type { logs as source } from "@/i18n/catalogue/en/logs";
import type { Translated } from "@/i18n/message-key";

export const logs: Translated<typeof source> = {
  title: "ログ",
  description:
    "この組織で起きたことを、すべてのリージョンまたは 1 つのリージョンについて表示します。API が 7 日間保持している記録で、Webhook が送信したかどうかは問いません。Dev Portal のイベントはプル API が返さないため、含まれません。",
  filter: {
    label: "絞り込み",
    region: "リージョン",
    allRegions: "すべてのリージョン",
    type: "種類",
    allTypes: "すべての種類",
    range: "期間",
    zone: "タイムゾーン",
    utc: "UTC",
    apply: "この期間を表示",
  },
  search: {
    label: "エントリーを検索",
    example: "検索（例：action:delete -region:us）",
    unknownWord: "{{field}} に「{{value}}」はありません。使える値：{{words}}。",
  },
  ownReads: {
    label: "自分の読み取りを表示",
    hidden_other: "このブラウザーからの自分の読み取り {{number}} 件を非表示",
    signIns: "認証だけでは何のための呼び出しか分からないため、非表示のエントリーはありません",
    unknownViewer: "API からユーザーを確認できないため、非表示のエントリーはありません",
  },
  call: {
    singleEvents: "イベント単位で表示",
    events_other: "イベント {{count}} 件",
    incomplete: "呼び出しが不完全（{{parts}} がありません）",
    signIn: "認証",
    permission: "認可",
    request: "リクエスト",
  },
  coverage: {
    regions_other: "{{count}} リージョン中 {{searched}} リージョンを検索済み",
    whole_other: "検索した範囲：{{regions}} の {{from}} から {{to}} までの全エントリー {{number}} 件。",
    newest_other: "これまでに検索した範囲：{{regions}} のこの期間の新しい順に {{number}} 件。",
    missing: "検索していないリージョン：{{regions}}。",
    noMatchYet: "これまでに検索した範囲に一致するエントリーはありません",
    searchAll: "すべて検索",
  },
  regions: {
    waiting: "{{regions}} の応答を待っています。届いたエントリーは時刻順に追加されます。",
    refused: "{{regions}} のログを読む権限がないため、そのエントリーは含まれていません。",
    failed: "{{regions}} のログを読み込めなかったため、そのエントリーは含まれていません。",
    stopped:
      "{{regions}} の以前のエントリーを読み込めませんでした。{{time}} より前のエントリーは含まれていません。",
  },
  range: {
    "15m": "過去 15 分",
    "1h": "過去 1 時間",
    "6h": "過去 6 時間",
    "12h": "過去 12 時間",
    "24h": "過去 24 時間",
    "7d": "過去 7 日間",
    custom: "カスタム",
  },
  type: {
    authorization: "認可",
    authentication: "認証",
    gateway_access: "ゲートウェイアクセス",
  },
  outcome: {
    granted: "許可",
    denied: "拒否",
    success: "成功",
    failed: "失敗",
    answered: "応答済み",
    refused: "アクセス拒否",
    clientError: "クライアントエラー",
    serverError: "サーバーエラー",
    untold: "–",
  },
  table: {
    label: "監査ログ（新しい順）",
    time: "時刻（{{zone}}）",
    entry: "エントリー",
    type: "種類",
    summary: "内容",
    outcome: "結果",
    principal: "プリンシパル",
    clientIp: "クライアント IP",
    unknown: "不明",
  },
  status: {
    loaded_other: "{{number}} 件を読み込み済み",
    ofMore_other: "新しい順に {{number}} 件を読み込み済み",
    matching: "{{matches}} 件が一致",
    searchedOnly: "検索対象は読み込み済みのエントリーだけです。",
    until: "{{time}} 時点",
    refresh: "新しいエントリーを表示",
    refreshing: "新しいエントリーを確認しています",
    loadAll: "すべて読み込む",
    loadingAll: "すべてのエントリーを読み込んでいます。現在 {{time}} まで。",
    loadingMore: "以前のエントリーを読み込んでいます",
    stop: "停止",
    cutOff:
      "このページに表示できる上限である、新しい順に {{limit}} 件を表示しています。残りを見るには期間を短くするか、リージョンを 1 つ選択してください。",
    end: "これがこの期間で最も古いエントリーです。",
  },
  empty: {
    title: "この期間のエントリーはありません",
    partTitle: "検索したリージョンにエントリーはありません",
    ownTitle: "自分の読み取りだけです",
    ownText:
      "この期間のエントリーはすべて、このブラウザーのこのコンソールで何かを表示したために記録されたものです。",
    text: "Konnect API が呼び出されるたびに、誰がサインインし、何を許可され、API がどう応答したかがここに記録されます。保持期間は 7 日間です。期間を長くしてください。",
    action: "過去 7 日間を表示",
  },
  drawer: {
    title: "エントリー",
    close: "エントリーを閉じる",
    form: "表示形式",
    fields: "フィールド",
    field: "フィールド",
    value: "値",
    emptyValue: "空",
    related: "この呼び出しのイベントをすべて表示",
    copyEntry: "エントリー（JSON）",
    findInSiem: "自分の SIEM で探す",
    eventReference: "このイベントの意味",
    goneTitle: "エントリーが見つかりません",
    goneText:
      "{{region}} のログにありません。7 日間の保持期間を過ぎているか、別のリージョンまたは組織のエントリーの可能性があります。",
    badKeyText: "このアドレスはエントリーを指していません。途中で切れている可能性があります。",
    outside:
      "現在の条件で読み込んだエントリーには含まれていないため、その日時を指定して API から取得しました。",
    unknownWord:
      "レコードを作成できません。{{field}} の値「{{word}}」は、このコンソールのどのレコード形式にもない語です。API の内容はすべて「フィールド」で確認できます。",
  },
  form: {
    record: "{{format}} レコード",
    jsonNote:
      "Log Format が JSON の Webhook が送信する形式です。プル API の署名は、この形式に対するものです。",
    unsignedNote:
      "このコンソールが作成したもので、sig はありません。プル API の署名は JSON 形式に対するものだからです。この形式の Webhook は、送信する内容に署名します。",
    leftOut:
      "プル API は principal_name と kong_initiated を返さないため、配信されたレコードにはこれらが含まれる場合があります。",
    kongInitiated:
      "署名から、Kong 自身による操作（kong_initiated）であることが分かります。プル API はこの情報を返しません。",
    missing: "エントリーに {{fields}} がないため、空の文字列にしています。",
  },
  signature: {
    title: "署名",
    checking: "署名を確認しています",
    verified: "署名は有効です",
    verifiedText: "このエントリーの JSON 形式は、jwks.json の鍵で署名された内容と完全に一致します。",
    no_signature: "署名がありません",
    no_signatureText: "正しい形の署名がエントリーにありません。",
    unknown_word: "確認できません",
    unknown_wordText:
      "署名の対象は JSON レコードですが、このエントリーについてはコンソールが作成できません。",
    unconfirmed: "確認できません",
    unconfirmedText:
      "署名の対象はイベントの JSON レコードです。principal_name など、プル API が返さないフィールドが含まれている可能性があり、コンソールでは正確に再現できません。エントリーが改変された場合も同じ結果になります。確実に検証するには、Webhook が配信したレコードを使用してください。",
    noKeys: "未確認です",
    noKeysText: "公開鍵を読み込めませんでした。",
    noCrypto: "未確認です",
    noCryptoText:
      "このブラウザーではここで Ed25519 を検証できません。最新のバージョンと安全なアドレスが必要です。",
  },
  export: {
    open: "エクスポート",
    title: "エントリーのエクスポート",
    count_other: "読み込み済みで条件に一致する {{number}} 件をエクスポートします。",
    more: "この期間には、まだ読み込まれていないエントリーがあります。すべて含めるには、閉じてすべて読み込んでから、もう一度エクスポートしてください。",
    format: "形式",
    ndjson: "NDJSON",
    ndjsonHelp: "プログラム向け。1 行に 1 つの JSON オブジェクトで、値は API が返したままです。",
    csv: "CSV",
    csvHelp:
      "表計算ソフト向け。BOM 付き UTF-8 です。数式に見える値と 15 桁を超える数字には、実行や丸めを防ぐためアポストロフィを付けます。",
    save: "ファイルを保存",
    saving: "書き込み中 {{percent}}%",
    saved: "{{name}} を保存しました",
    failed: "ファイルを書き込めませんでした",
  },
};
