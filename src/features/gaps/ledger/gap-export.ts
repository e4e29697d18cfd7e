// Gaps as a file: JSON as the watch API tells them, CSV for spreadsheets. Knows no browser.

import type { Gap } from "@/contract/watch/gap";
import { CSV_MEDIA_TYPE, csvHead, csvLine } from "@/lib/csv";
import { type EpochMs, fileInstant } from "@/lib/epoch";

export const EXPORT_FORMATS = ["json", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: "application/json",
  csv: CSV_MEDIA_TYPE,
};

type Value = string | number | null | undefined;

/** The columns, in order. `webhook`: as people call it. */
const CSV_COLUMNS: Readonly<Record<string, (gap: Gap, webhook: string) => Value>> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  webhook: (_gap, webhook) => webhook,
  region: ({ scope }) => scope.region,
  portal_id: ({ scope }) => scope.portal_id,
  from: ({ from }) => from,
  from_is: (gap) => gap.from_is,
  to: ({ to }) => to,
  cause: ({ cause }) => cause,
  code: (gap) => gap.started_by?.code,
  message: (gap) => gap.started_by?.message,
  replayable_from: (gap) => gap.replayable_from,
  replayable_until: (gap) => gap.replayable_until,
  events_recorded: ({ events }) => events?.recorded,
  events_own_reads: ({ events }) => events?.own_reads,
  events_counted_at: ({ events }) => events?.counted_at,
  closed_by: (gap) => gap.closed_by?.kind,
  closed_at: (gap) => gap.closed_by?.at,
  closed_by_name: (gap) => gap.closed_by?.by?.name,
  closed_by_id: (gap) => gap.closed_by?.by?.id,
  reason: (gap) => gap.closed_by?.reason,
  replay_from: (gap) => gap.closed_by?.job?.start_at,
  replay_to: (gap) => gap.closed_by?.job?.end_at,
  destination_id: (gap) => gap.closed_by?.destination_id,
  input_sha256: (gap) => gap.closed_by?.input_sha256,
  continued_in: (gap) => gap.continued_in.join(" "),
};

/** The file from beginning to end. */
export function exportText(
  gaps: readonly Gap[],
  format: ExportFormat,
  webhookName: (scope: Gap["scope"]) => string,
): string {
  if (format === "json") return `${JSON.stringify(gaps, null, 2)}\n`;
  const lines = gaps.map((gap) =>
    csvLine(Object.values(CSV_COLUMNS).map((value) => String(value(gap, webhookName(gap.scope)) ?? ""))),
  );
  return csvHead(Object.keys(CSV_COLUMNS)) + lines.join("");
}

/** `gaps_closed_20261129T023000Z.csv`. @param now when the file is made */
export function exportFileName(states: string, now: EpochMs, format: ExportFormat): string {
  return `gaps_${states}_${fileInstant(now)}.${format}`;
}
