import { decideRetry } from "@/audit-log/delivery/retry-schedule";
import { type TransportError, transportErrorOfMessage } from "@/audit-log/delivery/transport-error";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";

/** What a log collector means by an answer, each with words for it and for what helps. */
type ResponseMeaning = keyof typeof REMEDIES;

const REMEDIES = {
  accepted: null,
  redirect: "status.remedy.redirect",
  unreadable: "status.remedy.unreadable",
  unauthorized: "status.remedy.unauthorized",
  forbidden: "status.remedy.forbidden",
  notFound: "status.remedy.notFound",
  slow: "status.remedy.failed",
  tooLarge: "status.remedy.tooLarge",
  tooMany: "status.remedy.tooMany",
  notImplemented: "status.remedy.notFound",
  refused: "status.remedy.refused",
  proxy: "status.remedy.proxy",
  unavailable: "status.remedy.unavailable",
  failed: "status.remedy.failed",
  noAnswer: "status.remedy.noAnswer",
  other: "status.remedy.refused",
} as const satisfies Record<string, PlainMessageKey | null>;

const EXACT: ReadonlyMap<number, ResponseMeaning> = new Map([
  [400, "unreadable"],
  [401, "unauthorized"],
  [403, "forbidden"],
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

/** What a code means when a log collector says it; `undefined`: it said nothing. */
export function responseMeaning(code: number | undefined): ResponseMeaning {
  if (code === undefined) return "noAnswer";
  const exact = EXACT.get(code);
  if (exact !== undefined) return exact;
  if (code >= 200 && code <= 299) return "accepted";
  if (code >= 300 && code <= 399) return "redirect";
  if (code >= 400 && code <= 499) return "refused";
  if (code >= 500 && code <= 599) return "failed";
  return "other";
}

export type LastAnswer = Pick<SeenStatus, "last_response_code" | "last_response_message" | "arrival">;

function transportError(answer: LastAnswer): TransportError | null {
  if (answer.last_response_code !== undefined) return null;
  return transportErrorOfMessage(answer.last_response_message ?? "");
}

/**
 * Whether a batch that met this is tried again, by the schedule that the deliveries follow; null where the status does
 * not say enough.
 */
export function isRetried(answer: LastAnswer): boolean | null {
  const { last_response_code: code } = answer;
  if (code !== undefined) {
    const response = { kind: "response", status: code, headers: [], body: "" } as const;
    return decideRetry(response, 1, 0).decision === "retry";
  }
  const error = transportError(answer);
  return error && decideRetry({ kind: "error", error, message: "" }, 1, 0).decision === "retry";
}

export interface AnswerWords {
  readonly meaning: string;
  /** What helps; null where nothing has to be helped. */
  readonly remedy: string | null;
}

/** The last answer in words. `endpoint`: what was called, as far as that is known; only its host and port are shown. */
export function answerWords(t: Translate, answer: LastAnswer, endpoint: string | null): AnswerWords {
  if (answer.arrival?.kind === "lost") {
    const { lost, to } = answer.arrival.loss;
    return { meaning: t(`status.redirected.meaning.${lost}`), remedy: t("status.redirected.remedy", { to }) };
  }
  const error = transportError(answer);
  if (error === null) {
    const meaning = responseMeaning(answer.last_response_code);
    // The last that was asked took what it was given: whether that was the batch, a code does not say.
    if (meaning === "accepted" && !answer.arrival)
      return { meaning: t("status.meaning.answered"), remedy: null };
    const remedy = REMEDIES[meaning];
    return { meaning: t(`status.meaning.${meaning}`), remedy: remedy && t(remedy) };
  }
  const url = endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint) : null;
  // An endpoint is https, so without a port it is the usual one.
  const called = { host: url?.hostname ?? t("status.transport.endpoint"), port: url?.port || "443" };
  return {
    meaning: t(`status.transport.meaning.${error}`, called),
    remedy: t(`status.transport.remedy.${error}`, called),
  };
}
