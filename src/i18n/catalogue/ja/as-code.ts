import type { asCode as source } from "@/i18n/catalogue/en/as-code";
import type { Translated } from "@/i18n/message-key";

export const asCode: Translated<typeof source> = {
  title: "コードで表示",
  description: "このフォームが現在送信する内容です。機密情報は変数になっています。",
  descriptionSaved: "現在保存されている内容です。項目を変更すると、変更内容がここに表示されます。",
  demoAddresses: "アドレスはデモではなく Konnect のものです。",
  tabs: "形式",
  tab: {
    curl: "curl",
    terraform: "Terraform",
    kongctl: "kongctl",
    json: "JSON",
  },
  block: {
    curl: "curl コマンド",
    terraform: "Terraform の構成",
    kongctl: "kongctl の構成",
    json: "JSON ボディ",
  },
  note: {
    incomplete: "入力が完了していません。このままでは API に拒否されます。",
    reads: "まだ何も変更していないため、現在のリソースを読み取るだけのコマンドです。",
    asSaved: "まだ何も変更していないため、現在のリソース全体をそのまま表示しています。",
    jsonSecret: "$AUTHORIZATION は Authorization Header の値を表します。",
    curlToken: "先に KONNECT_TOKEN にアクセストークンを設定してください。",
    curlSecret:
      "先に KONNECT_TOKEN にアクセストークンを、AUTHORIZATION に Authorization Header の値を設定してください。",
    state:
      "Authorization Header の値は Terraform のステートに保存されます。値そのものと同じように保護してください。",
    kept: "プロバイダーでは Authorization Header が必須のため、変数には何らかの値が必要です。その値は送信されず、保存済みの値がそのまま残ります。",
    ownSettings:
      "プロバイダーには送信先を参照するリソースがありません。適用すると Webhook は独自の設定を持ち、送信先の変更には追随しなくなります。",
    noImport: "このリソースはインポートできません。最初の apply で既存の設定が引き継がれます。",
    endpoint: "Endpoint のパスにトークンが含まれる場合があるため、Endpoint も変数にしています。",
    needsDestination: "先に送信先を選択してください。Terraform にはその設定が必要です。",
    noReplay:
      "プロバイダーにはリプレイのリソースがありません。一度だけの操作のため、curl を使用してください。",
    kongctlPortal: "kongctl は送信先を名前で検索し、ポータルは自身が管理しないものとして扱います。",
    kongctlRegion:
      "kongctl は一度の実行で 1 つのリージョンだけを扱います。--region でポータルのリージョンを指定してください。",
    kongctlDestination:
      "kongctl は送信先を作成・変更しません。これは、ほかのリソースが既存の送信先を名前で参照するための記述です。",
  },
};
