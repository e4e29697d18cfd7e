// How one attempt ended, as the transport that made it tells. What follows is for the schedule to decide.

import type { EpochMs } from "@/lib/epoch";
import type { Redirect } from "./redirect";
import type { TransportError } from "./transport-error";

/** What was spoken on a connection. */
export const HTTP_VERSIONS = ["1.1", "2"] as const;
export type HttpVersion = (typeof HTTP_VERSIONS)[number];

/**
 * How one attempt ended: with an answer, or without one. `redirects` is the way there: empty where it was direct. Absent
 * from an answer it says that the way was not written down, as in attempts that were stored before it was.
 * `httpVersion` is that of the first request, whose headers depend on it: absent where no connection came about, where
 * none was needed, and in attempts that were stored before it was written down.
 */
export type AttemptOutcome =
  | {
      readonly kind: "response";
      readonly redirects?: readonly Redirect[];
      readonly httpVersion?: HttpVersion;
      /** HTTP status code, or 0 where the answer had none. */
      readonly status: number;
      /** In the order received; names in any case. */
      readonly headers: ReadonlyArray<readonly [string, string]>;
      readonly body: string;
      /** When it came, by the receiver's clock; absent where the sender decides by the same clock. */
      readonly receivedAt?: EpochMs;
    }
  | {
      readonly kind: "error";
      readonly redirects?: readonly Redirect[];
      readonly httpVersion?: HttpVersion;
      readonly error: TransportError;
      /** For people; `transportErrorMessage` where the transport has no text of its own. */
      readonly message: string;
    };

export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/**
 * Whether the batch got to the end of its way and was taken there. A 2xx to a request that no longer held it says
 * nothing. Null where it was answered with 2xx and the way there was not written down.
 */
export function hasArrived(outcome: AttemptOutcome): boolean | null {
  if (outcome.kind !== "response" || !isSuccess(outcome.status)) return false;
  return outcome.redirects?.every(({ method }) => method === "POST") ?? null;
}
