// What a replay job proves: the stretches of its range all of whose events arrived. A batch that a redirect turned into
// another request has not arrived though it was taken, and what was recorded after the job began is not in it.

import { RETENTION_MS } from "@/audit-log/retention";
import type { EpochMs } from "@/lib/epoch";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import { logName } from "@/mock-server/engine/world/event-log";
import { headOf, type SeqRange } from "@/mock-server/engine/lane/seq-range";
import { type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { hasBrought } from "@/mock-server/service/history/history-hooks";

export interface ArrivedStretches {
  /** The last event that was recorded when it began to run. */
  readonly throughSeq: number;
  /** Where the stretch of the next batch begins. */
  readonly from: EpochMs;
  /** In order, without touching each other; `to` exclusive. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

interface Range {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

/** A job that runs or has run. */
interface Run extends Range {
  readonly status: string;
  /** What is still to be sent. */
  readonly remaining: readonly SeqRange[];
  readonly arrived?: ArrivedStretches;
}

/** Of a job that begins to run. */
export function nothingArrived(
  { world }: ServiceContext,
  key: ScopeKey,
  { startAt }: Range,
): ArrivedStretches {
  return { throughSeq: world.logExtent(logName(key)).lastSeq, from: startAt, stretches: [] };
}

/** With one more batch that was taken. Nothing where it is not known what was taken before. */
export async function arrivedWith(
  context: ServiceContext,
  { arrived, remaining, endAt }: Run,
  delivery: Delivery,
): Promise<Pick<Run, "arrived">> {
  if (!arrived) return {};
  const key = scopeKey(delivery.scope);
  if (!hasBrought(delivery)) {
    // Of the millisecond of its last event nothing is known.
    const last = await timeOf(context, key, tailOf(delivery.ranges));
    return { arrived: { ...arrived, from: (last ?? endAt) + 1 } };
  }
  const to = remaining.length === 0 ? endAt + 1 : await timeOf(context, key, headOf(remaining, 1));
  if (to === null) return { arrived: { ...arrived, from: endAt + 1 } };
  const stretches = joined(arrived.stretches, { from: arrived.from, to });
  return { arrived: { ...arrived, from: to, stretches } };
}

/** What a job that is over proves. */
export async function provenStretches(
  context: ServiceContext,
  key: ScopeKey,
  { arrived, startAt, endAt, remaining, status }: Run,
): Promise<Stretch[]> {
  const { engine } = context;
  if (!arrived) return [];
  const isEmpty = status === "completed" && remaining.length === 0 && arrived.from === startAt;
  // Nothing was recorded in its range.
  const stretches =
    isEmpty && arrived.stretches.length === 0 ? [{ from: startAt, to: endAt + 1 }] : arrived.stretches;
  const late = await timesAfter(context, key, arrived.throughSeq, { startAt, endAt });
  const oldest = engine.now - RETENTION_MS;
  return stretches
    .flatMap((stretch) => withoutTimes(stretch, late))
    .map(({ from, to }) => ({ from: Math.max(from, oldest), to }))
    .filter(({ from, to }) => from < to);
}

function joined(stretches: readonly Stretch[], next: Stretch): readonly Stretch[] {
  if (next.from >= next.to) return stretches;
  const last = stretches.at(-1);
  if (last?.to !== next.from) return [...stretches, next];
  return [...stretches.slice(0, -1), { from: last.from, to: next.to }];
}

function withoutTimes({ from, to }: Stretch, times: readonly EpochMs[]): Stretch[] {
  const left: Stretch[] = [];
  let begin = from;
  for (const at of times.toSorted((a, b) => a - b)) {
    if (at < begin || at >= to) continue;
    left.push({ from: begin, to: at });
    begin = at + 1;
  }
  return [...left, { from: begin, to }];
}

function tailOf(ranges: readonly SeqRange[]): SeqRange[] {
  const last = ranges.at(-1);
  return last ? [{ firstSeq: last.lastSeq, lastSeq: last.lastSeq }] : [];
}

async function timeOf(
  { engine }: ServiceContext,
  key: ScopeKey,
  ranges: readonly SeqRange[],
): Promise<EpochMs | null> {
  const [entry] = await engine.events.read(key, ranges);
  return entry?.value.event.occurredAt ?? null;
}

/** The times in a range of what was recorded after an event. */
async function timesAfter(
  { engine }: ServiceContext,
  key: ScopeKey,
  throughSeq: number,
  { startAt, endAt }: Range,
): Promise<EpochMs[]> {
  const ranges = await engine.events.rangesOldestFirst(key, { from: startAt, to: endAt });
  const later = ranges.flatMap(({ firstSeq, lastSeq }) =>
    lastSeq > throughSeq ? [{ firstSeq: Math.max(firstSeq, throughSeq + 1), lastSeq }] : [],
  );
  return (await engine.events.read(key, later)).map(({ value }) => value.event.occurredAt);
}
