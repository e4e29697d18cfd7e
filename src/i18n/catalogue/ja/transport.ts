import type { transport as source } from "@/i18n/catalogue/en/transport";
import type { Translated } from "@/i18n/message-key";

export const transport: Translated<typeof source> = {
  refused: "接続拒否",
  reset: "接続リセット",
  dns: "ホスト名の解決不可",
  timeout: "応答なし（タイムアウト）",
  closed: "応答前に切断",
  malformed: "HTTP として読み取れない応答",
  tls_handshake: "TLS ハンドシェイク失敗",
  tls_untrusted: "信頼できない証明書",
  tls_expired: "証明書の期限切れ",
  tls_hostname: "証明書のホスト名不一致",
  redirect_loop: "終わりのないリダイレクト",
  unsupported_scheme: "未対応の URL スキーム",
  invalid_header: "不正なヘッダー値",
  blocked: "許可されていない宛先アドレス",
  proxy: "プロキシで失敗",
};
