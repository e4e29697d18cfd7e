// Everything that changed since the last commit, in memory until it is stored in one transaction.
// Tables and logs report their changes only here.

import type { StoreChange, WorldStore } from "@/mock-server/engine/ports";
import { UndoLog } from "./undo-log";

export interface LogEntry<T> {
  readonly seq: number;
  readonly value: T;
}

export class Journal {
  /** Of everything that reports its changes here, and of the journal itself. */
  readonly undo = new UndoLog();
  readonly #store: WorldStore;
  /** Whether everything stored is to go first. */
  #isCleared = false;
  /** By table and key: only the last change of a record counts. */
  #records = new Map<string, StoreChange>();
  /** By log and number. */
  #entries = new Map<string, Map<number, unknown>>();
  /** By log, the first number that is kept. */
  #trims = new Map<string, number>();
  /** Logs whose stored entries go, all of them. */
  #drops = new Set<string>();

  constructor(store: WorldStore) {
    this.#store = store;
  }

  clear(): void {
    this.#noteAll("clear");
    this.#isCleared = true;
    this.#forget();
  }

  record(change: StoreChange & { type: "put" | "delete" }): void {
    const id = `${change.table}\n${change.key}`;
    if (this.#isPartly()) {
      const before = this.#records.get(id);
      this.undo.note(`journal record ${id}`, () => {
        if (before) this.#records.set(id, before);
        else this.#records.delete(id);
      });
    }
    this.#records.set(id, change);
  }

  writeEntry(log: string, seq: number, value: unknown): void {
    const entries = this.#entries.get(log) ?? new Map<number, unknown>();
    this.#noteEntry(log, entries, seq);
    this.#entries.set(log, entries.set(seq, value));
  }

  /** Entries before `beforeSeq` go; those before `fromSeq` have gone already. */
  trim(log: string, fromSeq: number, beforeSeq: number): void {
    this.#noteAll(`trim ${log}`);
    const waiting = this.#entries.get(log);
    if (waiting) {
      for (let seq = fromSeq; seq < beforeSeq; seq += 1) {
        this.#noteEntry(log, waiting, seq);
        waiting.delete(seq);
      }
    }
    this.#trims.set(log, beforeSeq);
  }

  /** Everything in the log goes; what is written to it later stays. */
  drop(log: string): void {
    this.#noteAll(`drop ${log}`);
    this.#entries.delete(log);
    this.#trims.delete(log);
    this.#drops.add(log);
  }

  /** Forgets every change since the last commit; for a turn that is taken back as a whole. */
  discard(): void {
    this.#isCleared = false;
    this.#forget();
  }

  #forget(): void {
    this.#records = new Map();
    this.#entries = new Map();
    this.#trims = new Map();
    this.#drops = new Set();
  }

  /** Whether only a part of the turn may be taken back: a whole turn begins with nothing in the journal. */
  #isPartly(): boolean {
    return this.undo.depth > 1;
  }

  #noteEntry(log: string, entries: Map<number, unknown>, seq: number): void {
    if (!this.#isPartly()) return;
    const wasThere = entries.has(seq);
    const before = entries.get(seq);
    this.undo.note(`journal entry ${log}\n${seq}`, () => {
      if (wasThere) entries.set(seq, before);
      else entries.delete(seq);
    });
  }

  /** For the rare changes that concern many entries at once. */
  #noteAll(what: string): void {
    if (!this.#isPartly()) return;
    const before = {
      isCleared: this.#isCleared,
      records: this.#records,
      entries: new Map(this.#entries),
      trims: new Map(this.#trims),
      drops: new Set(this.#drops),
    };
    this.undo.note(`journal ${what}`, () => {
      this.#isCleared = before.isCleared;
      this.#records = before.records;
      this.#entries = before.entries;
      this.#trims = before.trims;
      this.#drops = before.drops;
    });
  }

  /**
   * Stored and not yet stored entries with `fromSeq ≤ seq ≤ toSeq`, ascending. The store is asked only when some are
   * not here.
   */
  async readLog<T>(log: string, fromSeq: number, toSeq: number): Promise<LogEntry<T>[]> {
    const waiting = this.#entries.get(log) ?? new Map<number, unknown>();
    const found: LogEntry<unknown>[] = [];
    for (let seq = fromSeq; seq <= toSeq; seq += 1) {
      if (waiting.has(seq)) found.push({ seq, value: waiting.get(seq) });
    }
    const isComplete = found.length >= toSeq - fromSeq + 1;
    if (!isComplete && !this.#isCleared && !this.#drops.has(log)) {
      const stored = await this.#store.readLog(log, fromSeq, toSeq);
      found.push(...stored.filter(({ seq }) => !waiting.has(seq)));
      found.sort((a, b) => a.seq - b.seq);
    }
    return found as LogEntry<T>[]; // each log is written with one type only
  }

  /**
   * Stores all changes at once. When the store refuses, the error is passed on and the turn is to be taken back.
   * Nothing may change until it has settled: calls to the server take their turns.
   */
  async commit(): Promise<void> {
    const changes: StoreChange[] = this.#isCleared ? [{ type: "clear" }] : [];
    for (const change of this.#records.values()) changes.push(change);
    for (const log of this.#drops) changes.push({ type: "drop", log });
    for (const [log, entries] of this.#entries) {
      for (const [seq, value] of entries) changes.push({ type: "log", log, seq, value });
    }
    for (const [log, beforeSeq] of this.#trims) changes.push({ type: "trim", log, beforeSeq });
    if (changes.length > 0) await this.#store.commit(changes);
    this.discard();
  }
}
