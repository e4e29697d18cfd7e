// One file that is packed no more → its container and rows.

import { csvRows } from "./csv-rows";
import { decodeText, type TextChunk } from "./decode";
import { jsonRows } from "./json-rows";
import { ReadProblem } from "./read-problem";
import { recognize } from "./recognize";
import type { Container, ContainerFormat, Row } from "./rows";
import { linesOf, textRows } from "./text-rows";
import type { Bytes } from "./bytes";
import { xmlRows } from "./xml-rows";

export interface ReadPart {
  readonly container: Container;
  /** In the order of the file. Throws a ReadProblem where it cannot be read on. */
  readonly rows: AsyncGenerator<Row[]>;
}

/** Enough for a first line of any record. */
const HEAD_LENGTH = 64 * 1024;

/** @throws ReadProblem for what is no text, or nothing at all */
export async function readPart(bytes: Bytes): Promise<ReadPart> {
  const chunks = decodeText(bytes);
  const first: TextChunk[] = [];
  let head = "";
  let isAll = false;
  while (head.length < HEAD_LENGTH && !isAll) {
    const next = await chunks.next();
    if (next.done) isAll = true;
    else {
      first.push(next.value);
      head += next.value.text;
    }
  }
  if (isAll && head.trim() === "") throw new ReadProblem("empty");
  const container = recognize(head, isAll);
  return { container, rows: READERS[container.format](rest(first, chunks)) };
}

async function* rest(
  first: readonly TextChunk[],
  chunks: AsyncGenerator<TextChunk>,
): AsyncGenerator<TextChunk> {
  yield* first;
  yield* chunks;
}

const READERS: Readonly<
  Record<ContainerFormat, (chunks: AsyncGenerator<TextChunk>) => AsyncGenerator<Row[]>>
> = {
  csv: csvRows,
  json: jsonRows,
  xml: xmlRows,
  text: textRows,
  ndjson: async function* (chunks) {
    for await (const lines of linesOf(chunks)) {
      yield lines.map((line): Row =>
        line.kind === "text" ? Object.assign({}, line, { kind: "json" as const }) : line,
      );
    }
  },
};
