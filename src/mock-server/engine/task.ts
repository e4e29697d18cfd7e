// What an item of the agenda asks for.

import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import type { ScopeKey } from "./scope";

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
