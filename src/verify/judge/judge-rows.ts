// Rows of one part → verdicts, as plain data, so that another worker can do it. Several of these share a file.

import { fieldOf } from "@/verify/record/stored-record";
import type { LogFormat } from "@/audit-log/record/log-format";
import { SIGNATURE_LENGTH } from "@/audit-log/record/record";
import type { CauseId } from "@/verify/causes";
import type { Container, Row } from "@/verify/read/rows";
import { continuationOf, sourcesOf } from "@/verify/read/record-sources";
import type { Verdict } from "@/verify/verdict";
import type { Judgement, RecordJudge } from "./record-judge";

/** What is kept of one record. */
export interface Finding {
  readonly offset: number;
  readonly length: number;
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
  readonly traceId: string | null;
  /** Organization and product, which share keys. */
  readonly signer: string;
  /** `rt`, in seconds; 0 where it is not known. */
  readonly seconds: number;
  /** The first 8 bytes of its signature as base64url: records that are sent again have the same. */
  readonly fingerprint: string;
  /** It is signed and no key fits: whether a key is missing only the records beside it tell. */
  readonly isSignedInVain: boolean;
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
    for (const { judgement, extra } of records) findings.push(findingOf(row, judgement, extra));
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
  const isGlued = sources.length > 1 && row.kind === "text";
  const records: JudgedRecord[] = [];
  for (const source of sources) {
    const judgement = await judge.judge(source);
    const joined =
      judgement.verdict === "cut_off" && sources.length === 1
        ? await joinSlices(judge, container, rows, index)
        : null;
    if (joined) return joined;
    const extra = [...(isGlued ? (["glued"] as const) : []), ...guessed(row, judgement)];
    records.push({ stored: source.texts[0] ?? null, judgement, extra });
  }
  return { records, further: 0 };
}

/** A record that a size limit has cut goes on in the rows that follow, in the field where it began. */
async function joinSlices(
  judge: RecordJudge,
  container: Container,
  rows: readonly Row[],
  first: number,
): Promise<{ records: readonly JudgedRecord[]; further: number } | null> {
  const start = rows[first];
  let text = start && sourcesOf(start, container)[0]?.texts[0];
  if (text === undefined) return null;
  for (let further = 1; further <= MOST_SLICES; further += 1) {
    const next = rows[first + further];
    const slice = next && continuationOf(next, container);
    if (slice === undefined || slice === null) return null;
    text += slice;
    const judgement = await judge.judge({ texts: [text], row: () => null });
    if (judgement.record !== null)
      return { records: [{ stored: text, judgement, extra: ["sliced"] }], further };
  }
  return null;
}

/** A record of a megabyte in slices of 64 KB. */
const MOST_SLICES = 20;

/** Characters that were a guess and fit are proof that the bytes were written in another character set. */
function guessed(row: Row, { record }: Judgement): readonly CauseId[] {
  return row.isGuessed && record !== null && /[^\0-\x7f]/.test(record) ? ["character_set"] : [];
}

function findingOf(row: Row, judgement: Judgement, extra: readonly CauseId[]): Finding {
  const { record, clue, verdict } = judgement;
  const isAltered = record !== null && extra.length > 0;
  const causes = isAltered ? [...new Set([...judgement.causes, ...extra])] : judgement.causes;
  const valueOf = (key: string) =>
    record === null ? fieldOf(clue?.fields ?? [], key) : valueIn(record, judgement.format, key);
  const rt = Number(valueOf("rt"));
  return {
    offset: row.offset,
    length: row.length,
    verdict: verdict === "intact" && isAltered ? "authentic_altered" : verdict,
    causes,
    traceId: verdict === "intact" && !isAltered ? null : (valueOf("trace_id") ?? null),
    signer: `${valueOf("org_id") ?? ""} ${valueOf("event_product") ?? ""}`,
    seconds: rt > 0 && rt < 4_294_967_295_000 ? Math.floor(rt / 1000) : 0,
    fingerprint: record === null ? "" : fingerprintOf(record, judgement.format),
    isSignedInVain: clue?.isSigned ?? false,
  };
}

/** The first 11 characters of the signature, which stands at the end. */
function fingerprintOf(record: string, format: LogFormat | null): string {
  const close = format === null ? 0 : AFTER_SIGNATURE[format];
  const start = record.length - close - SIGNATURE_LENGTH;
  return record.slice(start, start + 11);
}

/** Characters behind it. */
const AFTER_SIGNATURE: Readonly<Record<LogFormat, number>> = { cef: 0, json: '"}'.length, cps: '"}}'.length };

/**
 * A value of a record that is proven, found without reading all of it: that would take longer than all else but the
 * signature. What a value of text says in its place is escaped, so it is not taken for the field.
 */
function valueIn(record: string, format: LogFormat | null, key: string): string | undefined {
  if (format === "cef") {
    if (key === "event_product") return record.split("|", 3)[2];
    return new RegExp(`[ |]${key}=([^ ]*)`).exec(record)?.[1];
  }
  const mark = `"${key}":`;
  const start = record.indexOf(mark) + mark.length;
  if (start < mark.length) return undefined;
  if (record.charAt(start) !== '"') return /^[^,}]*/.exec(record.slice(start, start + 40))?.[0];
  return record.slice(start + 1, record.indexOf('"', start + 1));
}

function noRecord({ offset, length }: Row): Finding {
  return {
    offset,
    length,
    verdict: "not_a_record",
    causes: [],
    traceId: null,
    signer: "",
    seconds: 0,
    fingerprint: "",
    isSignedInVain: false,
  };
}
