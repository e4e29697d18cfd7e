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
  /** After each batch: findings of one part in the order of the file. */
  readonly onFindings?: (findings: readonly Finding[], part: string) => void;
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
  const underWay: Promise<readonly Finding[]>[] = [];
  const settleFirst = async () => {
    const findings = (await underWay.shift()) ?? [];
    for (const finding of findings) {
      tally.add(finding);
      if (finding.verdict !== "not_a_record") records += 1;
    }
    hooks.onFindings?.(findings, part.name);
  };
  try {
    const read = await readPart(part.bytes);
    container = read.container;
    for await (const rows of whole(read.rows)) {
      rowCount += rows.length;
      while (underWay.length >= judges.atOnce) await settleFirst();
      const batch = judges.judge(container, rows);
      // Those behind the first one that fails are never waited for.
      batch.catch(() => undefined);
      underWay.push(batch);
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
