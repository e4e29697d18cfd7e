import type { events as source } from "@/i18n/catalogue/en/events";
import type { Translated } from "@/i18n/message-key";

export const events: Translated<typeof source> = {
  description:
    "Konnect が監査ログに書き込むすべてのイベントについて、その意味と、各 Log Format での届き方を示します。",
  list: "イベント",
  severity: "重大度 {{severity}}",
  severityLabel: "重大度",
  ofTen: "{{severity}}（最大 10）",
  credential: "認証方法",
  classId: "イベントクラス ID",
  name: "名前",
  product: "製品",
  serviceNote: "判定したサービスです。identity など、ほかのサービスもあります。",
  resourceNote: "Authz. に、対象のパスと、ある場合はその ID が続きます。",
  sampleNote:
    "このコンソールの書き込み処理で作成したサンプルです。実際のレコードに改行はなく、sig には本物の署名が入ります。",
  fields: "フィールド",
  optionalNote:
    "レコードには principal_name が付くことがあります。代理で操作した場合は actor_id、Kong 自身が操作した場合は kong_initiated も付きます。kong_initiated は true のみで、それ以外の場合はありません。",
  kind: {
    SUCCESS: { title: "認証成功", text: "認証情報が受け付けられました。" },
    NOT_FOUND: {
      title: "認証情報が見つからない",
      text: "この認証情報のユーザーまたはトークンは存在しません。",
    },
    INVALID_PASSWORD: { title: "パスワードの誤り", text: "ユーザーは存在しますが、パスワードが違いました。" },
    TOKEN_EXPIRED: { title: "トークンの期限切れ", text: "有効期限を過ぎたトークンが使われました。" },
    LOCKED: {
      title: "アカウントのロック",
      text: "ユーザーまたはシステムアカウントがロックされていて、認証できません。",
    },
    DISABLED: {
      title: "アカウントの無効化",
      text: "ユーザーまたはシステムアカウントが無効で、認証できません。",
    },
    INVALID: {
      title: "無効な認証",
      text: "ほかの結果に当てはまらない理由で認証に失敗しました。認証の失敗の中で最も重大です。",
    },
    PORTAL: {
      title: "Dev Portal への認証",
      text: "開発者が Dev Portal に認証しました。結果は上のいずれかです。そのポータルの Webhook だけが送信し、プル API は返しません。",
    },
    GRANTED: { title: "権限の許可", text: "Konnect が権限を確認し、プリンシパルにその権限がありました。" },
    DENIED: {
      title: "権限の拒否",
      text: "Konnect が権限を確認し、プリンシパルにその権限がありませんでした。",
    },
    ANSWERED: {
      title: "リクエストへの応答",
      text: "リクエストが API に届き、応答が返されました。401、403、5xx 以外のステータスはすべてこの重大度です。404 も含みます。",
    },
    REFUSED: { title: "リクエストの拒否", text: "API が 401 または 403 を返しました。" },
    SERVER_ERROR: { title: "サーバーエラー", text: "API が 500 から 599 のステータスを返しました。" },
  },
  type: {
    INVALID: "認識できない認証情報",
    BASIC: "ユーザー名とパスワード",
    SSO: "シングルサインオン",
    PAT: "パーソナルアクセストークン",
    SPAT: "システムアカウントトークン",
    GOOGLE: "Google アカウント",
    GITHUB: "GitHub アカウント",
    WINDOWSLIVE: "Microsoft アカウント",
    FEDERATED: "フェデレーション ID",
  },
  field: {
    rt: "発生した時刻です。1970 年からのミリ秒で表します。",
    src: "呼び出し元の IP アドレスです。",
    request: "呼び出されたパスです。",
    success: "認証が成功したかどうかです（true または false）。",
    org_id: "組織です。",
    portal_id: "Dev Portal です。",
    principal_id: "ユーザーまたはシステムアカウントです。特定できなかった場合は空です。",
    trace_id:
      "呼び出しです。1 つの呼び出しのイベントで共通です。64 ビットの数値なので、文字列として扱ってください。",
    user_agent: "呼び出したプログラムです。",
    action: "求められた操作です（list、retrieve、create、edit、delete）。",
    granted: "許可されたかどうかです（true または false）。",
    act: "HTTP メソッドです。",
    status: "応答の HTTP ステータスです。",
    query: "アドレスのクエリです。疑問符は含みません。",
    sig: "このフィールドを除いたレコードの Ed25519 署名です。base64url で 86 文字です。",
  },
};
