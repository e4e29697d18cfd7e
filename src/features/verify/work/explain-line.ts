// One line of an export, opened: what it is and what was done to it, by its own rows and by what Konnect recorded near it.

import { splitSignature } from "@/audit-log/record/record";
import { judgedRecord, judgeRow, outcomeOf, rowText } from "@/verify/judge/judge-rows";
import { RecordJudge } from "@/verify/judge/record-judge";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { sourcesOf } from "@/verify/read/record-sources";
import type { Container, Row } from "@/verify/read/rows";
import { EntryJudge, type SameCall } from "@/verify/restore/entry-judge";
import type { NearEntry } from "@/verify/restore/near-entries";
import type { Difference } from "@/verify/restore/value-sets";
import { LIMITS_OF } from "./limits";
import type { DetailsDepth, LineDetails } from "./messages";

export interface OpenedLine {
  readonly container: Container;
  /** From the one in which it lies; a record that was cut goes on in those behind it. */
  readonly rows: readonly Row[];
  /** Which of the records in its row. */
  readonly nth: number;
  /** Those that may be of the same event; none where it needs none. */
  readonly entries: readonly NearEntry[];
  /** The fields that Konnect recorded otherwise, as the comparison has told. */
  readonly differs: readonly string[];
}

/** Null where there is no such line. */
export async function explainLine(
  { container, rows, nth, entries, differs }: OpenedLine,
  check: SignatureCheck,
  depth: DetailsDepth,
): Promise<LineDetails | null> {
  const [row] = rows;
  if (!row) return null;
  const source = sourcesOf(row, container)[nth];
  // Before a search, which takes longer.
  const held = source && entries.length > 0 ? await new EntryJudge(check).judge(source, entries, "") : null;
  const record =
    held?.kind === "proven" && source
      ? judgedRecord(row, source, held.judgement)
      : (await judgeRow(new RecordJudge(check, LIMITS_OF[depth]), container, rows, 0)).records[nth];
  if (!record) return { ...NO_RECORD, stored: rowText(row) };
  const { judgement, stored } = record;
  const { record: signed, format } = judgement;
  const split = signed === null || format === null ? null : splitSignature(signed, format);
  const key = split && (await check.keyOf(split.signedText, split.signature));
  return {
    stored: stored ?? rowText(row),
    signed,
    format,
    kid: key?.kid ?? null,
    ...outcomeOf(record),
    isSearchable: depth === "at_once" && judgement.causes.includes("not_searched"),
    differences: held?.kind === "open" ? hinted(held.sameCall, differs) : [],
  };
}

function hinted(sameCall: readonly SameCall[], differs: readonly string[]): readonly Difference[] {
  return sameCall.flatMap(({ changed }) => changed).filter(({ key }) => differs.includes(key));
}

const NO_RECORD: Omit<LineDetails, "stored"> = {
  signed: null,
  format: null,
  kid: null,
  verdict: "not_a_record",
  causes: [],
  isSearchable: false,
  differences: [],
};
