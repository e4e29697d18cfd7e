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
/** While one scrolls fast: what comes into sight last is asked for first, and what was passed by is not asked for. */
const MOST_ASKED = 2;
const MOST_WANTED = 4;
/** Some thousand lines around what was seen last; others are asked for once more. */
const MOST_BLOCKS = 64;
/** Browsers cannot lay out much more. */
export const MOST_LISTED = 500_000;

/** The lines that a filter means, of which those in sight are asked for. */
export class LineList {
  readonly #ask: (from: number) => Promise<{ total: number; lines: readonly Line[] }>;
  readonly #blocks = new Map<number, readonly LineRow[]>();
  readonly #asked = new Set<number>();
  /** The last one first. */
  #wanted: readonly number[] = [];
  readonly #listeners = new Set<() => void>();
  #rows: LineRows | null = null;
  #error: Error | null = null;

  constructor(ask: DoneCheck["ask"], filter: LineFilter) {
    this.#ask = (from) => ask("lines", { filter, from, count: BLOCK });
  }

  /** Begins to ask. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#rows === null) this.#want(0);
    return () => this.#listeners.delete(listener);
  };

  /** Another object whenever something has come; null before the first answer. */
  readonly rows = () => this.#rows;
  readonly error = () => this.#error;

  #want(block: number): void {
    if (this.#blocks.has(block) || this.#asked.has(block)) return;
    this.#wanted = [block, ...this.#wanted.filter((other) => other !== block)].slice(0, MOST_WANTED);
    this.#askOn();
  }

  #askOn(): void {
    while (this.#asked.size < MOST_ASKED && this.#error === null) {
      const [block, ...others] = this.#wanted;
      if (block === undefined) return;
      this.#wanted = others;
      void this.#fill(block);
    }
  }

  async #fill(block: number): Promise<void> {
    this.#asked.add(block);
    try {
      const { total, lines } = await this.#ask(block * BLOCK);
      const rows = Array.from({ length: BLOCK }, (_, place) => ({
        index: block * BLOCK + place,
        line: lines[place] ?? null,
      }));
      this.#blocks.set(block, rows);
      this.#forget();
      this.#show(total);
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error));
      this.#tell();
    }
    this.#asked.delete(block);
    this.#askOn();
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
        if (!this.#blocks.has(block)) queueMicrotask(() => this.#want(block));
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

function listOf(ask: DoneCheck["ask"], filter: string, _told: number): LineList {
  return new LineList(ask, JSON.parse(filter) as LineFilter); // what was written below
}

export function useLines({ ask, told }: DoneCheck, filter: LineFilter) {
  const key = JSON.stringify(filter);
  // What was told of lines before a comparison explained them is forgotten with its list.
  const list = useMemo(() => listOf(ask, key, told), [ask, key, told]);
  return {
    rows: useSyncExternalStore(list.subscribe, list.rows),
    error: useSyncExternalStore(list.subscribe, list.error),
  };
}
