import type { connection as source } from "@/i18n/catalogue/en/connection";
import type { Translated } from "@/i18n/message-key";

export const connection: Translated<typeof source> = {
  title: "接続",
  description: "このコンソールが使う API と、利用者を確認・変更します。",
  demo: {
    title: "デモ",
    explanation:
      "コンソールはこのブラウザー内のモックサーバーと通信しています。データが外部に送信されたり、共有されたりすることはありません。",
    switch: "デモに切り替える",
    switchExplanation:
      "トークンは破棄され、コンソールはこのブラウザー内のモックサーバーで起動し直します。Konnect には影響しません。",
  },
  account: {
    button: "アカウント: {{name}}",
    menu: "アカウント",
  },
  live: {
    badge: "ライブ",
    connected: "接続済み",
    organization: "組織",
    user: "ユーザー",
    noUser: "システムアカウント",
    host: "API",
    token: "トークン",
    checking: "API に問い合わせています…",
    unknown: "不明",
    signOut: "サインアウト",
    signedOut: "サインアウトしました。トークンは破棄されました。",
    refused: "API がこのトークンを受け付けなくなりました。",
    enterToken: "トークンを入力",
    manage: "接続",
  },
  tokenKind: {
    personal: "パーソナルアクセストークン",
    system: "システムアカウントトークン",
    other: "その他のトークン",
  },
  form: {
    title: "Konnect に接続",
    again: "別の利用者として接続",
    baseUrl: "ベース URL",
    baseUrlHelp: "{region} は us、eu、au、me、in、sg、global に置き換えられます。",
    token: "アクセストークン",
    tokenHelp:
      "パーソナルアクセストークン（kpat_…）またはシステムアカウントトークン（spat_…）。このページのメモリーにのみ保持され、ベース URL 以外には送信されません。",
    remember: "このタブで記憶する",
    rememberHelp: "トークンをこのタブのセッションストレージに保持し、再読み込み時の再入力を省きます。",
    submit: "接続",
    submitting: "確認しています…",
    done: "{{organization}} に接続しました",
  },
  fault: {
    noRegion: "リージョンが入る位置に {region} を 1 回だけ書いてください。",
    notUrl:
      "https://{region}.api.konghq.com のような URL、または /konnect/{region} のようなこのサーバー上のパスを入力してください。",
    notHttps:
      "トークンが暗号化されずに送信されます。https を使ってください。http を使えるのはこのマシンだけです。",
    unwantedParts: "ユーザー名、クエリ、フラグメントは含めないでください。",
    tokenCharacters: "トークンに空白や改行は含められません。",
  },
  check: {
    failedTitle: "接続できませんでした",
    unauthorized:
      "API がこのトークンを受け付けません（401）。入力の誤り、期限切れ、または失効の可能性があります。",
    forbidden:
      "トークンは有効ですが、自分の組織を読み取る権限がありません（403）。Organization Admin にロールの付与を依頼してください。",
    notKonnect:
      "応答はありましたが、Konnect の API ではありません。{region} を含めてベース URL を確認してください。",
    failed: "API がステータス {{status}} を返しました。",
    dns: "コンソールのサーバーが API のホスト名を解決できませんでした。ベース URL と名前解決の設定を確認してください。",
    refused: "API のホストがコンソールのサーバーからの接続を拒否しました。",
    reset: "コンソールのサーバーと API の間の接続が切断されました。",
    tls_untrusted: "コンソールのサーバーが API の証明書の発行元を信頼できません。",
    tls_expired: "API の証明書は有効期限が切れているか、まだ有効ではありません。",
    tls_hostname: "API の証明書は別のホスト名のものです。",
    closed: "API が応答せずに接続を閉じました。",
    malformed: "API の応答は HTTP ではありません。",
    tls_handshake: "API との TLS ハンドシェイクに失敗しました。",
    proxy:
      "コンソールのサーバーと Konnect の間にあるプロキシが接続を通しませんでした。API には届いていません。",
    redirect:
      "API がリダイレクトを返しましたが、コンソールのサーバーはリダイレクト先へ接続しません。ベース URL を確認してください。",
    timeout: "API が時間内にコンソールのサーバーへ応答しませんでした。",
    noAnswer:
      "ブラウザーに応答が届かず、理由も通知されませんでした。ネットワークの切断、ホスト名やポートの誤り、信頼されていない証明書、途中のプロキシやファイアウォールなどが考えられます。",
    crossOrigin:
      "ブラウザーに応答が届かず、理由も通知されませんでした。API が別オリジンのページを許可していない可能性が最も高いです。Konnect への呼び出しを転送する付属のサーバー（npm run serve）でコンソールを配信し、ベース URL に /konnect/{region} を指定してください。そのほか、ネットワーク、ホスト名、証明書の問題も考えられます。",
  },
  renew: {
    title: "新しいトークンを入力",
    explanation:
      "API がこのページのトークンを受け付けなくなりました（401）。期限切れまたは失効が考えられます。入力中の内容はそのまま残ります。",
    later: "あとで",
  },
  gate: {
    title: "続けるにはサインインしてください",
    otherApi: "別の API を使う",
    explanation: "このコンソールは {{host}} の API に接続します。利用するにはアクセストークンが必要です。",
  },
};
