// An export as a store would write it, of which some records were damaged on the way. Only for the demo. Pure.

import { formatOfRecord } from "@/audit-log/record/record";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import type { StoredCopy } from "@/contract/sandbox/receiver";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { EXPORTS } from "@/verify/lab/exports/exports";

/** Of the table of exports, those that people meet most, with the name of the file. Names are the same in every language. */
export const SAMPLE_EXPORTS = [
  { id: "lines", label: null, fileName: "konnect.log" },
  { id: "splunk-csv", label: "Splunk · CSV", fileName: "splunk.csv" },
  { id: "splunk-export", label: "Splunk · JSON", fileName: "splunk.json" },
  { id: "elastic-search", label: "Elastic · JSON", fileName: "elastic.json" },
  { id: "sumo-csv", label: "Sumo Logic · CSV", fileName: "sumo.csv" },
  { id: "datadog-csv", label: "Datadog · CSV", fileName: "datadog.csv" },
  { id: "loki-jsonl", label: "Grafana Loki · NDJSON", fileName: "loki.ndjson" },
  { id: "fluent-bit-log", label: "Fluent Bit · NDJSON", fileName: "fluent-bit.ndjson" },
  { id: "docker", label: "Docker · NDJSON", fileName: "docker.log" },
] as const;

export type SampleExportId = (typeof SAMPLE_EXPORTS)[number]["id"];

/** Of the table of damages, one of each kind, the most common first. Those that a format cannot have are left out for it. */
const SAMPLE_DAMAGES = [
  "key-order",
  "cef-order",
  "python",
  "members-added",
  "id-rounded",
  "time-iso",
  "address-masked",
  "rfc5424",
  "zone-style",
  "entities",
  "blanks-at-ends",
  "cut",
  "signature-removed",
  "edited-address",
] as const;

export interface SampleRecords {
  readonly format: LogFormat;
  readonly records: readonly string[];
}

/** What a collector does to its copies: the first of these that changes something. */
const STORED_DAMAGES: Readonly<Record<StoredCopy, readonly string[]>> = {
  rounds_numbers: ["id-rounded"],
  reorders_fields: ["key-order", "cef-order"],
  adds_header: ["rfc5424"],
};

/** Of the records of which one is damaged; 1: all. */
export type DamageEvery = 1 | 3;

/** Of the format that most lines have; null where no line is a record. */
export function sampleRecords(lines: readonly string[]): SampleRecords | null {
  const byFormat = LOG_FORMATS.map((format) => ({
    format,
    records: lines.filter((line) => formatOfRecord(line) === format),
  }));
  const [most] = byFormat.toSorted((a, b) => b.records.length - a.records.length);
  return most && most.records.length > 0 ? most : null;
}

/** Those that change something in these records. */
export function damagesFor({ records, format }: SampleRecords) {
  return SAMPLE_DAMAGES.flatMap((id) => {
    const damage = DAMAGES.find((each) => each.id === id);
    return damage && records.some((record) => damage.apply(record, format) !== null) ? [damage] : [];
  });
}

/** Null where it stores these records as they came. */
export function storedDamage({ records, format }: SampleRecords, copy: StoredCopy): string | null {
  const changes = (id: string) =>
    records.some(
      (record) => (DAMAGES.find((each) => each.id === id)?.apply(record, format) ?? null) !== null,
    );
  return STORED_DAMAGES[copy].find(changes) ?? null;
}

/** @param damageId null: nothing is damaged */
export function damagedSample(
  { records, format }: SampleRecords,
  exportId: SampleExportId,
  damageId: string | null,
  every: DamageEvery = 3,
): string {
  const damage = DAMAGES.find(({ id }) => id === damageId);
  const kind = EXPORTS.find(({ id }) => id === exportId);
  const stored = records.map((record, index) =>
    index % every === 0 ? (damage?.apply(record, format) ?? record) : record,
  );
  return kind?.write(stored, format) ?? "";
}
