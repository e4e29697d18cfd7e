// Counts the events of gaps that have their end, one gap after the other, a page at a time.

import { AskFailure } from "@/contract/watch/looking/observe";
import { countedGap, gapsToCount } from "@/history/closing";
import type { Scope } from "@/history/facts";
import type { Step } from "@/history/ledger";
import { MINUTE_MS } from "@/lib/epoch";
import type { Books } from "./books";
import type { ApiClock, WatchClock } from "./clock";
import { GapCount } from "./gap-count";
import type { OwnReads } from "./own-reads";

/** So long after a failure none is counted. */
const PAUSE_MS = 5 * MINUTE_MS;

interface GapCountsPorts {
  readonly books: Books;
  readonly clock: WatchClock;
  readonly apiClock: ApiClock;
  readonly userAgent: string;
  readonly complain: (text: string) => void;
}

export class GapCounts {
  readonly #ports: GapCountsPorts;
  readonly #reads: OwnReads;
  readonly #keep: (scope: Scope, steps: readonly Step[]) => void;
  #count: GapCount | null = null;
  #againMs = -Infinity;

  constructor(ports: GapCountsPorts, reads: OwnReads, keep: (scope: Scope, steps: readonly Step[]) => void) {
    this.#ports = ports;
    this.#reads = reads;
    this.#keep = keep;
  }

  /** Goes on with the count of a gap, or begins the next one. */
  async page(): Promise<void> {
    const { books, clock, complain } = this.#ports;
    this.#count ??= this.#next();
    const count = this.#count;
    const allowance = count && this.#reads.take(1);
    if (!count || !allowance) return;
    try {
      const result = await count.page(this.#reads.asking(allowance));
      if (result === null) return;
      this.#count = null;
      const ledger = books.ledger(count.gap.scope);
      if (result === "too_many") books.markUncountable(count.gap);
      else if (ledger) this.#keep(count.gap.scope, [countedGap(ledger, count.gap, count.stretch, result)]);
    } catch (error) {
      this.#count = null;
      this.#againMs = clock.monotonicMs() + PAUSE_MS;
      if (!(error instanceof AskFailure)) throw error;
      complain(`the events of a gap could not be counted: Konnect ${error.message}`);
    } finally {
      allowance.release();
    }
  }

  #next(): GapCount | null {
    const { books, apiClock, userAgent, clock } = this.#ports;
    if (clock.monotonicMs() < this.#againMs) return null;
    const now = apiClock.now();
    for (const { scope, gaps } of books.ledgers()) {
      if (scope.portalId !== null) continue;
      const gap = gapsToCount(gaps, now, "pull_api").find((each) => !books.isUncountable(each));
      if (gap && gap.to !== null && gap.to > gap.from) return new GapCount(gap, gap.to, userAgent);
    }
    return null;
  }
}
