import type { retries as source } from "@/i18n/catalogue/en/retries";
import type { Translated } from "@/i18n/message-key";

export const retries: Translated<typeof source> = {
  title: "コレクターが停止した場合",
  description:
    "接続できない、時間内に応答がない、応答が 429 または 5xx（501 を除く）の場合、バッチは最大 {{count}} 回再試行されます。そのほかの失敗では、ほとんどの場合、配信はすぐに停止します。",
  retryAfter: "Retry-After（秒）",
  retryAfterHelp: "429 または 503 の応答で求める待機時間です。ない場合は空にします。",
  latency: "失敗までの時間（ミリ秒）",
  latencyHelp: "失敗した試行にかかる時間です。接続がすぐに拒否される場合は空にします。",
  wholeNumber: "0 から {{max}} までの整数を入力してください。",
  survives: "コレクターは {{length}} まで停止できます。",
  survivesTooSlow:
    "コレクターは {{length}} まで停止できます。ただし、復旧後は {{limit}} 未満で応答する必要があります。",
  tooSlow:
    "{{limit}} 以上かかった応答は、コレクターが正常でも、応答なしとして扱われます。応答が求める待機時間も読み取られません。",
  waits: "試行の間隔: {{waits}}。",
  longWait:
    "Konnect のドキュメントでは、待機時間は最長 {{length}} です。求めた時間より早く再試行される可能性があります。",
  counted:
    "最初に失敗した試行から、最後の試行の開始までの時間です。最後の試行も失敗すると、配信は停止します。",
  label: "試行は {{count}} 回、最後の試行は最初の試行の {{length}} 後に始まります。{{waits}}",
};
