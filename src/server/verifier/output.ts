// What the command prints: one JSON document, or text for a person. The exit code follows from the same summary.

import type { EpochMs } from "@/lib/epoch";
import { assertNever } from "@/lib/assert-never";
import type { Comparison } from "@/verify/compare/comparison";
import type { PullCount } from "@/verify/compare/pull";
import type { RestoreOutcome } from "@/verify/restore/restore-records";
import { changedCount, genuineCount, type JudgedFinding, type Summary } from "@/verify/tally/tally";
import { VERDICTS } from "@/verify/verdict";
import { en } from "@/verify/words/en";
import { completenessJson, completenessText } from "./completeness";

export interface InputSummary {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null where there is none, as of standard input. */
  readonly modifiedAt: EpochMs | null;
  /** The parts of it, as places in the summary's. */
  readonly parts: readonly number[];
}

/** Whether what was exported is all that was recorded. */
export type Completeness =
  | { readonly kind: "not_asked" }
  /** It was asked for, and could not be found out. */
  | { readonly kind: "not_checked"; readonly reason: string }
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      readonly restored: RestoreOutcome;
      readonly pull: PullCount & { readonly entries: number };
    };

export interface Outcome {
  readonly inputs: readonly InputSummary[];
  readonly summary: Summary;
  readonly completeness: Completeness;
  /** Null when they are only counted. */
  readonly findings: Iterable<JudgedFinding> | null;
}

export const EXIT = { asExpected: 0, findings: 1, couldNotCheck: 2 } as const;

/** What could not be read, had no key or was not compared was not checked: that weighs more than what was found. */
export function exitCodeOf(
  { summary: { parts, records, verdicts }, completeness }: Pick<Outcome, "summary" | "completeness">,
  keyCount: number,
  required: "signatures" | "completeness",
): number {
  if (keyCount === 0 || records === 0 || parts.some(({ problem }) => problem !== null))
    return EXIT.couldNotCheck;
  if (completeness.kind === "not_checked") return EXIT.couldNotCheck;
  if (completeness.kind === "compared") {
    const { received, unknown, missing, notCompared } = completeness.comparison;
    if (received === 0 && unknown > 0) return EXIT.couldNotCheck;
    if (required === "completeness" && notCompared.outside > 0) return EXIT.couldNotCheck;
    if (missing > 0) return EXIT.findings;
  } else if (required === "completeness") return EXIT.couldNotCheck;
  return verdicts.intact === records ? EXIT.asExpected : EXIT.findings;
}

const number = (count: number) => count.toLocaleString("en-US");

export function* outcomeText({ inputs, summary, completeness, findings }: Outcome): Generator<string> {
  const { records, verdicts, causes, duplicates, parts } = summary;
  for (const { parts: places, sha256, bytes } of inputs) {
    for (const place of places) yield `${partLine(summary, place)}\n`;
    yield `  ${number(bytes)} bytes, SHA-256 ${sha256}\n`;
  }
  yield "\n";
  yield `${number(genuineCount(summary))} of ${number(records)} records are authentic; ${number(verdicts.intact)} of them are stored as they were sent.\n`;
  const changed = changedCount(summary);
  if (changed > 0)
    yield `In ${number(changed)} a value was replaced by another; what it was before is proven.\n`;
  for (const verdict of VERDICTS) {
    if (verdicts[verdict] > 0) yield `  ${number(verdicts[verdict]).padStart(12)}  ${en.verdicts[verdict]}\n`;
  }
  if (duplicates > 0)
    yield `${number(duplicates)} records are there more than once: delivered again by a replay or a retry.\n`;
  if (causes.length > 0) yield "\nWhat happened to them\n";
  for (const { id, count, setting } of causes) {
    yield `  ${number(count).padStart(12)}  ${en.causes[id].title}\n`;
    if (setting !== null) yield `${" ".repeat(16)}${setting}\n`;
  }
  if (findings) yield "\nRecords that are not as they were sent\n";
  for (const { part, offset, verdict, causes, traceId, differs } of findings ?? []) {
    const why = causes.length > 0 ? `: ${causes.join(", ")}` : "";
    const id = traceId === null ? "" : ` (trace_id ${traceId})`;
    const otherwise = differs.length > 0 ? `; recorded with another ${differs.join(", ")}` : "";
    yield `  ${parts[part]?.name ?? ""} at byte ${number(offset)}: ${en.verdicts[verdict]}${why}${otherwise}${id}\n`;
  }
  if (completeness.kind === "compared")
    yield* completenessText(completeness.comparison, completeness.restored);
  yield `\n${checkedText(completeness)}\n`;
}

/** The last line says what was not checked. */
function checkedText(completeness: Completeness): string {
  switch (completeness.kind) {
    case "not_asked":
      return "Checked: signatures. Not checked: completeness, since the records were not held against those that Konnect recorded.";
    case "not_checked":
      return `Checked: signatures. Not checked: completeness, since ${completeness.reason}.`;
    case "compared": {
      const { received, unknown } = completeness.comparison;
      if (received === 0 && unknown > 0)
        return "Checked: signatures. Not checked: completeness, since none of the records were recorded in this region: is it another one?";
      return "Checked: signatures and completeness.";
    }
    default:
      return assertNever(completeness);
  }
}

function partLine({ parts }: Summary, place: number): string {
  const part = parts[place];
  if (!part) return "";
  const { name, format, product, rows, records, problem, layers } = part;
  const read =
    format === null
      ? ""
      : `: ${format}${product === null ? "" : ` of ${product}`}${layers.length > 0 ? ` in ${layers.join(", ")}` : ""}, ${number(rows)} rows, ${number(records)} records`;
  return `${name}${read}${problem === null ? "" : `; it ${en.problems[problem]}`}`;
}

/** The document in pieces, since findings may be many. */
export function* outcomeJson({ inputs, summary, completeness, findings }: Outcome): Generator<string> {
  const { parts, records, verdicts, causes, duplicates } = summary;
  const files = inputs.map(({ name, sha256, bytes, parts: places }) => {
    const own = places.flatMap((place) => parts[place] ?? []);
    return {
      name,
      sha256,
      bytes,
      format: own.length === 1 ? (own[0]?.format ?? null) : null,
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      records: own.reduce((sum, { records }) => sum + records, 0),
      parts: own,
    };
  });
  const head = {
    files,
    records,
    verdicts,
    causes,
    duplicates,
    completeness:
      completeness.kind === "compared"
        ? completenessJson(completeness.comparison, completeness.restored)
        : null,
    checked_for: completeness.kind === "compared" ? ["signatures", "completeness"] : ["signatures"],
  };
  yield JSON.stringify(head).slice(0, -1);
  if (findings) {
    let separator = ',"findings":[';
    for (const { part, offset, verdict, causes, traceId, differs } of findings) {
      const finding = {
        file: parts[part]?.name,
        offset,
        verdict,
        cause: causes[0] ?? null,
        causes,
        trace_id: traceId,
        ...(differs.length > 0 && { differs }),
      };
      yield `${separator}${JSON.stringify(finding)}`;
      separator = ",";
    }
    yield separator === "," ? "]" : ',"findings":[]';
  }
  yield "}\n";
}
