// One input (a file, a pipe, pasted text) → its findings, in a tally. Streams: what is in memory does not grow with it.

import { type Finding, MOST_SLICES, rowText } from "@/verify/judge/judge-rows";
import type { Bytes } from "@/verify/read/bytes";
import { readPart } from "@/verify/read/read-part";
import { ReadProblem, type ReadProblemCode } from "@/verify/read/read-problem";
import type { Container, Row } from "@/verify/read/rows";
import { SIGNED } from "@/verify/read/text-rows";
import { type Part, unpack } from "@/verify/read/unpack";
import { MOST_PARTS, type Tally } from "./tally/tally";

/** Who judges rows: this thread, or a pool of others. Batches are answered in any order. */
export interface RowJudges {
  /** How many batches may be under way at once. */
  readonly atOnce: number;
  readonly judge: (container: Container, rows: readonly Row[]) => Promise<readonly Finding[]>;
}

export interface VerifyHooks {
  /** Each finding when it is in the tally, with its row, and which of the findings of that row it is. */
  readonly onTallied?: (finding: Finding, place: TalliedPlace) => void;
  /** After each batch: findings of one part in the order of the file. */
  readonly onFindings?: (findings: readonly Finding[], part: string) => void;
}

export interface TalliedPlace {
  readonly position: number;
  readonly container: Container;
  readonly row: Row;
  readonly nth: number;
}

/** Reads the input to its end. A part that cannot be read is told of in the tally. Rejects only when the input does. */
export async function verifyInput(
  name: string,
  bytes: Bytes,
  judges: RowJudges,
  tally: Tally,
  hooks: VerifyHooks = {},
): Promise<void> {
  for await (const part of unpack(name, bytes)) {
    if (tally.nextPart >= MOST_PARTS) throw new Error(`more than ${MOST_PARTS} files`);
    await verifyPart(part, judges, tally, hooks);
  }
}

async function verifyPart(part: Part, judges: RowJudges, tally: Tally, hooks: VerifyHooks): Promise<void> {
  let container: Container | null = null;
  let rowCount = 0;
  let records = 0;
  let problem: ReadProblemCode | null = null;
  const underWay: Batch[] = [];
  const settleFirst = async () => {
    const batch = underWay.shift();
    if (!batch) return;
    const findings = await batch.findings;
    const places = hooks.onTallied ? rowsOf(findings, batch.rows) : [];
    for (const [index, finding] of findings.entries()) {
      tally.add(finding);
      if (finding.verdict !== "not_a_record") records += 1;
      const place = places[index];
      if (place)
        hooks.onTallied?.(finding, { ...place, position: tally.recordCount - 1, container: batch.container });
    }
    hooks.onFindings?.(findings, part.name);
  };
  try {
    const read = await readPart(part.bytes);
    container = read.container;
    for await (const rows of whole(read.rows)) {
      rowCount += rows.length;
      while (underWay.length >= judges.atOnce) await settleFirst();
      const findings = judges.judge(container, rows);
      // Those behind the first one that fails are never waited for.
      findings.catch(() => undefined);
      underWay.push({ findings, container, rows });
    }
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error;
    problem = error.code;
  }
  while (underWay.length > 0) await settleFirst();
  tally.closePart({
    name: part.name,
    layers: part.layers,
    format: container?.format ?? null,
    product: container?.product ?? null,
    rows: rowCount,
    records,
    problem,
  });
}

interface Batch {
  readonly findings: Promise<readonly Finding[]>;
  readonly container: Container;
  readonly rows: readonly Row[];
}

/** Findings are in the order of their rows; a row has one or more. */
function rowsOf(
  findings: readonly Finding[],
  rows: readonly Row[],
): readonly (Pick<TalliedPlace, "row" | "nth"> | null)[] {
  let at = 0;
  let nth = 0;
  return findings.map(({ offset }, index) => {
    nth = index > 0 && findings[index - 1]?.offset === offset ? nth + 1 : 0;
    while (at < rows.length && rows[at]?.offset !== offset) at += 1;
    const row = rows[at];
    return row ? { row, nth } : null;
  });
}

const OPEN_RECORD = /KongInc/;

/** Batches that end with a whole record: rows in which one may still go on are judged together with those behind them. */
async function* whole(batches: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  let kept: Row[] = [];
  for await (const rows of batches) {
    const all = [...kept, ...rows];
    kept = all.splice(startOfOpen(all));
    if (all.length > 0) yield all;
  }
  if (kept.length > 0) yield kept;
}

/** The row in which the last record begins, where it has no signature yet; else the end. */
function startOfOpen(rows: readonly Row[]): number {
  for (let index = rows.length - 1; index >= 0 && index >= rows.length - MOST_SLICES; index -= 1) {
    const row = rows[index];
    const text = row?.kind === "json" || row?.kind === "cells" ? rowText(row) : "";
    if (OPEN_RECORD.test(text)) return SIGNED.test(text) ? rows.length : index;
  }
  return rows.length;
}
