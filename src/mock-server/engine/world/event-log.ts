// The recorded events of each scope: appended in the order in which they were recorded, found again by number or by
// time. Times need not ascend (an event may be recorded late), so a small index says what times each block spans.

import { MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import type { AuditEvent } from "@/audit-log/record/event";
import type { EpochMs } from "@/lib/epoch";
import type { ScopeKey } from "@/mock-server/engine/lane/scope";
import { joinedRanges, type SeqRange, toRanges } from "@/mock-server/engine/lane/seq-range";
import type { LogEntry } from "./journal";
import type { RecordTable } from "./record-table";
import type { World } from "./world";

/** An event as it lies in the log of its scope. */
export interface RecordedEvent {
  readonly event: AuditEvent;
  /** The key that was current when the event was recorded; it signs every copy that is ever sent. */
  readonly kid: string;
  /** When it was recorded, where it was given an earlier time than that. Not written down by earlier versions. */
  readonly recordedAt?: EpochMs;
}

/** A run of events of a scope, and the times it spans. */
export interface Block extends SeqRange {
  readonly scope: ScopeKey;
  readonly earliest: EpochMs;
  readonly latest: EpochMs;
  /** Each of them is as late as the one before it, or later. Not known of blocks that earlier versions have stored. */
  readonly isAscending?: true;
}

/** The block with one more event, or the one that begins with it. */
export function blockWith(block: Block | undefined, scope: ScopeKey, seq: number, at: EpochMs): Block {
  if (!block) {
    return { scope, firstSeq: seq, lastSeq: seq, earliest: at, latest: at, isAscending: true };
  }
  // Written out: this is done for each event, and copying what is there takes several times as long.
  const { firstSeq } = block;
  const earliest = Math.min(block.earliest, at);
  const latest = Math.max(block.latest, at);
  return block.isAscending && at >= block.latest
    ? { scope, firstSeq, lastSeq: seq, earliest, latest, isAscending: true }
    : { scope, firstSeq, lastSeq: seq, earliest, latest };
}

/** Events a block. The index of a week at one event a second then has about 1,200 rows. */
const BLOCK_LENGTH = 512;

export interface TimeSpan {
  readonly from: EpochMs;
  /** Included. */
  readonly to: EpochMs;
}

/**
 * The newest events of each scope are kept at hand: nearly every batch is sealed from them, without asking the store.
 * Two full batches, so that one may be sealed while the next is collected.
 */
const RECENT_LIMIT = 2 * MAX_RECORDS_PER_BATCH;

declare module "./world" {
  interface StoredTables {
    readonly "event-blocks": Block;
  }
}

export class EventLog {
  readonly #world: World;
  readonly #blocks: RecordTable<Block>;
  readonly #recent = new Map<ScopeKey, Map<number, RecordedEvent>>();
  /** The last events that were read, if one batch takes them: what is measured for a replay is sealed right after. */
  #lastBatch: { readonly scope: ScopeKey; readonly events: ReadonlyMap<number, RecordedEvent> } | null = null;

  constructor(world: World) {
    this.#world = world;
    this.#blocks = world.table("event-blocks");
  }

  /** Answers the number of the event in its scope, counted from 1. */
  append(scope: ScopeKey, recorded: RecordedEvent): number {
    const seq = this.#world.append(logName(scope), recorded);
    const at = recorded.event.occurredAt;
    const key = blockKey(scope, seq);
    this.#blocks.put(key, blockWith(this.#blocks.get(key), scope, seq, at));
    this.#remember(scope, seq, recorded);
    return seq;
  }

  /** Another world has taken the place of this one. */
  forgetRecent(): void {
    this.#recent.clear();
    this.#lastBatch = null;
  }

  /** The events of the ranges that are still kept, in the order of the ranges. */
  async read(scope: ScopeKey, ranges: readonly SeqRange[]): Promise<LogEntry<RecordedEvent>[]> {
    const parts = await Promise.all(ranges.map((range) => this.#readRange(scope, range)));
    const entries = parts.flat();
    if (entries.length <= MAX_RECORDS_PER_BATCH) {
      this.#lastBatch = { scope, events: new Map(entries.map(({ seq, value }) => [seq, value])) };
    }
    return entries;
  }

  /**
   * The numbers of the events of a time span, oldest first; of one instant, in the order in which they were recorded.
   * Reads events only where the index does not say their order: in blocks that the span cuts, that overlap in time, or
   * whose events do not ascend.
   */
  async rangesOldestFirst(scope: ScopeKey, span: TimeSpan): Promise<SeqRange[]> {
    const ranges: SeqRange[] = [];
    for (const blocks of inTimeOrder(this.#blocksIn(scope, span))) {
      const [first, ...others] = blocks;
      const isPlain = others.length === 0 && first.isAscending;
      if (isPlain && isWithin(first.earliest, span) && isWithin(first.latest, span)) ranges.push(first);
      else {
        const entries = (await this.read(scope, blocks)).filter(({ value }) =>
          isWithin(value.event.occurredAt, span),
        );
        ranges.push(...toRanges(entries.toSorted(compareEntries).map(({ seq }) => seq)));
      }
    }
    return joinedRanges(ranges.map(({ firstSeq, lastSeq }) => ({ firstSeq, lastSeq })));
  }

  /** The events of a time span, oldest first; of one instant, in the order in which they were recorded. */
  async readOldestFirst(scope: ScopeKey, span: TimeSpan): Promise<LogEntry<RecordedEvent>[]> {
    const blocks = this.#blocksIn(scope, span);
    const entries = (await this.read(scope, blocks)).filter(({ value }) =>
      isWithin(value.event.occurredAt, span),
    );
    return entries.toSorted(compareEntries);
  }

  /**
   * The newest events of a time span, newest first, at most `limit` that pass `accepts`. Reads only the blocks that
   * can hold them.
   */
  async readNewestFirst(
    scope: ScopeKey,
    span: TimeSpan,
    limit: number,
    accepts: (entry: LogEntry<RecordedEvent>) => boolean,
  ): Promise<LogEntry<RecordedEvent>[]> {
    const blocks = this.#blocksIn(scope, span).toSorted((a, b) => b.latest - a.latest);
    let found: LogEntry<RecordedEvent>[] = [];
    for (const block of blocks) {
      const worst = found[limit - 1];
      if (worst && worst.value.event.occurredAt > block.latest) break;
      const entries = (await this.read(scope, [block])).filter(
        (entry) => isWithin(entry.value.event.occurredAt, span) && accepts(entry),
      );
      found = [...found, ...entries].toSorted((a, b) => compareEntries(b, a)).slice(0, limit);
    }
    return found;
  }

  /**
   * Lets go of the blocks whose every event is older than `instant`, from the oldest on.
   * @param neededFrom the first event of a scope that something under way still needs; Infinity when nothing does
   */
  forgetBefore(instant: EpochMs, neededFrom: (scope: ScopeKey) => number): void {
    const scopes = new Set(this.#blocks.values().map(({ scope }) => scope));
    for (const scope of scopes) {
      const firstNeeded = neededFrom(scope);
      for (const block of this.#blocksOf(scope)) {
        if (block.latest >= instant || block.lastSeq >= firstNeeded) break;
        this.#blocks.delete(blockKey(scope, block.firstSeq));
        this.#world.trimBefore(logName(scope), block.lastSeq + 1);
      }
    }
  }

  async #readRange(scope: ScopeKey, { firstSeq, lastSeq }: SeqRange): Promise<LogEntry<RecordedEvent>[]> {
    const log = logName(scope);
    const isKept = firstSeq >= this.#world.logExtent(log).firstSeq;
    const lastBatch = this.#lastBatch?.scope === scope ? this.#lastBatch.events : undefined;
    const atHand =
      entriesOf(this.#recent.get(scope), firstSeq, lastSeq) ?? entriesOf(lastBatch, firstSeq, lastSeq);
    return isKept && atHand ? atHand : this.#world.readLog<RecordedEvent>(log, firstSeq, lastSeq);
  }

  #remember(scope: ScopeKey, seq: number, recorded: RecordedEvent): void {
    const recent = this.#recent.get(scope) ?? new Map<number, RecordedEvent>();
    this.#recent.set(scope, recent.set(seq, recorded));
    recent.delete(seq - RECENT_LIMIT);
  }

  #blocksOf(scope: ScopeKey): Block[] {
    return this.#blocks
      .values()
      .filter((block) => block.scope === scope)
      .toSorted((a, b) => a.firstSeq - b.firstSeq);
  }

  #blocksIn(scope: ScopeKey, { from, to }: TimeSpan): Block[] {
    return this.#blocksOf(scope).filter(({ earliest, latest }) => latest >= from && earliest <= to);
  }
}

/** The events of a run, where all of them are at hand. */
function entriesOf(
  events: ReadonlyMap<number, RecordedEvent> | undefined,
  firstSeq: number,
  lastSeq: number,
): LogEntry<RecordedEvent>[] | null {
  // Most runs that are not at hand are told by their ends.
  if (!events?.has(firstSeq) || !events.has(lastSeq)) return null;
  const entries: LogEntry<RecordedEvent>[] = [];
  for (let seq = firstSeq; seq <= lastSeq; seq += 1) {
    const value = events.get(seq);
    if (!value) return null;
    entries.push({ seq, value });
  }
  return entries;
}

/** Blocks that follow one another in time; those that overlap are together. */
function inTimeOrder(blocks: readonly Block[]): [Block, ...Block[]][] {
  const groups: [Block, ...Block[]][] = [];
  let latest = -Infinity;
  let highestSeq = 0;
  for (const block of blocks.toSorted((a, b) => a.earliest - b.earliest || a.firstSeq - b.firstSeq)) {
    const follows = block.earliest > latest || (block.earliest === latest && block.firstSeq > highestSeq);
    const group = groups.at(-1);
    if (group && !follows) group.push(block);
    else groups.push([block]);
    highestSeq = Math.max(highestSeq, block.lastSeq);
    latest = Math.max(latest, block.latest);
  }
  return groups;
}

/** By time, then by the order of recording. */
function compareEntries(a: LogEntry<RecordedEvent>, b: LogEntry<RecordedEvent>): number {
  return a.value.event.occurredAt - b.value.event.occurredAt || a.seq - b.seq;
}

function isWithin(at: EpochMs, { from, to }: TimeSpan): boolean {
  return at >= from && at <= to;
}

/** The name of the log of a scope's events. */
export function logName(scope: ScopeKey): string {
  return `events/${scope}`;
}

/** The row of the block that an event belongs to. */
export function blockKey(scope: ScopeKey, seq: number): string {
  return `${scope}/${Math.floor((seq - 1) / BLOCK_LENGTH)}`;
}
