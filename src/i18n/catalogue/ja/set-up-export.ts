import type { setUpExport as source } from "@/i18n/catalogue/en/set-up-export";
import type { Translated } from "@/i18n/message-key";

export const setUpExport: Translated<typeof source> = {
  export: "エクスポート",
  exportText:
    "すべての送信先と、リージョンおよび Dev Portal のすべての Webhook の現在の設定です。Authorization Header は読み取れないため、それぞれ変数になっています。",
  download: "{{file}} をダウンロード",
  notation: { terraform: "Terraform", kongctl: "kongctl", curl: "curl" },
  nothingForKongctl:
    "kongctl で記述できるのは Dev Portal の Webhook だけですが、ここには設定済みのものがありません。",
  emptyTitle: "まだ何も設定されていません",
  emptyText: "送信先を作成すると、組織の設定をエクスポートできます。",
  failedTitle: "一部を読み取れませんでした",
  unread: {
    region: "{{region}} の Webhook",
    portals: "Dev Portal",
    portalsOf: "{{region}} の Dev Portal",
    portal: "Dev Portal「{{name}}」の Webhook",
    refused: "読み取る権限がないため、次のものはエクスポートに含まれていません。",
    failed: "API が正しく応答しなかったため、次のものはエクスポートに含まれていません。",
  },
  note: {
    endpoints:
      "Endpoint はすべて表示されます。パスにトークンが含まれる場合は、ファイルもトークンと同じように保護してください。",
    firstApply:
      "リージョンの Webhook 以外はすべてインポートされます。リージョンの Webhook はプロバイダーがインポートできないため、最初の apply で引き継がれます。",
    ownSettings:
      "その後、これらの Webhook は Konnect では独自の設定を持ち、Terraform を通してのみ送信先の変更に追随します。",
    secrets:
      "最初の apply ですべての Authorization Header が書き込まれます。値は Terraform のステートにも保存されるため、ステートも保護してください。",
    kongctlRegions:
      "kongctl は一度の実行で 1 つのリージョンだけを扱うため、リージョンごとに 1 ファイルです。",
    kongctlDestinations:
      "kongctl は送信先を作成せず、リージョンの Webhook の記述もありません。送信先とポータルは名前で検索され、Authorization Header は不要です。",
    curlToken: "先に KONNECT_TOKEN と、スクリプトの先頭にある AUTHORIZATION の各変数を設定してください。",
    curlOnce:
      "このスクリプトは送信先を新しく作成します。名前が使用済みの場合など、拒否された呼び出しがあればそこで終了します。",
    curlPortals:
      "Dev Portal は作成されません。ID はこの組織のものです。ほかの組織では PORTAL の各変数を設定してください。",
  },
  paste: "貼り付けて比較",
  pasteText:
    "エクスポートしたテキストを、編集の有無にかかわらず貼り付けると、現在の設定から何が変わるかを確認できます。何も送信されません。",
  pasteField: "エクスポートしたテキスト",
  clear: "クリア",
  unknownNotation:
    "このエクスポートのテキストではありません。Terraform、kongctl、curl のいずれの形式でもありません。",
  readAs: "{{notation}} として解釈しました。",
  fault: {
    unclosed: "{{line}} 行目: 引用符、括弧、またはコメントが閉じられていません。",
    unopened: "{{line}} 行目: 開かれていない括弧が閉じられています。",
    incomplete: "{{line}} 行目: 送信先に名前または Endpoint がありません。",
    not_json: "{{line}} 行目: この呼び出しのボディは JSON ではありません。",
    indentation: "{{line}} 行目: インデントが上の行と合っていません。",
  },
  noChange: "変更される設定はありません。",
  changes_other: "{{count}} 件の違い",
  changeList: "違いの一覧",
  kind: {
    changed: "変更",
    new: "新規",
    gone: "テキストになし",
    unread: "比較できません",
  },
  goneNote: {
    terraform:
      "テキストにないものは、そのまま残ります。ただし、Terraform のステートにある場合は削除されます。",
    kongctl: "テキストにないものは、そのまま残ります。",
    curl: "テキストにないものは、そのまま残ります。",
  },
  unreadNote: "現在の設定を読み取れませんでした。",
  subject: {
    destination: "送信先「{{name}}」",
    region: "{{region}} の Webhook",
    portal: "Dev Portal「{{name}}」の Webhook",
  },
  field: {
    name: "名前",
    endpoint: "Endpoint",
    log_format: "Log Format",
    skip_ssl_verification: "SSL 検証",
    enabled: "状態",
    destination: "送信先",
  },
  on: "オン",
  off: "オフ",
  enabled: "有効",
  disabled: "無効",
  ownSettingsValue: "独自の設定",
  none: "なし",
  becomes: "変更後",
  left_other: "{{count}} 行は対象外です",
  leftText: "次の行はエクスポートの内容と異なるため、比較していません。",
  leftLine: "{{line}} 行目",
  leftMore_other: "ほか {{count}} 行",
  why: {
    unknown: "エクスポートに含まれない記述",
    not_plain: "単純な値ではない",
    secret: "機密情報がテキストに直接書かれているため、ここには表示しません",
    twice: "重複した記述",
    foreign_secret: "別の Authorization Header の変数",
    foreign_host: "この Dev Portal があるホストではない",
  },
};
