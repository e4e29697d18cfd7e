import type { Delivery } from "@/contract/sandbox/delivery";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";

export interface WaitingElsewhere {
  /** Batches. */
  readonly count: number;
  readonly endpoints: readonly string[];
  /** When the next of them is tried again; null where none waits for an instant. */
  readonly nextAt: EpochMs | null;
}

/** What of these deliveries is for addresses that their webhook has left; null for nothing. */
export function waitingElsewhere(
  deliveries: readonly Pick<Delivery, "address_replaced" | "endpoint" | "next_attempt_at">[],
): WaitingElsewhere | null {
  const left = deliveries.filter(({ address_replaced }) => address_replaced);
  if (left.length === 0) return null;
  const dues = left.flatMap(({ next_attempt_at }) => {
    const at = next_attempt_at === null ? null : parseRfc3339(next_attempt_at);
    return at === null ? [] : [at];
  });
  return {
    count: left.length,
    endpoints: [...new Set(left.map(({ endpoint }) => endpoint))],
    nextAt: dues.length === 0 ? null : Math.min(...dues),
  };
}
