// JSON that is not one object a line → rows, as a stream: arrays, answers of APIs with an array in them, objects one after
// another. Only the borders of values are looked for here; each is read without loss later.

import Tokenizer from "@streamparser/json/tokenizer.js";
import TokenType from "@streamparser/json/utils/types/tokenType.js";
import { parseJsonText } from "@/verify/record/json-value";
import type { TextChunk } from "./decode";
import { ReadProblem } from "./read-problem";
import { MOST_ROW_LENGTH, type Row } from "./rows";

/** Where answers of APIs keep their rows. The elements of an array at the top are rows too. */
const ROW_PATHS: ReadonlySet<string> = new Set([
  "",
  "results",
  "result",
  "rows",
  "columns",
  "hits.hits",
  "logEvents",
  "records",
  "messages",
  "events",
  "entries",
  "data",
  "data.result.values",
  "tables.rows",
  "value",
  "items",
]);
const COLUMN_NAMES = "tables.columns";

interface Level {
  readonly isArray: boolean;
  readonly start: number;
  /** The keys that lead to it. */
  readonly path: string;
  key: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export async function* jsonRows(chunks: AsyncIterable<TextChunk>): AsyncGenerator<Row[]> {
  const splitter = new JsonSplitter();
  for await (const { text } of chunks) {
    const rows = splitter.push(text);
    if (rows.length > 0) yield rows;
  }
  if (splitter.isBroken) throw new ReadProblem("json_broken");
  if (splitter.isOpen) throw new ReadProblem("truncated");
}

/** The rows of one text, such as a line that holds many. */
export function splitJson(text: string): readonly Row[] {
  const splitter = new JsonSplitter();
  try {
    const rows = splitter.push(text);
    // Rows before a break are not all of them.
    return splitter.isBroken ? [] : rows;
  } catch {
    return [];
  }
}

/** The tokenizer drops it where a string begins with it. What stands for it is as long, and never a character of a text. */
const BOM = "\u{FEFF}";
const BOM_STAND_IN = "\u{FDD0}";

class JsonSplitter {
  readonly #tokenizer = new Tokenizer();
  readonly #levels: Level[] = [];
  /** Bytes from the first value that is not told of yet. */
  #kept: Uint8Array = new Uint8Array();
  #keptFrom = 0;
  #position = 0;
  /** Of the row that is being read; null between rows. */
  #rowStart: number | null = null;
  #rowDepth = 0;
  /** The object at the top has rows within, so it is none itself. */
  #isWrapper = false;
  #columnNames: string[] = [];
  #rows: Row[] = [];
  #error: Error | null = null;

  constructor() {
    this.#tokenizer.onToken = ({ token, value, offset }) => this.#token(token, value, offset);
    this.#tokenizer.onError = (error) => {
      this.#error = error;
    };
  }

  /** It stopped being JSON, behind the rows that were told of. */
  get isBroken(): boolean {
    return this.#error !== null;
  }

  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /** The rows that end in this text. @throws ReadProblem when it stops being JSON */
  push(text: string): Row[] {
    const bytes = encoder.encode(text);
    this.#keep(bytes);
    this.#position += bytes.length;
    this.#tokenizer.write(text.includes(BOM) ? encoder.encode(text.replaceAll(BOM, BOM_STAND_IN)) : bytes);
    this.#forget();
    if (this.#error && this.#rows.length === 0) throw new ReadProblem("json_broken");
    return this.#rows.splice(0);
  }

  #keep(bytes: Uint8Array): void {
    const kept = new Uint8Array(this.#kept.length + bytes.length);
    kept.set(this.#kept);
    kept.set(bytes, this.#kept.length);
    this.#kept = kept;
  }

  /** What no open row needs. A row that is too long is given up. */
  #forget(): void {
    const from = this.#rowStart ?? this.#topStart() ?? this.#position;
    if (this.#position - from > MOST_ROW_LENGTH) {
      if (this.#rowStart !== null) {
        this.#rows.push({
          kind: "too_long",
          offset: this.#rowStart,
          length: this.#position - this.#rowStart,
        });
      }
      this.#isWrapper = true;
      this.#rowStart = null;
      this.#kept = new Uint8Array();
      this.#keptFrom = this.#position;
      return;
    }
    this.#kept = this.#kept.subarray(from - this.#keptFrom);
    this.#keptFrom = from;
  }

  /** An object at the top may be a row, until rows are found in it. */
  #topStart(): number | null {
    const [top] = this.#levels;
    return top && !top.isArray && !this.#isWrapper ? top.start : null;
  }

  #token(token: TokenType, value: unknown, offset: number): void {
    const level = this.#levels.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#open(token === TokenType.LEFT_BRACKET, offset, level);
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#close(offset + 1);
        break;
      case TokenType.STRING:
        if (level && !level.isArray && level.key === "") level.key = String(value);
        else if (level) this.#string(String(value), offset, level);
        break;
      case TokenType.COMMA:
        if (level && !level.isArray) level.key = "";
        break;
      default:
    }
  }

  #open(isArray: boolean, start: number, parent: Level | undefined): void {
    const isRow = parent?.isArray === true && this.#rowStart === null && ROW_PATHS.has(parent.path);
    if (isRow && !(isArray && parent.path === "columns")) {
      this.#rowStart = start;
      this.#rowDepth = this.#levels.length;
      this.#isWrapper = true;
    }
    const path = parent
      ? [parent.path, parent.isArray ? "" : parent.key].filter((part) => part !== "").join(".")
      : "";
    this.#levels.push({ isArray, start, path, key: "" });
  }

  #close(end: number): void {
    const level = this.#levels.pop();
    if (!level) return;
    if (this.#rowStart !== null && this.#levels.length === this.#rowDepth) {
      this.#emit(this.#rowStart, end, level.path);
      this.#rowStart = null;
    } else if (this.#levels.length === 0) {
      if (!level.isArray && !this.#isWrapper) this.#emit(level.start, end, "");
      this.#isWrapper = false;
    }
  }

  #emit(start: number, end: number, path: string): void {
    const text = decoder.decode(this.#kept.subarray(start - this.#keptFrom, end - this.#keptFrom));
    const named = path === "tables.rows" ? this.#named(text) : text;
    this.#rows.push({ kind: "json", text: named, offset: start, length: end - start });
  }

  /** Records that are elements of an array themselves, and the names of columns. */
  #string(value: string, offset: number, level: Level): void {
    if (level.path === COLUMN_NAMES && level.key === "name") this.#columnNames.push(value);
    if (level.isArray && this.#rowStart === null && ROW_PATHS.has(level.path)) {
      this.#isWrapper = true;
      const text = value.replaceAll(BOM_STAND_IN, BOM);
      this.#rows.push({ kind: "text", text, offset, length: encoder.encode(text).length });
    }
  }

  /** Cells with the names of their columns. */
  #named(text: string): string {
    const cells = parseJsonText(text);
    if (cells?.kind !== "array") return text;
    const members = cells.items.map((cell, index) => {
      const literal =
        cell.kind === "string" || cell.kind === "literal" ? cell : { kind: "literal", text: "null" };
      const written = literal.kind === "string" ? JSON.stringify(literal.text) : literal.text;
      return `${JSON.stringify(this.#columnNames[index] ?? `${index}`)}:${written}`;
    });
    return `{${members.join(",")}}`;
  }
}
