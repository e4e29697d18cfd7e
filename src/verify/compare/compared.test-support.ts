// Events that Konnect recorded and lines of an export, compared: for tests.

import type { AuditEvent } from "@/audit-log/record/event";
import { ledgerCheck } from "@/verify/lab/signed-records.test-support";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { verifiedText } from "@/verify/lab/verify-text.test-support";
import { compareExport, type ExportComparison } from "./compare-export";
import { windowToCompare } from "./compare-window";
import type { TimeWindow } from "./comparison";
import { PulledEntries, type Viewer } from "./pulled-entries";

interface Case {
  readonly recorded: readonly AuditEvent[];
  readonly lines: readonly string[];
  readonly now: number;
  /** What was asked for; the span of the export without. */
  readonly requested?: TimeWindow;
  readonly viewer?: Viewer;
}

export async function compared({ recorded, lines, now, requested, viewer }: Case): Promise<ExportComparison> {
  const tally = await verifiedText(lines.join("\n"), ledgerCheck());
  tally.summarize();
  const window = windowToCompare({ found: tally.span("organization"), requested: requested ?? null, now });
  if (typeof window === "string") throw new Error(window);
  const pulled = new PulledEntries(viewer ?? null);
  const inWindow = recorded.filter(({ occurredAt }) => occurredAt >= window.from && occurredAt <= window.to);
  for (const event of inWindow.toSorted((a, b) => b.occurredAt - a.occurredAt))
    pulled.add(pulledEntry(event));
  return compareExport({ tally, pulled, region: "us", window, now });
}
