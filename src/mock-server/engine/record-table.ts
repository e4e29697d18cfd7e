// Records by key, in memory, every change reported to the journal.

import type { Journal } from "./journal";

export class RecordTable<T> {
  readonly #name: string;
  readonly #journal: Journal;
  readonly #rows = new Map<string, T>();

  constructor(name: string, journal: Journal) {
    this.#name = name;
    this.#journal = journal;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  /** In the order in which the keys were first put. */
  values(): T[] {
    return [...this.#rows.values()];
  }

  keys(): string[] {
    return [...this.#rows.keys()];
  }

  get size(): number {
    return this.#rows.size;
  }

  put(key: string, value: T): void {
    this.#rows.set(key, value);
    this.#journal.record({ type: "put", table: this.#name, key, value });
  }

  delete(key: string): void {
    if (!this.#rows.delete(key)) return;
    this.#journal.record({ type: "delete", table: this.#name, key });
  }

  /** Takes over a stored record: nothing is reported, it is stored already. */
  restore(key: string, value: T): void {
    this.#rows.set(key, value);
  }

  /** Forgets all rows without reporting it: the journal's `clear` empties the store. */
  reset(): void {
    this.#rows.clear();
  }
}
