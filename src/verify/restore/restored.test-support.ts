// Exports held against entries of the pull API, for tests.

import type { AuditEvent } from "@/audit-log/record/event";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { splitSignature } from "@/audit-log/record/record";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { heldText } from "@/verify/lab/verify-text.test-support";
import { NearEntries } from "./near-entries";
import { restoreRecords, whereaboutsOf } from "./restore-records";

interface Given {
  readonly lines: string;
  readonly recorded: readonly AuditEvent[];
  /** Of the entries, as another API may write them. */
  readonly written?: (entry: ReadEntry) => ReadEntry;
  readonly check?: ReturnType<typeof ledgerCheck>;
  readonly mostEntries?: number;
}

/** What is known of an export once its records were held against what was recorded. */
export async function restored({
  lines,
  recorded,
  written = (entry) => entry,
  check = ledgerCheck(),
  mostEntries,
}: Given) {
  const { tally, held } = await heldText(lines, check);
  const near = new NearEntries(whereaboutsOf(held, tally), mostEntries);
  for (const event of recorded) near.add(written(entryOf(event)));
  const outcome = await restoreRecords({ held, near, tally, check });
  const summary = tally.summarize();
  return { ...outcome, tally, summary, findings: [...tally.findings()], samples: tally.samples() };
}

function entryOf(event: AuditEvent) {
  return pulledEntry(event, splitSignature(signedRecord(event, "json"), "json")?.signature);
}

/** Events of other people within the same seconds, which must not be taken for it. */
export function beside(event: AuditEvent): readonly AuditEvent[] {
  return Array.from({ length: 12 }, (_, index) => ({
    ...event,
    occurredAt: event.occurredAt + (index - 6) * 300,
    traceId: `${8_000_000_000_000_000_000n + BigInt(index)}`,
    principalId: `00000000-0000-4000-8000-0000000000${10 + index}`,
    clientIp: `198.51.100.${index}`,
    userAgent: `agent/${index}`,
  }));
}
