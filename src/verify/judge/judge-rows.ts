// Rows of one part → verdicts, as plain data, so that another worker can do it. Several of these share a file.

import { fieldOf } from "@/verify/record/stored-record";
import { parseRecord } from "@/audit-log/record/parse-record";
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
    const sources = sourcesOf(row, container);
    const isGlued = sources.length > 1 && row.kind === "text";
    if (sources.length === 0) findings.push(noRecord(row));
    for (const source of sources) {
      const judgement = await judge.judge(source);
      const joined = judgement.verdict === "cut_off" && sources.length === 1 ? await joinSlices(index) : null;
      if (joined) {
        findings.push(findingOf(row, joined.judgement, ["sliced"]));
        index += joined.further;
      } else
        findings.push(
          findingOf(row, judgement, [...(isGlued ? (["glued"] as const) : []), ...guessed(row, judgement)]),
        );
    }
  }
  return findings;

  /** A record that a size limit has cut goes on in the rows that follow, in the field where it began. */
  async function joinSlices(first: number): Promise<{ judgement: Judgement; further: number } | null> {
    const start = rows[first];
    let text = start && sourcesOf(start, container)[0]?.texts[0];
    if (text === undefined) return null;
    for (let further = 1; further <= MOST_SLICES; further += 1) {
      const next = rows[first + further];
      const slice = next && continuationOf(next, container);
      if (slice === undefined || slice === null) return null;
      text += slice;
      const judgement = await judge.judge({ texts: [text], row: () => null });
      if (judgement.record !== null) return { judgement, further };
    }
    return null;
  }
}

/** A record of a megabyte in slices of 64 KB. */
const MOST_SLICES = 20;

/** Characters that were a guess and fit are proof that the bytes were written in another character set. */
function guessed(row: Row, { record }: Judgement): readonly CauseId[] {
  return row.isGuessed && record !== null && /[^\0-\x7f]/.test(record) ? ["character_set"] : [];
}

function findingOf(row: Row, judgement: Judgement, extra: readonly CauseId[]): Finding {
  const { record, clue } = judgement;
  const causes = [...new Set([...judgement.causes, ...(record === null ? [] : extra)])];
  const verdict =
    judgement.verdict === "intact" && causes.length > 0 ? "authentic_altered" : judgement.verdict;
  const fields = record === null ? (clue?.fields ?? []) : fieldsOf(record);
  const rt = Number(fieldOf(fields, "rt"));
  return {
    offset: row.offset,
    length: row.length,
    verdict,
    causes,
    traceId: fieldOf(fields, "trace_id") ?? null,
    signer: `${fieldOf(fields, "org_id") ?? ""} ${fieldOf(fields, "event_product") ?? ""}`,
    seconds: rt > 0 && rt < 4_294_967_295_000 ? Math.floor(rt / 1000) : 0,
    fingerprint: record === null ? "" : (/([\w-]{86})["}]*$/.exec(record)?.[1]?.slice(0, 11) ?? ""),
    isSignedInVain: clue?.isSigned ?? false,
  };
}

function fieldsOf(record: string) {
  const parsed = parseRecord(record);
  return parsed.format === null
    ? []
    : parsed.fields.map(({ key, value }) => ({ key, value, kind: "string" as const }));
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
