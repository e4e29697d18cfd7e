// Pages of the pull API, one after another, for one region and window. How a call is made and how one waits are ports.

import { RETENTION_MS } from "@/audit-log/retention";
import type { ReadEntry, ReadEntryList } from "@/contract/audit-log-entry";
import { apiPaths } from "@/contract/paths";
import { toRfc3339 } from "@/lib/epoch";
import type { TimeWindow } from "./comparison";
import type { PulledEntries } from "./pulled-entries";

const PAGE_SIZE = 1000;

export type PageAnswer =
  | { readonly kind: "page"; readonly list: ReadEntryList }
  /** The API asks for a pause; the same call is made again after it. */
  | { readonly kind: "later"; readonly afterMs: number };

export interface PullPorts {
  /** A `GET` of v3 on the host of the region. @param path without the version, its query with it. Rejects when there is no answer that can be used. */
  readonly ask: (path: string) => Promise<PageAnswer>;
  readonly wait: (ms: number) => Promise<void>;
  /** Each entry as it came, once it is counted. */
  readonly onEntry?: (entry: ReadEntry) => void;
  /** After each page. `reached`: how far back the pull has come. */
  readonly onPage?: (progress: { readonly entries: number; readonly reached: number }) => void;
}

export interface PullCount {
  readonly pages: number;
  /** Pages, and what had to be asked again. */
  readonly calls: number;
}

/** So long after the API asked for pauses again and again, it is given up. */
const MOST_WAITS = 20;

/** @throws what `ask` rejects with; Error when the API keeps asking for pauses, or goes round in a circle */
export async function pullEntries(
  window: TimeWindow,
  pulled: PulledEntries,
  { ask, wait, onEntry, onPage }: PullPorts,
): Promise<PullCount> {
  const query = new URLSearchParams({
    "page[size]": String(PAGE_SIZE),
    "filter[ts][gte]": toRfc3339(window.from),
    "filter[ts][lte]": toRfc3339(window.to),
  });
  let next: string | null = `${apiPaths.auditLogs()}?${query.toString()}`;
  let [pages, calls, waits] = [0, 0, 0];
  const asked = new Set<string>();
  while (next !== null) {
    calls += 1;
    const answer: PageAnswer = await ask(next);
    if (answer.kind === "later") {
      waits += 1;
      if (waits > MOST_WAITS) throw new Error(`asked for a pause ${MOST_WAITS} times in a row`);
      await wait(Math.min(answer.afterMs, RETENTION_MS));
      continue;
    }
    waits = 0;
    pages += 1;
    asked.add(next);
    for (const entry of answer.list.data) {
      pulled.add(entry);
      onEntry?.(entry);
    }
    onPage?.({
      entries: pulled.length,
      reached: pulled.length === 0 ? window.to : pulled.at(pulled.length - 1),
    });
    const link: string | null = answer.list.meta.page.next;
    // Links are paths of the API, on an emulator with its region in front.
    next = link === null ? null : link.slice(link.indexOf(apiPaths.auditLogs()));
    if (next !== null && asked.has(next)) throw new Error("gave a page twice");
  }
  return { pages, calls };
}
