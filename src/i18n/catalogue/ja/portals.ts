import type { portals as source } from "@/i18n/catalogue/en/portals";
import type { Translated } from "@/i18n/message-key";

export const portals: Translated<typeof source> = {
  title: "ポータル",
  description: "すべてのリージョンの Dev Portal です。監査ログは Settings › Audit Logs で設定します。",
  table: "Dev Portal",
  name: "ポータル",
  region: "リージョン",
  domain: "ドメイン",
  regionUnknown: "不明",
  auditLogsColumn: "Settings",
  emptyTitle: "この組織には Dev Portal がありません",
  emptyText: "ポータルは Konnect で作成します。作成すると、ここで監査ログを設定できるようになります。",
  role: "Portal Admin",
  settings: "Settings",
  auditLogs: "Audit Logs",
  auditLogsOf: "{{portal}} の Audit Logs",
  partial: {
    failed: "{{regions}} のポータルを読み取れませんでした。",
    refused:
      "{{regions}} のポータルは、参照する権限がないため表示していません。ロール「{{role}}」が必要です。Organization Admin が割り当てできます。",
  },
  notFound: {
    title: "このポータルは存在しません",
    text: "削除されたか、リンクが不完全な可能性があります。",
    action: "すべてのポータルを見る",
  },
};
