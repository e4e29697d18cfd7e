// Lines of text → rows. A record without its end, and lines after it that begin none, stay together: they may have been
// one line.

import type { TextChunk } from "./decode";
import { parseJsonText } from "@/verify/record/json-value";
import { FLUENTD_FRONT, MOST_ROW_LENGTH, type Row, utf8Length } from "./rows";

/** In a string, in a cell, as an entity, or as a mail program writes it. */
const QUOTE = String.raw`(?:\\*""?|&(?:quot|#34);|[\u201C\u201D])`;
/**
 * Samples of the documentation have another vendor; what an index made of a record begins one too, and what syslog-ng left
 * of one.
 */
const RECORD_START = new RegExp(
  String.raw`(?:CEF(?::\s?| - - - ))?0\|(?:KongInc|konginc|ExampleOrg)\|` +
    String.raw`|\{${QUOTE}(?:event${QUOTE}:\{|act(?:ion)?${QUOTE}:|cef_version${QUOTE}:)` +
    String.raw`|^(?:"(?:[^"\\]|\\.)*","(?:actor_id|cef_version)":|0,"event_class_id":)`,
);
/** A signature under its name, in any format and as part of a string. */
export const SIGNED = new RegExp(String.raw`(?:\bsig=|\bsig${QUOTE}\s*:\s*${QUOTE})[\w+/=%\u2013-]{86}`);
/** Where one line has a time of the store in front, each has. */
const LINE_FRONTS = [/^\d{4}-\d\d-\d\dT\S+Z /, FLUENTD_FRONT] as const;
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
      if (open && !isStart(line.text, open) && line.text !== "" && open.lines < MOST_LINES) {
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

function isStart(line: string, open: Block): boolean {
  return (
    RECORD_START.test(line) ||
    isWholeObject(line) ||
    LINE_FRONTS.some((front) => front.test(line) && front.test(open.text))
  );
}

function isOpen({ text }: Block): boolean {
  return RECORD_START.test(text) && !SIGNED.test(text) && !isWholeObject(text);
}

/** What ends in its own line goes on in none: a wrapped record may lie in a string of it. */
function isWholeObject(text: string): boolean {
  const object = text.replace(FLUENTD_FRONT, "");
  return object.startsWith("{") && parseJsonText(object) !== null;
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
