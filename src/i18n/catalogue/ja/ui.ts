import type { ui as source } from "@/i18n/catalogue/en/ui";
import type { Translated } from "@/i18n/message-key";

export const ui: Translated<typeof source> = {
  copied: "コピーしました",
  copyFailed: "コピーできませんでした。文字列を選択して手動でコピーしてください。",
  copyNamed: "{{name}}をコピー",
  retry: "再試行",
  stale: {
    title: "最新の状態に更新できませんでした",
    text: "{{time}} 時点の内容を表示しています。",
  },
  traceId: "トレースID",
  dismiss: "閉じる",
  cancel: "キャンセル",
  optional: "任意",
  breadcrumb: "パンくずリスト",
  loading: "読み込み中",
  partNotLoaded: "コンソールの一部を読み込めませんでした。接続を確認するか、ページを再読み込みしてください。",
  code: {
    wrap: "行を折り返す",
  },
  form: {
    save: "保存",
    saving: "保存中",
    failed: "変更は保存されていません",
    unexpected: "リクエストの送信前にコンソール内で問題が発生しました。入力内容はそのまま残っています。",
    leaveTitle: "保存せずに移動しますか？",
    leaveText: "このページの変更は保存されていません。移動すると失われます。",
    stay: "編集を続ける",
    leave: "破棄して移動",
    close: "閉じる",
    closeTitle: "保存せずに閉じますか？",
    closeText: "ここに入力した内容は保存されていません。閉じると失われます。",
    discard: "破棄して閉じる",
  },
  picker: {
    open: "候補を表示",
    close: "候補を隠す",
    clear: "クリア",
    noOptions: "一致する候補がありません",
  },
  secret: {
    show: "値を表示",
    hide: "値を隠す",
    saved: "保存済み",
    replace: "変更",
    replaceNamed: "{{name}} を変更",
    keep: "キャンセル",
    keepNamed: "キャンセルして保存済みの {{name}} を使う",
  },
  pages: {
    label: "ページ",
    range: "{{total}} 件中 {{from}}～{{to}} 件",
    previous: "前のページ",
    next: "次のページ",
  },
  confirm: {
    typeName: "確認のため {{name}} と入力してください",
  },
  state: {
    noMatchTitle: "条件に一致するものがありません",
    clearFilters: "絞り込みを解除",
    noPermissionTitle: "アクセス権限がありません",
    noPermissionRole: "ロール「{{role}}」が必要です。Organization Admin が割り当てできます。",
  },
  role: {
    portalAdmin: "Portal Admin",
    auditLogsAdmin: "全リージョンの Audit Logs Admin",
    auditLogsAdminOf: "リージョン {{region}} の Audit Logs Admin",
  },
  restricted: {
    needs: "この操作は実行できません。ロール「{{role}}」または Organization Admin が必要です。",
  },
  failure: {
    load: "読み込めませんでした",
    save: "変更は保存されていません",
    unknown: "変更が保存されたかどうか確認できません",
    network: "API から応答がありません。接続を確認してから再試行してください。",
    networkSave:
      "API から応答がないため、変更が反映されたかどうか分かりません。再試行の前に現在の状態を確認してください。",
    unauthorized:
      "アクセストークンが API に受け付けられませんでした。無効、期限切れ、ロック中のいずれかです。",
    status: "API がステータス {{status}} を返しました。",
    contract: "API の応答をコンソールが解釈できませんでした。",
    contractSave:
      "リクエストは受け付けられましたが、API の応答が想定と異なります。再読み込みして保存内容を確認してください。",
  },
  rule: {
    required: "必須項目です。",
    invalid: "値が正しくありません。",
    max_length: "{{maximum}}文字以内で入力してください。",
    min_length: "{{minimum}}文字以上で入力してください。",
    max: "{{maximum}}以下で指定してください。",
    min: "{{minimum}}以上で指定してください。",
    is_boolean: "true か false を指定してください。",
    is_date_time: "日時を指定してください。",
    is_integer: "整数を指定してください。",
    is_string: "文字列を指定してください。",
    is_uuid: "ID（UUID）を指定してください。",
    enum: "次のいずれかを指定してください: {{choices}}",
    missing_reference: "すでに存在しません。別のものを選択してください。",
  },
};
