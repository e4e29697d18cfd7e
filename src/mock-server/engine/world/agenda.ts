// What is due when. Owns the order of due items and nothing of their meaning.

import type { EpochMs } from "@/lib/epoch";

export interface DueItem<Task> {
  /** Unique: putting an item with the same id replaces the earlier one. */
  readonly id: string;
  readonly dueAt: EpochMs;
  /** Breaks ties: of two items due at the same instant the one scheduled first comes first. */
  readonly seq: number;
  readonly task: Task;
}

function isBefore(a: DueItem<unknown>, b: DueItem<unknown>): boolean {
  return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.seq < b.seq);
}

/** Due items in the order of `(dueAt, seq)`. A sorted array: tens of items are the rule, since bursts are one item each. */
export class Agenda<Task> {
  readonly #items: DueItem<Task>[] = [];
  readonly #byId = new Map<string, DueItem<Task>>();

  put(item: DueItem<Task>): void {
    this.remove(item.id);
    this.#items.splice(this.#position(item), 0, item);
    this.#byId.set(item.id, item);
  }

  remove(id: string): DueItem<Task> | undefined {
    const item = this.#byId.get(id);
    if (!item) return undefined;
    this.#byId.delete(id);
    this.#items.splice(this.#position(item), 1);
    return item;
  }

  get(id: string): DueItem<Task> | undefined {
    return this.#byId.get(id);
  }

  /** All items, in their order. */
  items(): DueItem<Task>[] {
    return [...this.#items];
  }

  /** The item that is due first, whether its time has come or not; with `matching`, the first of those that match. */
  first(matching?: (item: DueItem<Task>) => boolean): DueItem<Task> | undefined {
    return matching ? this.#items.find(matching) : this.#items[0];
  }

  /** The index of the first item that is not before `item`. */
  #position(item: DueItem<Task>): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.#items[middle]!, item)) low = middle + 1; // middle < length
      else high = middle;
    }
    return low;
  }
}
