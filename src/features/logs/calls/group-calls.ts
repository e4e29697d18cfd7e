// Events of one trace id as the one call that they are of: sign-in, check of permissions, request. Pure.

import type { Region } from "@/audit-log/region";
import { isKnownEntry } from "@/contract/audit-log-entry";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { sharedStart } from "@/lib/shared-start";
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

export type CallGrouper = (rows: readonly LogRow[], spanOf: (region: Region) => ReadSpan) => readonly Call[];

/**
 * Makes calls of rows: each stands where its newest event does, and rows without a trace id are calls of their own. Of rows
 * that only go on after those of the time before, it groups what is new, and looks again at calls at the edge of what had
 * been read.
 */
export function callGrouper(): CallGrouper {
  let grouped: readonly LogRow[] = [];
  let calls: readonly Call[] = [];
  let places = new Map<string, number>();
  let atEdge: readonly number[] = [];
  return (rows, spanOf) => {
    if (sharedStart(grouped, rows) < grouped.length) {
      calls = [];
      places = new Map();
      atEdge = [];
    }
    const grown = new Map<number, LogRow[]>(
      atEdge.map((place) => [place, [...(calls[place]?.events ?? [])]]),
    );
    let count = calls.length;
    for (let index = calls.length === 0 ? 0 : grouped.length; index < rows.length; index += 1) {
      const row = rows[index]!; // within them
      const key = callKey(row);
      const place = places.get(key) ?? count;
      const events = grown.get(place) ?? [...(calls[place]?.events ?? [])];
      if (events.length === 0) {
        places.set(key, place);
        count += 1;
      }
      events.push(row);
      grown.set(place, events);
    }
    const next = [...calls];
    const edge: number[] = [];
    for (const [place, events] of grown) {
      const [newest] = events;
      if (newest === undefined) continue;
      const isInside = isReadAround(events, newest, spanOf(newest.region));
      if (!isInside) edge.push(place);
      const before = calls[place];
      const missing = isInside ? missingParts(events) : NOTHING_MISSING;
      // What is shown of a call that stays the same need not be drawn anew.
      if (before?.events.length === events.length && before.missing.length === missing.length) continue;
      next[place] = toCall(events, newest, missing);
    }
    grouped = rows;
    calls = next;
    atEdge = edge;
    return calls;
  };
}

/** Each event as a call of its own; of rows that only go on, those that were made before stay. */
export function singleCaller(): (rows: readonly LogRow[]) => readonly Call[] {
  let made: readonly LogRow[] = [];
  let calls: readonly Call[] = [];
  return (rows) => {
    const shared = sharedStart(made, rows);
    calls = [...calls.slice(0, shared), ...rows.slice(shared).map(singleCall)];
    made = rows;
    return calls;
  };
}

/** An event that is looked at by itself. */
export function singleCall(row: LogRow): Call {
  return { key: row.key, events: [row], main: row, outcome: row, missing: NOTHING_MISSING };
}

/** Their events, newest first. */
export function rowsOf(calls: readonly Call[]): LogRow[] {
  // Calls overlap: one that began earlier may end later. Of one instant, the order of the calls stays.
  return calls.flatMap(({ events }) => events).toSorted((a, b) => b.at - a.at);
}

const TELLING = ["gateway_access", "authorization", "authentication"];
const NOTHING_MISSING: readonly CallPart[] = [];

function toCall(events: readonly LogRow[], newest: LogRow, missing: readonly CallPart[]): Call {
  const ofType = (type: string) => events.find(({ entry }) => entry.type === type);
  const main = TELLING.map(ofType).find((row) => row !== undefined) ?? newest;
  const isUnusual = ({ entry }: LogRow) => OUTCOME_TONES[outcomeOf(entry)] !== null;
  const outcome = isUnusual(main) ? main : (events.find(isUnusual) ?? main);
  return { key: callKey(newest), events, main, outcome, missing };
}

function callKey({ key, region, entry: { trace_id: traceId } }: LogRow): string {
  return traceId ? `${region}.call.${traceId}` : key;
}

function isReadAround(events: readonly LogRow[], newest: LogRow, span: ReadSpan): boolean {
  return newest.at + CALL_WITHIN_MS <= span.to && events.every(({ at }) => at - CALL_WITHIN_MS >= span.from);
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
