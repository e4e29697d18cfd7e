import type { PlainMessageKey } from "@/i18n/message-key";

const EXACT: ReadonlyMap<number, PlainMessageKey> = new Map([
  [400, "webhook.response.unreadable"],
  [401, "webhook.response.unauthorized"],
  [403, "webhook.response.unauthorized"],
  [404, "webhook.response.notFound"],
  [410, "webhook.response.notFound"],
  [413, "webhook.response.tooLarge"],
  [415, "webhook.response.unreadable"],
  [429, "webhook.response.tooMany"],
  [501, "webhook.response.notImplemented"],
]);

/** What a code means when a log collector says it; `undefined`: it said nothing. */
export function responseMeaning(code: number | undefined): PlainMessageKey {
  if (code === undefined) return "webhook.response.noAnswer";
  const exact = EXACT.get(code);
  if (exact !== undefined) return exact;
  if (code >= 200 && code <= 299) return "webhook.response.accepted";
  if (code >= 300 && code <= 399) return "webhook.response.redirect";
  if (code >= 400 && code <= 499) return "webhook.response.refused";
  if (code >= 500 && code <= 599) return "webhook.response.failed";
  return "webhook.response.other";
}
