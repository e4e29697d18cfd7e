// What of the page /verify stands in its address: which tab, which lines. Never anything of what is checked.

import { REGIONS, type Region } from "@/audit-log/region";
import { parseRfc3339, toRfc3339 } from "@/lib/epoch";
import type { TimeWindow } from "@/verify/compare/comparison";
import { CAUSES, type CauseId } from "@/verify/causes";
import type { LineFilter } from "@/verify/tally/tally";
import { type Verdict, VERDICTS } from "@/verify/verdict";

export const RESULT_TABS = ["findings", "lines", "missing", "report"] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

export interface VerifyAddress {
  readonly tab: ResultTab;
  /** None: lines of every verdict. */
  readonly verdicts: readonly Verdict[];
  readonly cause: CauseId | null;
  /** The line that is open. */
  readonly line: number | null;
  /** What the export is compared with; null while nothing was chosen. */
  readonly region: Region | null;
  /** What of the region's log; null: as much as the export spans. */
  readonly window: TimeWindow | null;
}

const NO_VERDICTS: readonly Verdict[] = [];

export function readAddress(params: URLSearchParams): VerifyAddress {
  const tab = RESULT_TABS.find((each) => each === params.get("tab")) ?? "findings";
  const asked = params.get("verdict")?.split(" ") ?? [];
  const verdicts = VERDICTS.filter((verdict) => asked.includes(verdict));
  const cause = params.get("cause");
  const line = params.get("line") ?? "";
  return {
    tab,
    verdicts: verdicts.length > 0 ? verdicts : NO_VERDICTS,
    cause: cause !== null && Object.hasOwn(CAUSES, cause) ? (cause as CauseId) : null, // a key of the table
    line: /^\d{1,10}$/.test(line) ? Number(line) : null,
    region: REGIONS.find((each) => each === params.get("region")) ?? null,
    window: readWindow(params),
  };
}

function readWindow(params: URLSearchParams): TimeWindow | null {
  const from = parseRfc3339(params.get("from") ?? "");
  const to = parseRfc3339(params.get("to") ?? "");
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** Other parameters are left alone. */
export function withAddress(params: URLSearchParams, change: Partial<VerifyAddress>): URLSearchParams {
  const { tab, verdicts, cause, line, region, window } = { ...readAddress(params), ...change };
  const next = new URLSearchParams(params);
  const values = {
    tab: tab === "findings" ? null : tab,
    verdict: verdicts.length === 0 ? null : verdicts.join(" "),
    cause,
    line: line === null ? null : `${line}`,
    region,
    from: window && toRfc3339(window.from),
    to: window && toRfc3339(window.to),
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function filterOf({ verdicts, cause }: Pick<VerifyAddress, "verdicts" | "cause">): LineFilter {
  return { ...(verdicts.length > 0 && { verdicts }), ...(cause !== null && { cause }) };
}
