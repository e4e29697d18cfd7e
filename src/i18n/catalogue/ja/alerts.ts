import type { alerts as source } from "@/i18n/catalogue/en/alerts";
import type { Translated } from "@/i18n/message-key";

export const alerts: Translated<typeof source> = {
  description:
    "Kong がアラートを推奨している条件と、配信そのものに関する 2 つの条件を、SIEM で使えるルールとして示します。",
  language: "言語",
  format: "Log Format",
  level: "レベル: {{level}}",
  levels: { informational: "情報", low: "低", medium: "中", high: "高" },
  block: "{{rule}} – {{language}}",
  showInLogs: "ログで表示",
  download: "ダウンロード",
  downloadNamed: "ダウンロード: {{rule}}",
  noSigma:
    "Sigma は存在するレコードを記述するため、レコードがないことを表すルールはありません。使用中の SIEM の言語を選択してください。",
  expects: {
    sigma:
      "Log Format が JSON の場合に使えます。フィールド名は JSON レコードのものです。ログソースは product が kong、service が konnect_audit です。使用するバックエンドのパイプラインで、インデックスに対応付けてください。",
    splunk:
      "すべてのインデックスを検索します。index=* を使用中のインデックスに置き換え、集計の長さと同じ間隔で実行してください。",
    esql: "Elastic Agent の CEF プロセッサーが書き込む CEF、または同じ名前のフィールドに入った JSON レコードを前提とします。KQL 関数には Elasticsearch 9.1 以降が必要です。",
    sentinel:
      "CommonSecurityLog の CEF、または独自のテーブルの RawData 列にテキストとして入った JSON レコードを前提とします。KongKonnectAudit_CL を使用中のテーブル名に置き換えてください。",
    sumoLogic:
      "先頭に使用中の _sourceCategory を加えてください。途絶のルールには、データの欠落を通知するモニターが必要です。",
    datadog:
      "JSON レコードが属性になっていることを前提とします。CEF のレコードには、同じ名前の属性に分解するパイプラインが必要です。",
    loki: "セレクターを使用中のラベルに置き換えてください。集計のないルールはフィルターです。アラートには count_over_time で数えてください。",
  },
  rule: {
    serverError: {
      title: "サーバーエラー",
      text: "API がリクエストに 500 から 599 のステータスを返しました（重大度 10）。",
    },
    refused: {
      title: "リクエストの拒否",
      text: "API がリクエストに 401 または 403 を返しました（重大度 6）。",
    },
    locked: {
      title: "ロックされたアカウントの認証",
      text: "ロックされたユーザーまたはシステムアカウントが認証を試みました。",
    },
    disabled: {
      title: "無効なアカウントの認証",
      text: "無効なユーザーまたはシステムアカウントが認証を試みました。",
    },
    invalid: {
      title: "無効な認証",
      text: "認証が重大度 7 で失敗しました。認証の中で最も高い重大度です。",
    },
    failedSignIns: {
      title: "多数の認証失敗",
      text: "1 つのアドレスから 10 分以内に 10 回以上の認証が失敗しました。どちらの数値も組織に合わせて調整してください。",
    },
    denied: { title: "権限の拒否", text: "権限の確認で操作が拒否されました（granted が false）。" },
    byKong: {
      title: "Kong による操作",
      text: "Kong 自身が操作しました (kong_initiated)。Kong はアラートから除外することを推奨しており、リクエストと権限のルールでは除外しています。このルールは除外されたものを示します。",
    },
    silence: {
      title: "途絶",
      text: "30 分間レコードが届いていません。Webhook が停止しているか、SIEM までの経路に問題がある可能性があります。イベントの少ない組織では、より長い時間を指定してください。",
    },
    unsigned: {
      title: "署名の欠落",
      text: "sig のないレコードが届きました。途中で切れたか、Konnect からのものではない可能性があります。Konnect が署名していない場合は正常です。",
    },
  },
};
