// CSV → rows, as a stream. A quote that never closes would swallow the rest of a file: then its line is read as text, and
// the next one as CSV again.

import Papa from "papaparse";
import type { TextChunk } from "./decode";
import { delimiterOf } from "./recognize";
import { type Row, utf8Length } from "./rows";

/** A row may hold a record with line breaks in it; what is longer has a quote that never closes. */
const MOST_OPEN_LENGTH = 1024 * 1024;

export async function* csvRows(chunks: AsyncIterable<TextChunk>): AsyncGenerator<Row[]> {
  let text = "";
  let offset = 0;
  let isHead = true;
  let isGuessed = false;
  let delimiter: string | null = null;
  /** Below this nothing new can be complete: what is open is not read again for every chunk. */
  let wanted = 0;
  for await (const chunk of chunks) {
    text += chunk.text;
    isGuessed ||= chunk.isGuessed;
    delimiter ??= delimiterOf(text.split("\n", 1)[0] ?? "");
    if (text.length < wanted) continue;
    const read = readRows(text, offset, delimiter, "more", isGuessed);
    yield isHead ? read.rows.slice(1) : read.rows;
    isHead &&= read.rows.length === 0;
    text = text.slice(read.characters);
    offset += read.bytes;
    if (read.characters > 0 && text === "") isGuessed = false;
    while (text.length > MOST_OPEN_LENGTH && read.characters === 0) {
      const line = firstLine(text);
      if (line === null) break;
      const length = utf8Length(line);
      yield [{ kind: "text", text: line.trimEnd(), offset, length }];
      text = text.slice(line.length);
      offset += length;
      if (text.length <= MOST_OPEN_LENGTH) break;
      const again = readRows(text, offset, delimiter, "more", isGuessed);
      yield again.rows;
      text = text.slice(again.characters);
      offset += again.bytes;
    }
    wanted = text.length * 2;
  }
  const read = readRows(text, offset, delimiter ?? ",", "all", isGuessed);
  if (!read.isQuoteOpen) {
    yield isHead ? read.rows.slice(1) : read.rows;
    return;
  }
  yield linesAsText(text, offset);
}

function firstLine(text: string): string | null {
  const feed = text.indexOf("\n");
  return feed < 0 ? null : text.slice(0, feed + 1);
}

function linesAsText(text: string, offset: number): Row[] {
  const rows: Row[] = [];
  let position = offset;
  for (const line of text.split("\n")) {
    const length = utf8Length(line);
    if (line.trim() !== "") rows.push({ kind: "text", text: line.trimEnd(), offset: position, length });
    position += length + 1;
  }
  return rows;
}

interface ReadRows {
  readonly rows: Row[];
  readonly characters: number;
  readonly bytes: number;
  readonly isQuoteOpen: boolean;
}

function readRows(
  text: string,
  offset: number,
  delimiter: string,
  what: "more" | "all",
  isGuessed: boolean,
): ReadRows {
  const rows: Row[] = [];
  let characters = 0;
  let bytes = 0;
  let isQuoteOpen = false;
  const parser = new Papa.Parser({
    delimiter,
    skipEmptyLines: true,
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][] | string[]>) => {
      const cells = data.flat();
      const end = meta.cursor;
      isQuoteOpen ||= errors.some(({ code }) => code === "MissingQuotes");
      const length = utf8Length(text.slice(characters, end));
      if (cells.length > 1 || cells[0] !== "") {
        rows.push({
          kind: "cells",
          cells,
          offset: offset + bytes,
          length,
          ...(isGuessed ? { isGuessed } : {}),
        });
      }
      characters = end;
      bytes += length;
    },
  });
  parser.parse(text, 0, what === "more");
  return { rows, characters, bytes, isQuoteOpen };
}
