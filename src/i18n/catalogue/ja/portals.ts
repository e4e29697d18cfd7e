import type { portals as source } from "@/i18n/catalogue/en/portals";
import type { Translated } from "@/i18n/message-key";

export const portals: Translated<typeof source> = {
  title: "ポータル",
  description: "すべてのリージョンの Dev Portal です。監査ログは Settings › Audit Logs で設定します。",
  table: "Dev Portal",
  name: "ポータル",
  region: "リージョン",
  domain: "ドメイン",
  auditLogsColumn: "Settings",
  emptyTitle: "この組織には Dev Portal がありません",
  emptyText: "ポータルは Konnect で作成します。作成すると、ここで監査ログを設定できるようになります。",
  settings: "Settings",
  auditLogs: "Audit Logs",
  auditLogsOf: "{{portal}} の Audit Logs",
  search: "ポータルで絞り込み",
  shown_other: "{{count}} 件のポータル",
  viewRegion: "リージョンを表示",
  id: "ID",
  newWebhook: {
    title: "New Dev Portal Audit Log",
    description: "ポータルへの開発者のサインインを、発生のたびにお使いのログコレクターに送信します。",
    section: "監査ログ",
    portalPlaceholder: "名前、リージョン、ドメインで検索",
    portalHelp: "監査ログはポータルごとに 1 つです。未設定のポータルが先に表示されます。",
    configured: "設定済み",
    configuredTo: "設定済み（送信先: {{destination}}）",
    replaces:
      "このポータルにはすでに監査ログが設定されています。保存すると、Endpoint とスイッチが置き換わります。",
    replacesNamed:
      "このポータルの監査ログはすでに {{destination}} に送信されています。保存すると、Endpoint とスイッチが置き換わります。",
    toSettings: "設定を見る",
    enabledHelp: "開発者のサインインを、発生のたびに送信します。",
    savedOn: "保存しました。これ以降、{{portal}} へのサインインは {{destination}} に送信されます。",
    savedOff: "保存しました。監査ログがオフの間、{{portal}} のイベントは送信されません。",
    meanwhile: "保存されていません: このポータルはほかの誰かによって設定されました",
    meanwhileText:
      "フォームには現在の保存内容が表示されています。置き換えるにはもう一度保存するか、別のポータルを選択してください。",
    back: "Dev Portal に戻る",
  },
  partial: {
    failed: "{{regions}} のポータルを読み取れませんでした。",
    refused:
      "{{regions}} のポータルは、参照する権限がないため表示していません。ロール「{{role}}」が必要です。割り当ては Organization Admin が行えます。",
  },
  notFound: {
    title: "このポータルは存在しません",
    text: "削除されたか、リンクが不完全な可能性があります。",
    action: "すべてのポータルを見る",
  },
};
