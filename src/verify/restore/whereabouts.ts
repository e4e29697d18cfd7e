// Where a record of an export lies among the events that Konnect recorded.

import type { EventType } from "@/audit-log/record/event";
import type { Tally } from "@/verify/tally/tally";

/** What a record says of which event it is. */
export interface Whereabouts {
  /** 0 where it is not known. */
  readonly seconds: number;
  /** See event-identity.ts; 0 where it is not known. */
  readonly call: number;
  /** Null where it is not known. */
  readonly type: EventType | null;
}

export function whereaboutsAt(tally: Tally, position: number): Whereabouts {
  const { call, type } = tally.comparableAt(position);
  return { seconds: tally.secondsAt(position), call, type };
}
