// Whether what an attempt sent did arrive: the status of a webhook holds a code only, the log of deliveries knows the way.

import { type EpochMs, parseRfc3339 } from "@/lib/epoch";
import type { Delivery } from "@/contract/sandbox/delivery";
import { type RedirectLoss, redirectLoss } from "@/contract/sandbox/redirect-loss";

export type AttemptArrival =
  | { readonly kind: "arrived" }
  | {
      readonly kind: "lost";
      readonly loss: RedirectLoss;
      /** When the first batch was opened of those that were lost in a row, as far back as was looked. */
      readonly since: EpochMs;
    };

/** Null where the attempt is not in the log, or failed without a redirect to blame. @param deliveries newest first */
export function attemptArrival(deliveries: readonly Delivery[], attemptedAt: string): AttemptArrival | null {
  const startedAt = parseRfc3339(attemptedAt);
  const index = deliveries.findIndex(({ attempts }) =>
    attempts.some(({ started_at }) => parseRfc3339(started_at) === startedAt),
  );
  const delivery = deliveries[index];
  const attempt = delivery?.attempts.find(({ started_at }) => parseRfc3339(started_at) === startedAt);
  if (!delivery || !attempt) return null;
  if (attempt.arrived) return { kind: "arrived" };
  const loss = redirectLoss(attempt);
  if (loss === null) return null;
  const before = deliveries.slice(index).filter(({ state }) => state === "delivered" || state === "failed");
  const end = before.findIndex((each) => !isLost(each));
  const oldest = (end === -1 ? before : before.slice(0, end)).at(-1) ?? delivery;
  return { kind: "lost", loss, since: parseRfc3339(oldest.created_at) ?? 0 };
}

function isLost({ attempts }: Delivery): boolean {
  const attempt = attempts.at(-1);
  return attempt !== undefined && redirectLoss(attempt) !== null;
}
