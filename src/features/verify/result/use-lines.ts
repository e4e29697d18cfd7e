import { useMemo, useSyncExternalStore } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import type { Line } from "@/features/verify/work/messages";
import type { LineFilter } from "@/verify/tally/tally";

/** A line of the list, whether its content has come yet or not. */
export interface LineRow {
  readonly index: number;
  readonly line: Line | null;
}

export interface LineRows {
  /** How many the filter means, listed or not. */
  readonly total: number;
  /** How many are listed. */
  readonly length: number;
  readonly at: (index: number) => LineRow | undefined;
  /** Among those that have come; -1 where none is. */
  readonly findIndex: (isWanted: (row: LineRow) => boolean) => number;
}

const BLOCK = 64;
/** Some thousand lines around what was seen last; others are asked for once more. */
const MOST_BLOCKS = 64;
/** Browsers cannot lay out much more. */
export const MOST_LISTED = 500_000;

/** The lines that a filter means, of which those in sight are asked for. */
class LineList {
  readonly #ask: (from: number) => Promise<{ total: number; lines: readonly Line[] }>;
  readonly #blocks = new Map<number, readonly LineRow[]>();
  readonly #listeners = new Set<() => void>();
  #rows: LineRows | null = null;
  #error: Error | null = null;

  constructor(ask: DoneCheck["ask"], filter: LineFilter) {
    this.#ask = (from) => ask("lines", { filter, from, count: BLOCK });
  }

  /** Begins to ask. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#rows === null) this.#load(0);
    return () => this.#listeners.delete(listener);
  };

  /** Another object whenever something has come; null before the first answer. */
  readonly rows = () => this.#rows;
  readonly error = () => this.#error;

  #load(block: number): void {
    const waiting = Array.from({ length: BLOCK }, (_, index) => ({
      index: block * BLOCK + index,
      line: null,
    }));
    this.#blocks.set(block, waiting);
    void this.#fill(block, waiting);
  }

  async #fill(block: number, waiting: readonly LineRow[]): Promise<void> {
    try {
      const { total, lines } = await this.#ask(block * BLOCK);
      const come = waiting.map(({ index }, place) => ({ index, line: lines[place] ?? null }));
      this.#blocks.set(block, come);
      this.#forget();
      this.#show(total);
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error));
      this.#tell();
    }
  }

  #forget(): void {
    for (const block of this.#blocks.keys()) {
      if (this.#blocks.size <= MOST_BLOCKS) return;
      this.#blocks.delete(block);
    }
  }

  #show(total: number): void {
    this.#rows = {
      total,
      length: Math.min(total, MOST_LISTED),
      at: (index) => {
        const block = Math.floor(index / BLOCK);
        if (!this.#blocks.has(block)) queueMicrotask(() => this.#blocks.has(block) || this.#load(block));
        return this.#blocks.get(block)?.[index % BLOCK] ?? { index, line: null };
      },
      findIndex: (isWanted) => {
        for (const rows of this.#blocks.values()) {
          const found = rows.find(isWanted);
          if (found) return found.index;
        }
        return -1;
      },
    };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function useLines({ ask }: DoneCheck, filter: LineFilter) {
  const key = JSON.stringify(filter);
  const list = useMemo(() => new LineList(ask, JSON.parse(key) as LineFilter), [ask, key]); // what was written above
  return {
    rows: useSyncExternalStore(list.subscribe, list.rows),
    error: useSyncExternalStore(list.subscribe, list.error),
  };
}
