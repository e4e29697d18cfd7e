// Rows of one part → verdicts, as plain data, so that another worker can do it. Several of these share a file.

import type { EventType } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import { SIGNATURE_LENGTH } from "@/audit-log/record/record";
import type { CauseId } from "@/verify/causes";
import type { Container, Row } from "@/verify/read/rows";
import { continuationOf, sourcesOf } from "@/verify/read/record-sources";
import { SIGNED } from "@/verify/read/text-rows";
import { readJsonValue } from "@/verify/record/json-value";
import { type EventIdentity, identityOf } from "@/verify/record/event-identity";
import { provenValues } from "@/verify/record/proven-values";
import { typeOfName } from "@/verify/record/record-keys";
import { fieldOf, type StoredField } from "@/verify/record/stored-record";
import { storedInstant } from "@/verify/repair/field-repairs";
import type { Verdict } from "@/verify/verdict";
import type { Judgement, RecordJudge } from "./record-judge";
import type { RecordSource } from "./trial";

/** What is kept of one record. */
export interface Finding {
  readonly offset: number;
  readonly length: number;
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
  readonly traceId: string | null;
  /** Organization and product, which share keys. */
  readonly signer: string;
  /** When it happened, in seconds; 0 where it is not known. */
  readonly seconds: number;
  readonly type: EventType | null;
  /** Null where no signature fits. */
  readonly format: LogFormat | null;
  /** For finding the event among those that Konnect recorded. */
  readonly identity: EventIdentity;
  /** The first 8 bytes of its signature as base64url: records that are sent again have the same. */
  readonly fingerprint: string;
  /** It is signed and no key fits: whether a key is missing only the records beside it tell. */
  readonly isSignedInVain: boolean;
  /** Its texts, of the first few records of each kind. */
  readonly sample?: RecordTexts;
}

export interface RecordTexts {
  /** As it lies in the export: the text that may be the original, or the row that holds its fields. */
  readonly stored: string;
  /** As it was signed, with its signature; null where nothing is proven. */
  readonly signed: string | null;
}

export async function judgeRows(
  judge: RecordJudge,
  container: Container,
  rows: readonly Row[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!; // below the length
    const { records, further } = await judgeRow(judge, container, rows, index);
    if (records.length === 0) findings.push(noRecord(row));
    for (const record of records) findings.push(sampled(judge, findingOf(row, record), record, row));
    index += further;
  }
  return findings;
}

export interface JudgedRecord {
  /** The text of the record in its row; null where only fields of it are there. */
  readonly stored: string | null;
  readonly judgement: Judgement;
  /** What the row tells beside the record itself. */
  readonly extra: readonly CauseId[];
}

/** The records of one row, and how many rows after it their last one goes on in. */
export async function judgeRow(
  judge: RecordJudge,
  container: Container,
  rows: readonly Row[],
  index: number,
): Promise<{ records: readonly JudgedRecord[]; further: number }> {
  const row = rows[index];
  if (!row) return { records: [], further: 0 };
  const sources = sourcesOf(row, container);
  const records: JudgedRecord[] = [];
  for (const source of sources) {
    const judgement = await judge.judge(source);
    const joined =
      sources.length === 1 && mayGoOn(judgement, source.texts[0])
        ? await joinSlices(judge, container, rows, index)
        : null;
    if (joined) return joined;
    records.push(judgedRecord(row, source, judgement));
  }
  return { records, further: 0 };
}

export function judgedRecord(row: Row, source: RecordSource, judgement: Judgement): JudgedRecord {
  const extra = [...(source.isGlued === true ? (["glued"] as const) : []), ...guessed(row, judgement)];
  return { stored: source.texts[0] ?? null, judgement, extra };
}

/**
 * Cut within its last field, CEF looks like a record that was never signed. And what a value says of a signature may be
 * taken for one where the record is not there to its end.
 */
function mayGoOn({ verdict }: Judgement, text = ""): boolean {
  if (verdict === "cut_off" || verdict === "unsigned") return true;
  return (
    verdict === "not_explained" &&
    (text.startsWith("{") ? readJsonValue(text) === null : !SIGNED_AT_END.test(text))
  );
}

/** The header of CEF escapes no `=`, so what a value says of a signature may stand in it. */
const SIGNED_AT_END = new RegExp(String.raw`${SIGNED.source}(?:=|%3D)*\W{0,8}$`);

/** A record that a size limit has cut goes on in the rows that follow, in the field where it began. */
async function joinSlices(
  judge: RecordJudge,
  container: Container,
  rows: readonly Row[],
  first: number,
): Promise<{ records: readonly JudgedRecord[]; further: number } | null> {
  const start = rows[first];
  const beginning = start && sourcesOf(start, container)[0]?.texts[0];
  if (beginning === undefined) return null;
  let text = beginning;
  let joined: { records: readonly JudgedRecord[]; further: number } | null = null;
  for (let further = 1; further <= MOST_SLICES; further += 1) {
    const next = rows[first + further];
    const slice = next && continuationOf(next, container);
    if (slice === undefined || slice === null || (joined && !CLOSING.test(slice))) return joined;
    text += slice;
    const judgement = await judge.judge(sourceOf(text));
    if (judgement.record !== null && joined === null) {
      // What begins behind a record that is cut off may not look like one, as where its marks are broken by line ends.
      const behind = await judge.judge(sourceOf(text.slice(beginning.length)));
      if (behind.record === judgement.record) return null;
    }
    if (judgement.record !== null)
      joined = { records: [{ stored: text, judgement, extra: ["sliced"] }], further };
    else if (joined) return joined;
  }
  return joined;
}

function sourceOf(text: string): RecordSource {
  return { texts: [text], row: () => null };
}

/** The end of what a record lies in: it belongs to the slices before it, though that was proven without. */
const CLOSING = /^[\]}"]+\s*$/;

/** For a person to read. */
const MOST_SAMPLE_LENGTH = 64 * 1024;

/** What was proven only by values from elsewhere. */
export function findingOfRestored(row: Row, record: JudgedRecord): Finding {
  const finding = findingOf(row, record);
  const stored = record.stored ?? rowText(row);
  return stored.length <= MOST_SAMPLE_LENGTH
    ? { ...finding, sample: { stored, signed: record.judgement.record } }
    : finding;
}

function sampled(
  judge: RecordJudge,
  finding: Finding,
  { stored, judgement }: JudgedRecord,
  row: Row,
): Finding {
  const text = stored ?? rowText(row);
  return judge.wantsSample(finding.verdict, finding.causes) && text.length <= MOST_SAMPLE_LENGTH
    ? { ...finding, sample: { stored: text, signed: judgement.record } }
    : finding;
}

/** What a row looks like to a person, where no text in it may be the original. */
export function rowText(row: Row): string {
  if (row.kind === "too_long") return "";
  return row.kind === "cells" ? row.cells.join("\n") : row.text;
}

/** A record of a megabyte in slices of 64 KB. */
export const MOST_SLICES = 20;

/** Characters that were a guess and fit are proof that the bytes were written in another character set. */
function guessed(row: Row, { record }: Judgement): readonly CauseId[] {
  return row.isGuessed && record !== null && /[^\0-\x7f]/.test(record) ? ["character_set"] : [];
}

/** What the record and its row tell together. */
export function outcomeOf({ judgement, extra }: JudgedRecord): Pick<Judgement, "verdict" | "causes"> {
  const { record, verdict, causes } = judgement;
  if (record === null || extra.length === 0) return { verdict, causes };
  return {
    verdict: verdict === "intact" ? "authentic_altered" : verdict,
    causes: [...new Set([...causes, ...extra])],
  };
}

function findingOf(row: Row, judged: JudgedRecord): Finding {
  const { judgement } = judged;
  const { record, format } = judgement;
  const { verdict, causes } = outcomeOf(judged);
  const fields = wholeFields(judgement);
  const valueOf =
    record === null || format === null ? (key: string) => fieldOf(fields, key) : provenValues(record, format);
  const at = record === null ? (storedInstant(fields) ?? 0) : Number(valueOf("rt"));
  const type = typeOfName(valueOf("name")) ?? typeOfMembers(valueOf);
  return {
    offset: row.offset,
    length: row.length,
    verdict,
    causes,
    traceId: verdict === "intact" ? null : (valueOf("trace_id") ?? null),
    signer: `${valueOf("org_id") ?? ""} ${valueOf("event_product") ?? ""}`,
    seconds: at > 0 && at < 4_294_967_295_000 ? Math.floor(at / 1000) : 0,
    type,
    format,
    identity: verdict === "not_a_record" ? UNKNOWN : identityOf(type, valueOf),
    fingerprint: record === null ? "" : fingerprintOf(record, format),
    isSignedInVain: judgement.clue?.isSigned ?? false,
  };
}

/** The last field of CEF that is cut off may be half of it. */
function wholeFields({ verdict, clue }: Judgement): readonly StoredField[] {
  const fields = clue?.fields ?? [];
  return verdict === "cut_off" && fields.at(-1)?.kind === "column" ? fields.slice(0, -1) : fields;
}

/** A record that is cut off before its name. */
function typeOfMembers(valueOf: (key: string) => string | undefined): EventType | null {
  if (valueOf("act") !== undefined) return "access";
  return valueOf("action") === undefined ? null : "authorization";
}

const UNKNOWN: EventIdentity = { call: 0, deed: 0 };

/** The first 11 characters of the signature, which stands at the end. */
function fingerprintOf(record: string, format: LogFormat | null): string {
  const close = format === null ? 0 : AFTER_SIGNATURE[format];
  const start = record.length - close - SIGNATURE_LENGTH;
  return record.slice(start, start + 11);
}

/** Characters behind it. */
const AFTER_SIGNATURE: Readonly<Record<LogFormat, number>> = { cef: 0, json: '"}'.length, cps: '"}}'.length };

function noRecord({ offset, length }: Row): Finding {
  return {
    offset,
    length,
    verdict: "not_a_record",
    causes: [],
    traceId: null,
    signer: "",
    seconds: 0,
    type: null,
    format: null,
    identity: UNKNOWN,
    fingerprint: "",
    isSignedInVain: false,
  };
}
