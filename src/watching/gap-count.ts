// Counts the events of a gap by the pull API, page by page, and tells the watcher's own reads apart.

import { type ReadEntry, readEntryListSchema } from "@/contract/audit-log-entry";
import { apiPaths } from "@/contract/paths";
import type { Ask } from "@/contract/watch/looking/observe";
import type { EventCount, Gap } from "@/history/gap";
import { type EpochMs, toRfc3339 } from "@/lib/epoch";

const PAGE_SIZE = 1000;
/** A gap with more than so many pages of events is not counted. */
const MAX_PAGES = 20;

export interface CountedStretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A count that is under way; each page is a step of its own, since calls are few. */
export class GapCount {
  readonly gap: Gap;
  readonly stretch: CountedStretch;
  readonly #userAgent: string;
  #next: string;
  #pages = 0;
  #recorded = 0;
  #own = new Set<string>();
  /** Entries without a user agent, by trace: they belong to the call of that trace. */
  #withoutAgent = new Map<string, number>();
  #ownNamed = 0;

  constructor(gap: Gap, to: EpochMs, userAgent: string) {
    this.gap = gap;
    this.stretch = { from: gap.from, to };
    this.#userAgent = userAgent;
    const query = new URLSearchParams({
      "page[size]": String(PAGE_SIZE),
      "filter[ts][gte]": toRfc3339(gap.from),
      "filter[ts][lte]": toRfc3339(to - 1),
    });
    this.#next = `${apiPaths.auditLogs()}?${query.toString()}`;
  }

  /** Null while there is more; `too_many`: it is given up. @throws AskFailure; the same page can be asked again */
  async page(ask: Ask): Promise<EventCount | "too_many" | null> {
    const host = this.gap.scope.region;
    const { body, at } = await ask({ host, version: "v3", path: this.#next, schema: readEntryListSchema });
    for (const entry of body.data) this.#take(entry);
    this.#pages += 1;
    const { next } = body.meta.page;
    if (next === null) return { recorded: this.#recorded, ownReads: this.#ownReads(), countedAt: at };
    if (this.#pages >= MAX_PAGES) return "too_many";
    // Links are paths of the API, on an emulator with its region in front.
    this.#next = next.slice(next.indexOf(apiPaths.auditLogs()));
    return null;
  }

  #take(entry: ReadEntry): void {
    this.#recorded += 1;
    const { user_agent: agent, trace_id: trace = "" } = entry;
    if (agent === this.#userAgent) {
      this.#ownNamed += 1;
      if (trace !== "") this.#own.add(trace);
    } else if (!agent && trace !== "") {
      this.#withoutAgent.set(trace, (this.#withoutAgent.get(trace) ?? 0) + 1);
    }
  }

  #ownReads(): number {
    let count = this.#ownNamed;
    for (const trace of this.#own) count += this.#withoutAgent.get(trace) ?? 0;
    return count;
  }
}
