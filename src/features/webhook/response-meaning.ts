import { decideRetry, type RetryDecision } from "@/audit-log/retry-schedule";
import type { PlainMessageKey } from "@/i18n/message-key";

/** What a log collector means by an answer, each with words for it and for what helps. */
type ResponseMeaning = keyof typeof WORDS;

const WORDS = {
  accepted: { meaning: "webhook.response.accepted", remedy: null },
  redirect: { meaning: "webhook.response.redirect", remedy: "webhook.remedy.redirect" },
  unreadable: { meaning: "webhook.response.unreadable", remedy: "webhook.remedy.unreadable" },
  unauthorized: { meaning: "webhook.response.unauthorized", remedy: "webhook.remedy.unauthorized" },
  notFound: { meaning: "webhook.response.notFound", remedy: "webhook.remedy.notFound" },
  slow: { meaning: "webhook.response.slow", remedy: "webhook.remedy.failed" },
  tooLarge: { meaning: "webhook.response.tooLarge", remedy: "webhook.remedy.tooLarge" },
  tooMany: { meaning: "webhook.response.tooMany", remedy: "webhook.remedy.tooMany" },
  notImplemented: { meaning: "webhook.response.notImplemented", remedy: "webhook.remedy.notFound" },
  refused: { meaning: "webhook.response.refused", remedy: "webhook.remedy.refused" },
  proxy: { meaning: "webhook.response.proxy", remedy: "webhook.remedy.proxy" },
  unavailable: { meaning: "webhook.response.unavailable", remedy: "webhook.remedy.failed" },
  failed: { meaning: "webhook.response.failed", remedy: "webhook.remedy.failed" },
  noAnswer: { meaning: "webhook.response.noAnswer", remedy: "webhook.remedy.noAnswer" },
  other: { meaning: "webhook.response.other", remedy: "webhook.remedy.refused" },
} as const satisfies Record<string, { meaning: PlainMessageKey; remedy: PlainMessageKey | null }>;

const EXACT: ReadonlyMap<number, ResponseMeaning> = new Map([
  [400, "unreadable"],
  [401, "unauthorized"],
  [403, "unauthorized"],
  [404, "notFound"],
  [405, "notFound"],
  [408, "slow"],
  [410, "notFound"],
  [413, "tooLarge"],
  [415, "unreadable"],
  [429, "tooMany"],
  [501, "notImplemented"],
  [502, "proxy"],
  [503, "unavailable"],
  [504, "proxy"],
]);

function meaningOf(code: number | undefined): ResponseMeaning {
  if (code === undefined) return "noAnswer";
  const exact = EXACT.get(code);
  if (exact !== undefined) return exact;
  if (code >= 200 && code <= 299) return "accepted";
  if (code >= 300 && code <= 399) return "redirect";
  if (code >= 400 && code <= 499) return "refused";
  if (code >= 500 && code <= 599) return "failed";
  return "other";
}

/** What a code means when a log collector says it; `undefined`: it said nothing. */
export function responseMeaning(code: number | undefined): PlainMessageKey {
  return WORDS[meaningOf(code)].meaning;
}

/** What helps; `null` where nothing has to be helped. */
export function responseRemedy(code: number | undefined): PlainMessageKey | null {
  return WORDS[meaningOf(code)].remedy;
}

const FATES = {
  delivered: "webhook.fate.delivered",
  retry: "webhook.fate.retried",
  not_retried: "webhook.fate.notRetried",
  gave_up: "webhook.fate.notRetried",
} as const satisfies Record<RetryDecision["decision"], PlainMessageKey>;

/** What becomes of a batch that was answered so, by the schedule that the deliveries follow. */
export function responseFate(code: number | undefined): PlainMessageKey {
  // Which error it was the status does not say, and an untrusted certificate is the one that is not retried.
  if (code === undefined) return "webhook.fate.noAnswer";
  const answer = { kind: "response", status: code, headers: [], body: "" } as const;
  return FATES[decideRetry(answer, 1, 0).decision];
}
