// What is missing or not proven, in the order of time, as runs: how the missing ones lie among those that arrived tells how
// they were lost.

import { BATCH_WINDOW_MS, MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import type { MissingKind, ReplayReason, TimeWindow } from "./comparison";
import type { PulledEntries } from "./pulled-entries";

/** A delivery holds what happened within a second; clocks and the order of recording blur that. */
const ONE_DELIVERY_MS = 10 * SECOND_MS;

export interface Run<Reason extends ReplayReason = ReplayReason> extends TimeWindow {
  readonly reason: Reason;
  /** Places of its entries. */
  readonly entries: readonly number[];
  /** How many arrived between the run before and this one. */
  readonly receivedBefore: number;
}

/** To be told each recorded event of the window, oldest first. */
export class RunFinder {
  readonly #pulled: PulledEntries;
  readonly #runs: Run[] = [];
  #open: number[] = [];
  #lastReceivedAt = -Infinity;
  #received = 0;

  constructor(pulled: PulledEntries) {
    this.#pulled = pulled;
  }

  missing(index: number): void {
    this.#open.push(index);
  }

  received(index: number): void {
    this.#arrived(index);
    this.#received += 1;
  }

  /** It arrived, as a copy that proves nothing. */
  unproven(index: number): void {
    const at = this.#arrived(index);
    const last = this.#runs.at(-1);
    const isNext = last?.reason === "unproven" && this.#received === 0;
    const run = isNext ? this.#runs.pop() : undefined;
    this.#runs.push({
      reason: "unproven",
      from: run?.from ?? at,
      to: at,
      entries: [...(run?.entries ?? []), index],
      receivedBefore: run?.receivedBefore ?? this.#received,
    });
    this.#received = 0;
  }

  #arrived(index: number): EpochMs {
    const at = this.#pulled.at(index);
    if (this.#open.length > 0) this.#close(at);
    this.#lastReceivedAt = at;
    return at;
  }

  /** All of them, by time. Once, at the end. */
  runs(): readonly Run[] {
    if (this.#open.length > 0) this.#close(Infinity);
    return this.#runs;
  }

  #close(nextReceivedAt: number): void {
    const entries = this.#open;
    const from = this.#pulled.at(entries[0] ?? 0);
    const to = this.#pulled.at(entries.at(-1) ?? 0);
    const isQuietAround =
      from - this.#lastReceivedAt > BATCH_WINDOW_MS && nextReceivedAt - to > BATCH_WINDOW_MS;
    const reason = this.#kindOf(entries, to - from, isQuietAround);
    this.#runs.push({ reason, from, to, entries, receivedBefore: this.#received });
    this.#open = [];
    this.#received = 0;
  }

  /** Of records that a rule drops, the others of their call and moment arrive; a delivery holds whole calls. */
  #kindOf(entries: readonly number[], lengthMs: number, isQuietAround: boolean): MissingKind {
    if (entries.length > MAX_RECORDS_PER_BATCH || lengthMs > ONE_DELIVERY_MS) return "outage";
    const calls = new Set(entries.map((index) => this.#pulled.callAt(index)));
    return isQuietAround || calls.size > 1 ? "one_delivery" : "scattered";
  }
}
