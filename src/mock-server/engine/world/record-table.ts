// Records by key, in memory, every change reported to the journal.

import type { StoredRecord } from "@/mock-server/engine/ports";
import type { Journal } from "./journal";

interface Row<T> {
  readonly order: number;
  readonly value: T;
}

export class RecordTable<T> {
  readonly #name: string;
  readonly #journal: Journal;
  #rows = new Map<string, Row<T>>();
  #nextOrder = 1;

  constructor(name: string, journal: Journal) {
    this.#name = name;
    this.#journal = journal;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key)?.value;
  }

  /** In the order in which the keys were first put, before and after a restart. */
  values(): T[] {
    return [...this.#rows.values()].map(({ value }) => value);
  }

  /** In that order. */
  entries(): [key: string, value: T][] {
    return [...this.#rows].map(([key, { value }]) => [key, value]);
  }

  keys(): string[] {
    return [...this.#rows.keys()];
  }

  get size(): number {
    return this.#rows.size;
  }

  put(key: string, value: T): void {
    this.#note(key);
    const order = this.#rows.get(key)?.order ?? this.#nextOrder;
    this.#nextOrder = Math.max(this.#nextOrder, order + 1);
    this.#rows.set(key, { order, value });
    this.#journal.record({ type: "put", table: this.#name, key, value, order });
  }

  delete(key: string): void {
    if (!this.#rows.has(key)) return;
    this.#note(key);
    this.#rows.delete(key);
    this.#journal.record({ type: "delete", table: this.#name, key });
  }

  /** Takes over stored rows, which must come in ascending order: nothing is reported, they are stored already. */
  restore(key: string, value: T, order: number): void {
    this.#rows.set(key, { order, value });
    this.#nextOrder = Math.max(this.#nextOrder, order + 1);
  }

  /** The rows as they are stored. */
  records(): StoredRecord[] {
    return [...this.#rows].map(([key, { order, value }]) => ({ table: this.#name, key, value, order }));
  }

  /** Forgets all rows without reporting it: the journal's `clear` empties the store. */
  reset(): void {
    this.#noteTable();
    const before = this.#rows;
    this.#journal.undo.note(`reset ${this.#name}`, () => {
      this.#rows = before;
    });
    this.#rows = new Map();
    this.#nextOrder = 1;
  }

  /** How the row of a key is brought back to what it is now. */
  #note(key: string): void {
    if (this.#journal.undo.depth === 0) return;
    this.#noteTable();
    const before = this.#rows.get(key);
    this.#journal.undo.note(`row ${this.#name}\n${key}`, () => {
      if (before) this.#rows.set(key, before);
      else this.#rows.delete(key);
    });
  }

  /** Noted before its rows, so undone after them: a row that comes back comes back to its place. */
  #noteTable(): void {
    const nextOrder = this.#nextOrder;
    this.#journal.undo.note(`table ${this.#name}`, () => {
      this.#nextOrder = nextOrder;
      this.#rows = new Map([...this.#rows].toSorted(([, a], [, b]) => a.order - b.order));
    });
  }
}
