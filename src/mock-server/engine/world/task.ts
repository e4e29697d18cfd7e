// What an item of the agenda asks for.

import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import type { ScopeKey } from "@/mock-server/engine/lane/scope";

/** The name of what is due for a delivery: at most one of each kind. */
export function dueId(kind: (typeof DELIVERY_DUE_KINDS)[number], deliveryId: string): string {
  return `${kind}/${deliveryId}`;
}

export const DELIVERY_DUE_KINDS = ["window", "retry", "answer"] as const;

export type Task =
  | { readonly type: "window-end"; readonly scope: ScopeKey; readonly deliveryId: string }
  | { readonly type: "retry"; readonly scope: ScopeKey; readonly deliveryId: string }
  /** The receiver's answer, known already, arrives when its latency has passed. */
  | {
      readonly type: "answer";
      readonly scope: ScopeKey;
      readonly deliveryId: string;
      readonly attempt: number;
      readonly outcome: AttemptOutcome;
    }
  /** Work of the layers above: they registered a handler of that name. */
  | { readonly type: "job"; readonly job: string; readonly payload: unknown };
