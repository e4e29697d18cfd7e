// The world: every record of the mock server, in one place, written through to the store.
// Owns loading, committing and counting; what the records mean belongs to engine and service.

import type { EpochMs } from "@/lib/epoch";
import type { Delivery, Destination, Webhook } from "@/mock-server/engine/lane/delivery";
import type { StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import type { DueItem } from "./agenda";
import { Journal, type LogEntry } from "./journal";
import { WORLD_VERSION } from "./migrations";
import { type RandomState, SeededRandom, seedRandom } from "./random";
import { RecordTable } from "./record-table";
import type { Task } from "./task";
import type { VirtualClock } from "./virtual-clock";

/** The facts of a world that exist once. */
export interface WorldFacts {
  readonly version: number;
  readonly scenario: string;
  readonly seed: number;
  readonly createdAt: EpochMs;
  /** The instant up to which everything due has run. Never goes back. */
  readonly now: EpochMs;
  readonly clock: VirtualClock;
  readonly random: RandomState;
  readonly nextDueSeq: number;
  readonly nextDeliveryNumber: number;
  /** The last stretch of time that was not caught up with; absent when there was none. */
  readonly skipped?: { readonly from: EpochMs; readonly to: EpochMs };
  /** Totals since the world began. */
  readonly counts: { readonly events: number; readonly batches: number; readonly attempts: number };
}

export interface SigningKey {
  /** 40 hexadecimal characters. */
  readonly kid: string;
  readonly privateSeed: Uint8Array<ArrayBuffer>;
  readonly createdAt: EpochMs;
}

export interface LogExtent {
  /** The oldest entry that is kept; `lastSeq + 1` when none is. */
  readonly firstSeq: number;
  /** 0 before the first entry. */
  readonly lastSeq: number;
}

/**
 * Every table that is stored, by its name: what its records are. The module that owns the records of one adds it by
 * `declare module`, so that the snapshot's schemas can be held to all of them.
 */
export interface StoredTables {
  readonly facts: WorldFacts;
  readonly "log-extents": LogExtent;
  readonly destinations: Destination;
  readonly webhooks: Webhook;
  readonly "open-deliveries": Delivery;
  readonly agenda: DueItem<Task>;
  readonly keys: SigningKey;
}

export const DELIVERY_LOG = "deliveries";

export class World {
  readonly journal: Journal;
  readonly destinations: RecordTable<Destination>;
  readonly webhooks: RecordTable<Webhook>;
  readonly openDeliveries: RecordTable<Delivery>;
  readonly agenda: RecordTable<DueItem<Task>>;
  readonly keys: RecordTable<SigningKey>;
  readonly #facts: RecordTable<WorldFacts>;
  readonly #logExtents: RecordTable<LogExtent>;
  readonly #tables = new Map<string, RecordTable<unknown>>();
  #random = new SeededRandom([0, 0, 0, 0]);

  constructor(store: WorldStore) {
    this.journal = new Journal(store);
    this.#facts = this.table("facts");
    this.#logExtents = this.table("log-extents");
    this.destinations = this.table("destinations");
    this.webhooks = this.table("webhooks");
    this.openDeliveries = this.table("open-deliveries");
    this.agenda = this.table("agenda");
    this.keys = this.table("keys");
  }

  /** The table of that name; those who ask for the same name share it. */
  table<Name extends keyof StoredTables>(name: Name): RecordTable<StoredTables[Name]> {
    return this.#table(name) as RecordTable<StoredTables[Name]>; // a name has one type, and records are checked when read
  }

  #table(name: string): RecordTable<unknown> {
    const table = this.#tables.get(name) ?? new RecordTable<unknown>(name, this.journal);
    this.#tables.set(name, table);
    return table;
  }

  get facts(): WorldFacts {
    const facts = this.#facts.get("world");
    if (!facts) throw new Error("the world has not begun");
    return facts;
  }

  hasBegun(): boolean {
    return this.#facts.size > 0;
  }

  change(facts: Partial<WorldFacts>): void {
    this.#facts.put("world", { ...this.facts, ...facts });
  }

  count(total: keyof WorldFacts["counts"]): void {
    const { counts } = this.facts;
    this.change({ counts: { ...counts, [total]: counts[total] + 1 } });
  }

  /** Chance of this world. What is drawn becomes durable with the next commit. */
  get random(): SeededRandom {
    return this.#random;
  }

  /** Empties everything and starts over. */
  begin(start: { scenario: string; seed: number; now: EpochMs; clock: VirtualClock }): void {
    this.journal.clear();
    for (const table of this.#tables.values()) table.reset();
    this.#random = new SeededRandom(seedRandom(start.seed));
    this.#facts.put("world", {
      version: WORLD_VERSION,
      scenario: start.scenario,
      seed: start.seed,
      createdAt: start.now,
      now: start.now,
      clock: start.clock,
      random: this.#random.state,
      nextDueSeq: 1,
      nextDeliveryNumber: 1,
      counts: { events: 0, batches: 0, attempts: 0 },
    });
  }

  /** Every record there is. */
  records(): StoredRecord[] {
    return [...this.#tables.values()].flatMap((table) => table.records());
  }

  /** Every log and how far it goes. */
  logs(): [log: string, extent: LogExtent][] {
    return this.#logExtents.keys().map((log) => [log, this.logExtent(log)]);
  }

  /** Replaces everything by the records and logs of another world of this version. */
  replace(
    records: readonly StoredRecord[],
    logs: Iterable<readonly [string, readonly LogEntry<unknown>[]]>,
  ): void {
    this.journal.clear();
    for (const table of this.#tables.values()) table.reset();
    for (const { table, key, value } of inOrder(records)) this.#table(table).put(key, value);
    for (const [log, entries] of logs) {
      for (const { seq, value } of entries) this.journal.writeEntry(log, seq, value);
    }
    this.#random = new SeededRandom(this.facts.random);
  }

  /**
   * Takes over the records of a stored world of this version.
   * @param form `stored`: as the store has them; `migrated`: to be stored again with the next commit
   */
  takeOver(records: readonly StoredRecord[], form: "stored" | "migrated"): void {
    for (const { table, key, value, order } of inOrder(records)) {
      if (form === "stored") this.#table(table).restore(key, value, order);
      else this.#table(table).put(key, value);
    }
    this.#random = new SeededRandom(this.facts.random);
  }

  /** Carries out work that changes all it wants to or nothing: when it throws, what it changed so far is taken back. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const random = this.#random.state;
    const { undo } = this.journal;
    undo.begin();
    try {
      const result = await work();
      undo.keep();
      return result;
    } catch (error) {
      undo.takeBack();
      if (undo.depth === 0) this.journal.discard();
      this.#random = new SeededRandom(random);
      throw error;
    }
  }

  /** Makes everything so far durable. */
  async commit(): Promise<void> {
    if (this.hasBegun() && this.facts.random.some((word, index) => word !== this.#random.state[index])) {
      this.change({ random: this.#random.state });
    }
    await this.journal.commit();
  }

  /** Has the next commit hold all of the world, for a store that lacks some of it. */
  async markAllChanged(): Promise<void> {
    const logs: [log: string, entries: LogEntry<unknown>[]][] = [];
    for (const [log, { firstSeq, lastSeq }] of this.logs()) {
      logs.push([log, await this.readLog(log, firstSeq, lastSeq)]);
    }
    this.journal.clear();
    for (const record of this.records()) this.journal.record({ type: "put", ...record });
    for (const [log, entries] of logs) {
      for (const { seq, value } of entries) this.journal.writeEntry(log, seq, value);
    }
  }

  logExtent(log: string): LogExtent {
    return this.#logExtents.get(log) ?? { firstSeq: 1, lastSeq: 0 };
  }

  /** Adds an entry to a log and answers its sequence number, counted from 1. */
  append(log: string, value: unknown): number {
    const { firstSeq, lastSeq } = this.logExtent(log);
    const seq = lastSeq + 1;
    this.#logExtents.put(log, { firstSeq, lastSeq: seq });
    this.journal.writeEntry(log, seq, value);
    return seq;
  }

  /** Writes the entry of a given number, which need not be the next one. */
  writeAt(log: string, seq: number, value: unknown): void {
    const { firstSeq, lastSeq } = this.logExtent(log);
    if (seq < firstSeq) return; // let go of already
    if (seq > lastSeq) this.#logExtents.put(log, { firstSeq, lastSeq: seq });
    this.journal.writeEntry(log, seq, value);
  }

  /** Keeps at most the last `limit` entries of a log. */
  keepLast(log: string, limit: number): void {
    const { firstSeq, lastSeq } = this.logExtent(log);
    if (lastSeq - firstSeq < limit) return;
    this.trimBefore(log, lastSeq - limit + 1);
  }

  /** Lets go of all entries of a log before `seq`. */
  trimBefore(log: string, seq: number): void {
    const { firstSeq, lastSeq } = this.logExtent(log);
    if (seq <= firstSeq) return;
    this.#logExtents.put(log, { firstSeq: seq, lastSeq: Math.max(lastSeq, seq - 1) });
    if (seq > lastSeq) this.journal.drop(log);
    else this.journal.trim(log, firstSeq, seq);
  }

  /** Lets go of a log as if it had never been. */
  dropLog(log: string): void {
    this.#logExtents.delete(log);
    this.journal.drop(log);
  }

  /** Kept entries with `fromSeq ≤ seq ≤ toSeq`, ascending. */
  async readLog<T>(log: string, fromSeq: number, toSeq: number): Promise<LogEntry<T>[]> {
    const { firstSeq, lastSeq } = this.logExtent(log);
    return this.journal.readLog<T>(log, Math.max(fromSeq, firstSeq), Math.min(toSeq, lastSeq));
  }
}

function inOrder(records: readonly StoredRecord[]): StoredRecord[] {
  return records.toSorted((a, b) => a.order - b.order);
}
