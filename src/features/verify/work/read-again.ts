// The rows at a place of an input, read once more: from the file itself where its bytes are the text, else from the
// beginning, through all that unpacks and decodes it.

import { csvRows } from "@/verify/read/csv-rows";
import { encodingOf, type TextChunk } from "@/verify/read/decode";
import { readPart } from "@/verify/read/read-part";
import { ReadProblem } from "@/verify/read/read-problem";
import type { Container, Row } from "@/verify/read/rows";
import { textRows } from "@/verify/read/text-rows";
import { unpack } from "@/verify/read/unpack";

/** What was noted of a part when it was read. */
export interface PartNote {
  readonly input: Blob;
  readonly inputName: string;
  /** Among the parts of its input. */
  readonly index: number;
  readonly isPacked: boolean;
  readonly container: Container;
  /** Whether characters of it were a guess, so that its ranges are not those of its bytes. */
  readonly isGuessed: boolean;
}

/** Of the unpacked text, in bytes of UTF-8; `end` exclusive, Infinity for the end of the part. */
export interface Place {
  readonly offset: number;
  readonly end: number;
}

const SAMPLE_BYTES = 4099;
/** A row is at most 16 MB; with slices of one record behind it a little more. */
const MOST_BYTES = 20 * 1024 * 1024;

export type BlobBytes = (blob: Blob) => AsyncIterable<Uint8Array>;

/** Where the bytes of the file are the bytes of the text: how many come before it. Null where they are not. */
export async function directFrom({ input, isPacked, isGuessed }: PartNote): Promise<number | null> {
  if (isPacked || isGuessed) return null;
  try {
    const head = new Uint8Array(await input.slice(0, SAMPLE_BYTES).arrayBuffer());
    const { encoding, markLength } = encodingOf(head);
    return encoding === "utf-8" ? markLength : null;
  } catch (error) {
    if (error instanceof ReadProblem) return null;
    throw error;
  }
}

/** The rows that lie in a place, without reading what is before it; null where that cannot be. */
export async function rowsFromSlice(note: PartNote, place: Place): Promise<readonly Row[] | null> {
  const from = await directFrom(note);
  if (from === null) return null;
  const end = Math.min(from + place.end, note.input.size);
  if (end - from - place.offset > MOST_BYTES) return null;
  const text = await note.input.slice(from + place.offset, end).text();
  switch (note.container.format) {
    case "ndjson":
      return text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ kind: "json", text: line.replace(/\r$/, ""), offset: place.offset, length: 0 }));
    case "text":
      return flat(textRows(chunks(text)));
    case "csv":
      return flat(csvRows(chunks(`${await firstLine(note.input, from)}\n${text}`)));
    case "json":
      // A row that is no object was made of something else: see json-rows.ts.
      return text.startsWith("{") ? [{ kind: "json", text, ...place, length: 0 }] : null;
    default:
      return null;
  }
}

const MOST_HEAD_BYTES = 64 * 1024;

async function firstLine(input: Blob, from: number): Promise<string> {
  const head = await input.slice(from, from + MOST_HEAD_BYTES).text();
  return head.split("\n", 1)[0] ?? "";
}

async function* chunks(text: string): AsyncGenerator<TextChunk> {
  yield await Promise.resolve({ text, isGuessed: false });
}

async function flat(batches: AsyncGenerator<Row[]>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** The same by reading all that comes before. */
export async function rowsFromBeginning(
  { input, inputName, index }: PartNote,
  { offset, end }: Place,
  bytesOf: BlobBytes,
): Promise<readonly Row[]> {
  let parts = 0;
  for await (const part of unpack(inputName, bytesOf(input))) {
    parts += 1;
    if (parts <= index) continue;
    const found: Row[] = [];
    const { rows } = await readPart(part.bytes);
    for await (const batch of rows) {
      for (const row of batch) if (row.offset >= offset && row.offset < end) found.push(row);
      const last = batch.at(-1);
      if (last !== undefined && last.offset >= end) break;
    }
    return found;
  }
  return [];
}
