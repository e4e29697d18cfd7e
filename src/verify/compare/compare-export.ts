// The records of an export held against what Konnect recorded in one region: what arrived, what did not, what came twice.

import type { Region } from "@/audit-log/region";
import { type EpochMs, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { type ComparableRecord, isPortal, type Tally } from "@/verify/tally/tally";
import { bySecond } from "./by-second";
import type { Comparison, MissingKind, MissingRun, NotCompared, TimeWindow } from "./comparison";
import { matchSecond } from "./match-second";
import { type Run, RunFinder } from "./missing-runs";
import type { PulledEntries } from "./pulled-entries";
import { replayWindows } from "./replay-windows";
import { sharedTraits } from "./shared-traits";

/** Konnect says that logs may take a minute; an export may have been cut within it. */
const EDGE_MS = MINUTE_MS;

export interface ExportComparison {
  readonly comparison: Comparison;
  /** Counts of events for a chart: `buckets` equal stretches of the window. */
  readonly timeline: (buckets: number) => Timeline;
  /** How many events of a stretch were not found, at the ends of the window too. */
  readonly notFoundIn: (stretch: TimeWindow) => number;
}

export interface Timeline {
  /** Own reads left out. */
  readonly recorded: Uint32Array;
  readonly received: Uint32Array;
  readonly missing: Uint32Array;
}

const STATES = { outside: 0, received: 1, missing: 2, edge: 3, own: 4 } as const;

/** @param tally summarized. @param window see `windowToCompare`; all of it has been pulled */
export function compareExport({
  tally,
  pulled,
  region,
  window,
  now,
}: {
  readonly tally: Tally;
  readonly pulled: PulledEntries;
  readonly region: Region;
  readonly window: TimeWindow;
  readonly now: EpochMs;
}): ExportComparison {
  const states = new Uint8Array(pulled.length);
  const finder = new RunFinder(pulled);
  const count = { recorded: 0, received: 0, unproven: 0, missing: 0, edge: 0, ownReads: 0 };
  const found = { unknown: 0, deliveredAgain: 0, otherFormat: 0, byCall: 0, bySecond: 0, unidentified: 0 };
  const portals = { portal: 0, otherOrganization: 0 };
  let inWindow = 0;
  for (const { entries, records } of bySecond(pulled, tally, window)) {
    const comparable: ComparableRecord[] = [];
    for (const place of records) {
      const record = tally.comparableAt(place);
      if (record.verdict === "not_a_record") continue;
      inWindow += 1;
      const apart = apartOf(record, pulled.organizations);
      if (apart === null) comparable.push(record);
      else portals[apart] += 1;
    }
    const { isReceived, isProven, ...counts } = matchSecond(entries.map(eventAt), comparable);
    for (const key of Object.keys(found) as (keyof typeof found)[]) found[key] += counts[key];
    for (const [place, index] of entries.entries()) {
      settle(index, isReceived[place] === true, isProven[place] === true);
    }
  }
  const runs = finder.runs();
  const missing = runs.filter(isMissing);
  const { regrouped, shared } = regroup(pulled, missing, receivedOnes);
  const comparison: Comparison = {
    region,
    window,
    ...count,
    unknown: found.unknown,
    deliveredAgain: found.deliveredAgain,
    otherFormat: found.otherFormat,
    matchedLoosely: { byCall: found.byCall, bySecond: found.bySecond },
    notCompared: notCompared(),
    incompleteCalls: incompleteCalls(),
    runs: regrouped.map(({ reason, from, to, entries }): MissingRun => ({
      kind: reason,
      from,
      to,
      missing: entries.length,
    })),
    shared,
    windows: replayWindows(
      [...regrouped, ...runs.filter((run) => !isMissing(run))].toSorted((a, b) => a.from - b.from),
      now,
    ),
  };
  return { comparison, timeline, notFoundIn };

  function eventAt(index: number) {
    return { type: pulled.typeAt(index), call: pulled.callAt(index), deed: pulled.deedAt(index) };
  }

  function settle(index: number, isReceived: boolean, isProven: boolean): void {
    if (pulled.isOwnRead(index)) {
      count.ownReads += 1;
      states[index] = STATES.own;
      if (isReceived) finder.received(index);
      return;
    }
    count.recorded += 1;
    const at = pulled.at(index);
    const isEdge = at < window.from + EDGE_MS || at > window.to - EDGE_MS;
    const word = isReceived ? "received" : isEdge ? "edge" : "missing";
    count[word] += 1;
    if (isReceived && !isProven) count.unproven += 1;
    states[index] = STATES[word];
    if (word === "received") finder[isProven ? "received" : "unproven"](index);
    if (word === "missing") finder.missing(index);
  }

  function* receivedOnes(): Generator<number> {
    for (const [index, state] of states.entries()) if (state === STATES.received) yield index;
  }

  function notCompared(): NotCompared {
    let [timed, timeless] = [0, 0];
    for (let place = 0; place < tally.recordCount; place += 1) {
      if (!tally.isRecordAt(place)) continue;
      if (tally.secondsAt(place) === 0) timeless += 1;
      else timed += 1;
    }
    return { ...portals, outside: timed - inWindow, unidentified: found.unidentified + timeless };
  }

  function incompleteCalls(): Comparison["incompleteCalls"] {
    const calls = new Map<number, { isBegun: boolean; isAccessMissing: boolean }>();
    for (const [index, state] of states.entries()) {
      const call = pulled.callAt(index);
      if (state !== STATES.missing || call === 0) continue;
      const known = calls.get(call) ?? { isBegun: false, isAccessMissing: false };
      calls.set(call, known);
      known.isAccessMissing ||= pulled.typeAt(index) === "access";
    }
    for (const index of receivedOnes()) {
      const known = calls.get(pulled.callAt(index));
      if (known) known.isBegun = true;
    }
    const begun = [...calls.values()].filter(({ isBegun }) => isBegun);
    return { calls: begun.length, withoutAccess: begun.filter((call) => call.isAccessMissing).length };
  }

  function notFoundIn({ from, to }: TimeWindow): number {
    let count = 0;
    for (const [index, state] of states.entries()) {
      if (state !== STATES.missing && state !== STATES.edge) continue;
      if (pulled.at(index) >= from && pulled.at(index) <= to) count += 1;
    }
    return count;
  }

  function timeline(buckets: number): Timeline {
    const counts = {
      recorded: new Uint32Array(buckets),
      received: new Uint32Array(buckets),
      missing: new Uint32Array(buckets),
    };
    for (const [index, state] of states.entries()) {
      if (state === STATES.outside || state === STATES.own) continue;
      const bucket = bucketOf(pulled.at(index), window, buckets);
      counts.recorded[bucket]! += 1; // within the window
      if (state === STATES.received) counts.received[bucket]! += 1;
      if (state === STATES.missing) counts.missing[bucket]! += 1;
    }
    return counts;
  }
}

/** Which of so many equal stretches of the window an instant in it belongs to. */
function bucketOf(at: EpochMs, { from, to }: TimeWindow, buckets: number): number {
  return Math.min(buckets - 1, Math.floor(((at - from) * buckets) / (to - from + 1)));
}

function isMissing(run: Run): run is Run<MissingKind> {
  return run.reason !== "unproven";
}

function apartOf(
  { signer }: ComparableRecord,
  organizations: ReadonlySet<string>,
): "portal" | "otherOrganization" | null {
  if (isPortal(signer)) return "portal";
  const { orgId } = signer;
  const isOther = orgId !== "" && organizations.size > 0 && !organizations.has(orgId);
  return isOther ? "otherOrganization" : null;
}

/**
 * A rule that drops all of a principal drops whole calls too, which look like deliveries, one by one: where something sets
 * apart all that is missing outside of outages, these are scattered as well.
 */
function regroup(
  pulled: PulledEntries,
  runs: readonly Run<MissingKind>[],
  received: () => Iterable<number>,
): { readonly regrouped: readonly Run<MissingKind>[]; readonly shared: Comparison["shared"] } {
  const short = runs.filter(({ reason }) => reason !== "outage");
  const isMany = short.length >= 3;
  const all = sharedTraits(pulled, isMany ? short.flatMap(({ entries }) => entries) : [], received());
  if (all.length > 0) {
    return {
      regrouped: runs.map((run) => (run.reason === "one_delivery" ? { ...run, reason: "scattered" } : run)),
      shared: all,
    };
  }
  const scattered = short.filter(({ reason }) => reason === "scattered");
  return {
    regrouped: runs,
    shared: sharedTraits(
      pulled,
      scattered.flatMap(({ entries }) => entries),
      received(),
    ),
  };
}

/** How many records of the export there are in each of so many equal stretches of a window, before anything is pulled. */
export function exportTimeline(tally: Tally, window: TimeWindow, buckets: number): Uint32Array {
  const counts = new Uint32Array(buckets);
  for (let place = 0; place < tally.recordCount; place += 1) {
    const at = tally.secondsAt(place) * SECOND_MS;
    if (at < window.from - SECOND_MS || at > window.to || !tally.isRecordAt(place)) continue;
    counts[bucketOf(Math.max(at, window.from), window, buckets)]! += 1; // within the window
  }
  return counts;
}
