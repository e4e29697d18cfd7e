// Events of one trace id as the one call that they are of: sign-in, check of permissions, request. Pure.

import type { Region } from "@/audit-log/region";
import { isKnownEntry } from "@/contract/audit-log-entry";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { OUTCOME_TONES, outcomeOf } from "@/features/logs/entry-outcome";
import type { LogRow } from "@/features/logs/list/log-rows";

export type CallPart = "signIn" | "permission" | "request";

export interface Call {
  readonly key: string;
  /** Newest first, never empty. */
  readonly events: readonly LogRow[];
  /** The one that says most of what was done. */
  readonly main: LogRow;
  /** The one that says how it ended: what went wrong, where something did. */
  readonly outcome: LogRow;
  /** What should be there and is not, though the whole time around the call has been read. */
  readonly missing: readonly CallPart[];
}

/** What has been read of a region, both ends included. */
export interface ReadSpan {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Events of a call happen, and come into the log, within moments of each other. */
const CALL_WITHIN_MS = MINUTE_MS;

/** Each call stands where its newest event does. Rows without a trace id are calls of their own. */
export function groupCalls(rows: readonly LogRow[], spanOf: (region: Region) => ReadSpan): Call[] {
  const groups = new Map<string, LogRow[]>();
  for (const row of rows) {
    const traceId = row.entry.trace_id;
    const key = traceId ? `${row.region}.call.${traceId}` : row.key;
    const events = groups.get(key);
    if (events === undefined) groups.set(key, [row]);
    else events.push(row);
  }
  return [...groups].flatMap(([key, events]) => {
    const [newest] = events;
    return newest === undefined ? [] : [toCall(key, events, newest, spanOf(newest.region))];
  });
}

/** An event that is looked at by itself. */
export function singleCall(row: LogRow): Call {
  return { key: row.key, events: [row], main: row, outcome: row, missing: [] };
}

/** Their events, newest first. */
export function rowsOf(calls: readonly Call[]): LogRow[] {
  // Calls overlap: one that began earlier may end later. Of one instant, the order of the calls stays.
  return calls.flatMap(({ events }) => events).toSorted((a, b) => b.at - a.at);
}

const TELLING = ["gateway_access", "authorization", "authentication"];

function toCall(key: string, events: readonly LogRow[], newest: LogRow, span: ReadSpan): Call {
  const ofType = (type: string) => events.find(({ entry }) => entry.type === type);
  const main = TELLING.map(ofType).find((row) => row !== undefined) ?? newest;
  const isUnusual = ({ entry }: LogRow) => OUTCOME_TONES[outcomeOf(entry)] !== null;
  const outcome = isUnusual(main) ? main : (events.find(isUnusual) ?? main);
  const isInside =
    newest.at + CALL_WITHIN_MS <= span.to && events.every(({ at }) => at - CALL_WITHIN_MS >= span.from);
  return { key, events, main, outcome, missing: isInside ? missingParts(events) : [] };
}

const UNAUTHORIZED = 401;
const FIRST_ERROR = 400;

/** A refused sign-in is followed by no check, an unknown path has none, and a call without a token has no sign-in. */
function missingParts(events: readonly LogRow[]): readonly CallPart[] {
  const entries = events.map(({ entry }) => entry).filter(isKnownEntry);
  // Without a trace id, or of a later type only, nothing says what else there should be.
  if (!entries.some(({ trace_id: traceId }) => traceId)) return [];
  const access = entries.find(({ type }) => type === "gateway_access");
  const status = access?.type === "gateway_access" ? access.status_code : null;
  const hasCheck = entries.some(({ type }) => type === "authorization");
  const signIn = entries.find(({ type }) => type === "authentication");
  const isRefused = signIn?.type === "authentication" && !signIn.successful;
  const missing: CallPart[] = [];
  if (signIn === undefined && status !== UNAUTHORIZED) missing.push("signIn");
  if (!hasCheck && !isRefused && (status === null || status < FIRST_ERROR)) missing.push("permission");
  if (access === undefined) missing.push("request");
  return missing;
}
