// Ledgers, gaps and segments: what one of them says of another.

import { endOf } from "@/history/ranges";
import type { Segment } from "@/history/segment";
import type { InvalidParameter } from "@/contract/wire/problem";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import { keyOf, SEGMENT_LOGS } from "@/mock-server/service/history/history-book";
import { faultAt } from "./fault";
import type { SnapshotWorld } from "./snapshot-world";

export function* faultsOfHistory(world: SnapshotWorld): Generator<InvalidParameter> {
  yield* faultsOfLedgers(world);
  yield* faultsOfGaps(world);
}

function* faultsOfLedgers(world: SnapshotWorld): Generator<InvalidParameter> {
  const ledgers = world.table("ledgers");
  const gaps = world.table("gaps");
  if (ledgers.size > 0 && world.table("watch").size === 0)
    yield faultAt({ part: "records" }, "watch", "must be there where there are ledgers");
  for (const [key, ledger] of ledgers) {
    const place = { table: "ledgers", key };
    const fault = (path: string, reason: string) => faultAt(place, path, reason);
    const portal = world.table("portals").get(ledger.scope.portalId ?? "");
    const isThere = ledger.scope.portalId === null || portal?.region === ledger.scope.region;
    if (isThere === ledger.isPortalGone) yield fault("isPortalGone", "does not agree with the portals");
    if (!isInOrder(ledger.tail) || ledger.tail.at(-1)?.to !== null)
      yield fault("tail", "must be in order, and go on");
    if (ledger.gaps.filter(({ to }) => to === null).length > 1)
      yield fault("gaps", "must not go on more than once");
    for (const gap of ledger.gaps) {
      if (JSON.stringify(gaps.get(gap.id)) !== JSON.stringify(gap))
        yield fault("gaps", "must be the gaps of that name");
    }
    if (ledger.proofs.some(({ from, to }) => from >= to))
      yield fault("proofs", "must not end before they begin");
  }
}

function* faultsOfGaps(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const [key, gap] of world.table("gaps")) {
    const place = { table: "gaps", key };
    const ledger = world.table("ledgers").get(keyOf(gap.scope));
    if (gap.to !== null && gap.to < gap.from) yield faultAt(place, "to", "must not be before from");
    if (!ledger) {
      if (gap.closedBy === null) yield faultAt(place, "scope", "has no ledger");
      continue;
    }
    const number = gap.id.startsWith(ledger.idPrefix) ? gap.id.slice(ledger.idPrefix.length) : "";
    if (!/^[1-9]\d{0,14}$/.test(number) || Number(number) > ledger.lastGapNumber)
      yield faultAt(place, "id", "must be one that its ledger has given");
    const isOpenHere = ledger.gaps.some(({ id }) => id === gap.id);
    if (gap.closedBy === null && gap.to === null && !isOpenHere)
      yield faultAt(place, "closedBy", "must not be null where its ledger does not have it");
  }
}

/** The logs of segments, each before the tail of its ledger. */
export function* faultsOfSegments(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const [log, entries] of world.logs) {
    if (!log.startsWith(SEGMENT_LOGS)) continue;
    const segments = (entries as readonly LogEntry<Segment>[]).map(({ value }) => value);
    const ledger = world.table("ledgers").get(log.slice(SEGMENT_LOGS.length));
    if (!ledger) yield faultAt({ log, seq: "" }, "", "has no ledger");
    else if (!isInOrder([...segments, ...ledger.tail]))
      yield faultAt({ log, seq: "" }, "", "must be in order, before the tail of its ledger");
  }
}

/** Each begins where the one before it ends. */
function isInOrder(segments: readonly Segment[]): boolean {
  return segments.every((segment, index) => {
    const next = segments[index + 1];
    return endOf(segment) > segment.from && (!next || segment.to === next.from);
  });
}
