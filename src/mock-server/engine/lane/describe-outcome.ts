// How an outcome reads in a webhook's status.

import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { reasonPhrase } from "@/lib/reason-phrase";

/** A body longer than this says nothing to a reader of a status line. */
const SHORT_BODY_LENGTH = 200;

/** The status code, if there was a response, and a message: a short body, else the reason phrase, else the transport's words. */
export function describeOutcome(outcome: AttemptOutcome): { code: number | null; message: string } {
  if (outcome.kind === "error") return { code: null, message: outcome.message };
  const body = outcome.body.trim();
  const isShort = body !== "" && body.length <= SHORT_BODY_LENGTH;
  return { code: outcome.status, message: isShort ? body : reasonPhrase(outcome.status) };
}
