// Lines of text → rows. A record without its end, and lines after it that begin none, stay together: they may have been
// one line.

import type { TextChunk } from "./decode";
import { MOST_ROW_LENGTH, type Row, utf8Length } from "./rows";

/** Samples of the documentation have another vendor. */
const RECORD_START =
  /(?:CEF(?::\s?| - - - ))?0\|(?:KongInc|ExampleOrg)\||\{"event":\{|\{"act(?:ion)?":|\{"cef_version":/;
/** A signature under its name, in any format and as part of a string. */
export const SIGNED = /(?:\bsig=|"sig"\s*:\s*"|sig\\?"\s*:\s*\\?")[\w+/=%-]{86}/;
/** A record of a few thousand characters, wrapped at a terminal's width. */
const MOST_LINES = 100;

interface Block {
  text: string;
  offset: number;
  lines: number;
  isGuessed: boolean;
}

export async function* textRows(chunks: AsyncIterable<TextChunk>): AsyncGenerator<Row[]> {
  let open: Block | null = null;
  for await (const lines of linesOf(chunks)) {
    const rows: Row[] = [];
    for (const line of lines) {
      if (line.kind === "too_long") {
        if (open) rows.push(rowOf(open));
        open = null;
        rows.push(line);
        continue;
      }
      const isStart = RECORD_START.test(line.text);
      if (open && !isStart && line.text !== "" && open.lines < MOST_LINES) {
        open.text += `\n${line.text}`;
        open.lines += 1;
        open.isGuessed ||= line.isGuessed === true;
      } else {
        if (open) rows.push(rowOf(open));
        open = { text: line.text, offset: line.offset, lines: 1, isGuessed: line.isGuessed === true };
      }
      if (!isOpen(open)) {
        rows.push(rowOf(open));
        open = null;
      }
    }
    yield rows;
  }
  if (open) yield [rowOf(open)];
}

function isOpen({ text }: Block): boolean {
  return RECORD_START.test(text) && !SIGNED.test(text);
}

function rowOf({ text, offset, isGuessed }: Block): Row {
  return { kind: "text", text, offset, length: utf8Length(text), ...(isGuessed ? { isGuessed } : {}) };
}

type Line = Extract<Row, { kind: "text" | "too_long" }>;

/** Without their line feeds. Empty ones are left out. */
export async function* linesOf(chunks: AsyncIterable<TextChunk>): AsyncGenerator<Line[]> {
  let rest = "";
  let restGuessed = false;
  let offset = 0;
  let skipped = 0;
  for await (const { text, isGuessed } of chunks) {
    const lines: Line[] = [];
    const pieces = text.split("\n");
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      const line = index === 0 ? rest + piece : piece;
      const guessed: boolean = isGuessed || (index === 0 && restGuessed);
      if (isLast) {
        rest = line;
        restGuessed = guessed;
        break;
      }
      const length = skipped > 0 ? skipped + utf8Length(line) : utf8Length(line);
      if (skipped > 0) lines.push({ kind: "too_long", offset, length });
      else if (line.trim() !== "") lines.push(lineOf(line, offset, length, guessed));
      offset += length + 1;
      skipped = 0;
    }
    if (rest.length > MOST_ROW_LENGTH || skipped > 0) {
      skipped += utf8Length(rest);
      rest = "";
    }
    if (lines.length > 0) yield lines;
  }
  if (skipped > 0) yield [{ kind: "too_long", offset, length: skipped + utf8Length(rest) }];
  else if (rest.trim() !== "") yield [lineOf(rest, offset, utf8Length(rest), restGuessed)];
}

/** A carriage return before the line feed belongs to the end of the line. */
function lineOf(line: string, offset: number, length: number, isGuessed: boolean): Line {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return { kind: "text", text, offset, length, ...(isGuessed ? { isGuessed } : {}) };
}
