// Any export of any records with any damage, and what has to be said of it: each record is found once, and what is said of
// it is true. For a test with a few of them and for a soak with thousands.

import { deepStrictEqual, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { hostileEvent } from "@/audit-log/record/sample-events.test-support";
import type { AuditEvent } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import { damaged, damageOf, DAMAGE_PAIRS } from "@/verify/lab/damages/damage-pairs.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { type ExportKind, EXPORTS, SLICE_LENGTH } from "@/verify/lab/exports/exports";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { verifyText } from "@/verify/lab/verify-text.test-support";
import { beside, restored } from "@/verify/restore/restored.test-support";
import { isAuthentic } from "@/verify/verdict";

/** Records as they are sent have none; the search for a value is long. */
const damageIds: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(...DAMAGES.filter(({ group }) => group !== "value").map(({ id }) => [id])),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...DAMAGES.filter(({ group }) => group === "value").map(({ id }) => [id])),
  },
  { weight: 2, arbitrary: fc.constantFrom(...DAMAGE_PAIRS) },
);

const groupsOf = (ids: readonly string[]) => ids.map((id) => damageOf(id).group);

const CHANGES_VALUES: ReadonlySet<string> = new Set(["value", "recorded", "edit"]);

/** Hostile but for what is changed in it and has to be found again: an address, an id, an instant. */
const anyCopy = fc
  .record({
    event: hostileEvent,
    ids: damageIds,
    values: fc.record({
      traceId: fc.bigInt(10n ** 18n, 2n ** 63n).map(String),
      clientIp: fc.nat(255).map((host) => `203.0.113.${host}`),
      occurredAt: fc.nat(10 ** 11).map((ago) => 1_795_253_400_123 - ago),
    }),
  })
  .map(({ event, ids, values }) => ({
    ids,
    event: groupsOf(ids).some((group) => CHANGES_VALUES.has(group)) ? { ...event, ...values } : event,
  }));

export const anyExport: fc.Arbitrary<Export> = fc
  .tuple(fc.constantFrom(...EXPORTS), fc.nat(2), fc.array(anyCopy, { minLength: 1, maxLength: 3 }))
  .map(([kind, nth, copies]) => {
    const format = kind.formats[nth % kind.formats.length] ?? "json";
    return { kind, format, copies: copies.map(({ event, ids }) => copyOf(kind, format, event, ids)) };
  })
  // Slices of 16 KB, here of a few hundred characters, are put together when the first one tells that it begins a record.
  .filter(
    ({ kind, copies }) =>
      !SLICED.has(kind.id) || copies.every(({ stored }) => stored.slice(0, SLICE_LENGTH).includes("KongInc")),
  );

export interface Export {
  readonly kind: ExportKind;
  readonly format: LogFormat;
  readonly copies: readonly Copy[];
}

interface Copy {
  readonly event: AuditEvent;
  readonly record: string;
  readonly stored: string;
  readonly ids: readonly string[];
}

function copyOf(kind: ExportKind, format: LogFormat, event: AuditEvent, ids: readonly string[]): Copy {
  const record = signedRecord(event, format);
  const stored = damaged(record, format, ids);
  return stored !== null && canHold(kind, stored, ids)
    ? { event, record, stored, ids }
    : { event, record, stored: record, ids: [] };
}

/** Their records are cut and put together again. */
const SLICED: ReadonlySet<string> = new Set(["docker-slices", "sumo-slices"]);
/** Nothing but line feeds parts their records, or not even those. */
const LINES: ReadonlySet<string> = new Set(["lines", "lines-crlf", "logcli", "cloudwatch-s3"]);
const GLUED: ReadonlySet<string> = new Set(["firehose-cef", "firehose-json", "telegraf"]);
/** Damages that leave what a store which parses records needs. */
const PARSED_CEF = new Set([
  "name-masked",
  "edited-principal",
  "edited-method",
  "edited-address",
  "id-rounded",
]);

function canHold(kind: ExportKind, stored: string, ids: readonly string[]): boolean {
  if (kind.keeps === "text") {
    if (GLUED.has(kind.id)) return groupsOf(ids).every((group) => group === "value" || group === "edit");
    return !LINES.has(kind.id) || !/[\r\n]/.test(stored);
  }
  if (kind.formats.includes("cef")) return ids.every((id) => PARSED_CEF.has(id));
  return isObject(stored);
}

function isObject(text: string): boolean {
  try {
    return text.startsWith("{") && !text.includes("\n") && typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Beside the records they have rows that are none: another column, the second half of what was not put together. */
const HAS_OTHER_ROWS: ReadonlySet<string> = new Set(["splunk-json-cols", ...SLICED]);

/** Alone they prove nothing any more. */
const UNPROVEN: ReadonlySet<string> = new Set(["loss", "recorded", "edit"]);

const RANKS = ["intact", "authentic_altered", "authentic_restored"] as const;

/** Null: of what has lost its proof, or says something else now. */
function expectedVerdict(written: Export, { ids, ...copy }: Copy) {
  const groups = groupsOf(ids);
  if (groups.some((group) => UNPROVEN.has(group))) return null;
  const own = groups.includes("value") ? 2 : Math.min(groups.length, 1);
  return RANKS[Math.max(own, rankOfKind(written, copy))];
}

function rankOfKind({ kind, copies }: Export, { record, stored }: Pick<Copy, "record" | "stored">): number {
  // One alone is glued to nothing.
  if (GLUED.has(kind.id) && copies.length === 1) return 0;
  return RANKS.indexOf(isSpreadWhole(kind, record, stored) ? "authentic_altered" : kind.verdict);
}

/** In an envelope, its name and its time are not taken for those of the store: then only empty values are missing. */
function isSpreadWhole({ id }: ExportKind, record: string, stored: string): boolean {
  if (id !== "victorialogs" || record.includes(':""')) return false;
  const keys = Object.keys(JSON.parse(stored) as object); // it holds objects only
  return !keys.includes("name") && !keys.includes("event_ts");
}

/** Reads and judges it as the command does. @throws AssertionError for what is not as it has to be */
export async function checkExport(written: Export): Promise<void> {
  const { kind, format, copies } = written;
  const stored = copies.map((copy) => copy.stored);
  const { summary, judged } = await verifyText(kind.write(stored, format), ledgerCheck());
  deepStrictEqual(
    summary.parts.map(({ problem }) => problem),
    [null],
  );
  if (!HAS_OTHER_ROWS.has(kind.id)) deepStrictEqual(judged.length, copies.length);
  // In the order of the export, each once, byte for byte: the first few of each kind are kept with their texts.
  const provable = copies.flatMap((copy) => {
    const verdict = expectedVerdict(written, copy);
    return verdict === null ? [] : [{ ...copy, verdict }];
  });
  const proven = judged.filter(({ verdict }) => isAuthentic(verdict));
  deepStrictEqual(
    proven.map(({ verdict, sample }) => ({ verdict, record: sample?.signed })),
    provable.map(({ verdict, record }) => ({ verdict, record })),
  );
  for (const [index, { ids }] of provable.entries()) {
    const [id, second] = ids;
    if (id === undefined || second !== undefined || kind.keeps === "fields") continue;
    const causes = proven[index]?.causes ?? [];
    ok(
      damageOf(id).names.some((name) => causes.includes(name)),
      `${id} is called ${causes.join(", ")}`,
    );
  }
}

/**
 * The same export held against what Konnect recorded: what is called authentic is what was signed, and a value that only
 * Konnect has is given back. @throws AssertionError for what is not as it has to be
 */
export async function checkRestored({ kind, format, copies }: Export): Promise<void> {
  const lines = kind.write(
    copies.map(({ stored }) => stored),
    format,
  );
  const recorded = copies.flatMap(({ event }) => (isOfPortal(event) ? [] : [...beside(event), event]));
  const { samples } = await restored({ lines, recorded });
  const signed = samples.flatMap((sample) => (isAuthentic(sample.verdict) ? [sample.signed] : []));
  const known = new Set(copies.flatMap(({ event, record }) => [record, signedRecord(event, "json")]));
  deepStrictEqual(
    signed.filter((record) => record === null || !known.has(record)),
    [],
  );
  for (const { event, record, ids } of copies) {
    const [group, second] = groupsOf(ids);
    if (second !== undefined || (group !== "recorded" && group !== "edit")) continue;
    if (isOfPortal(event) || SLICED.has(kind.id)) continue;
    ok(signed.includes(record), `${ids.join()} of ${kind.id} in ${format} is given back`);
  }
}

function isOfPortal(event: AuditEvent): boolean {
  return event.type === "authentication" && event.portalId !== undefined;
}
