// The address of Logs with the events of one call. Beside console-paths.ts, since no first visit needs it.

import { LOGS_PATH } from "./console-paths";
import { type EpochMs, MINUTE_MS, toRfc3339 } from "./epoch";

/** Events of one call happen within moments of each other. */
const AROUND_MS = MINUTE_MS;

export interface LoggedCall {
  readonly region: string;
  /** One that a query takes without quotes. */
  readonly traceId: string;
  /** Of one of its events. */
  readonly at: EpochMs;
  /** Of the entry that is to be open. */
  readonly entryKey: string;
}

/** All events of the call and nothing else, one of them open. */
export function callLogsPath({ region, traceId, at, entryKey }: LoggedCall): string {
  return `${LOGS_PATH}?${new URLSearchParams({
    q: `trace:${traceId} region:${region}`,
    rows: "events",
    "own-reads": "shown",
    from: toRfc3339(at - AROUND_MS),
    to: toRfc3339(at + AROUND_MS),
    entry: entryKey,
  })}`;
}
