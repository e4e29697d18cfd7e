// Terraform's language as far as a module consists of it: blocks, attributes, quoted strings, references. What else it
// has (templates, heredocs, functions) is told from these, and not understood.

import { TextFault } from "./text-reading";

/** `other`: an expression that is none of these. */
export type HclValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "flag"; readonly isOn: boolean }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "null" | "other" };

export interface HclAttribute {
  readonly line: number;
  readonly value: HclValue;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly attributes: ReadonlyMap<string, HclAttribute>;
  readonly blocks: readonly HclBlock[];
  /** Lines within it that are neither, or that set an attribute again. */
  readonly strange: readonly number[];
}

interface Token {
  readonly kind: "word" | "text" | "sign" | "other" | "newline";
  readonly text: string;
  readonly line: number;
}

/** The text as one block without a type. @throws TextFault */
export function readHcl(text: string): HclBlock {
  const tokens = tokensOf(text);
  const { block, next } = readBody(tokens, 0, { type: "", labels: [], line: 1 });
  const stray = tokens[next];
  if (stray) throw new TextFault("unopened", stray.line);
  return block;
}

const OPENING = "{[(";
const CLOSING = "}])";

/** From behind the opening brace to the closing one, or to the end of the text for the outermost. */
function readBody(
  tokens: readonly Token[],
  start: number,
  head: Pick<HclBlock, "type" | "labels" | "line">,
): { readonly block: HclBlock; readonly next: number } {
  const attributes = new Map<string, HclAttribute>();
  const blocks: HclBlock[] = [];
  const strange: number[] = [];
  const block = { ...head, attributes, blocks, strange };
  let at = start;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (token.kind === "newline") at += 1;
    else if (token.text === "}" && token.kind === "sign") {
      if (head.type === "") throw new TextFault("unopened", token.line);
      return { block, next: at + 1 };
    } else if (token.kind === "word" && tokens[at + 1]?.text === "=" && tokens[at + 1]?.kind === "sign") {
      const { value, next } = readValue(tokens, at + 2);
      if (attributes.has(token.text)) strange.push(token.line);
      else attributes.set(token.text, { line: token.line, value });
      at = next;
    } else {
      const opened = blockHead(tokens, at);
      if (opened) {
        const inner = readBody(tokens, opened.next, opened);
        blocks.push(inner.block);
        at = inner.next;
      } else {
        strange.push(token.line);
        at = readValue(tokens, at).next;
      }
    }
  }
  if (head.type !== "") throw new TextFault("unclosed", head.line);
  return { block, next: at };
}

function blockHead(tokens: readonly Token[], start: number) {
  const first = tokens[start];
  if (first?.kind !== "word") return null;
  const labels: string[] = [];
  for (let at = start + 1; ; at += 1) {
    const token = tokens[at];
    if (token?.kind === "text" || token?.kind === "word") labels.push(token.text);
    else if (token?.kind === "sign" && token.text === "{") {
      return { type: first.text, labels, line: first.line, next: at + 1 };
    } else return null;
  }
}

/** To the end of its line, or of the block around it; over as many lines as it has brackets open. */
function readValue(tokens: readonly Token[], start: number): { value: HclValue; next: number } {
  const open: Token[] = [];
  let at = start;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (token.kind === "newline" && open.length === 0) break;
    if (token.kind === "sign" && OPENING.includes(token.text)) open.push(token);
    else if (token.kind === "sign" && CLOSING.includes(token.text)) {
      const opening = open.at(-1);
      if (!opening) {
        if (token.text === "}") break;
        throw new TextFault("unopened", token.line);
      }
      if (CLOSING[OPENING.indexOf(opening.text)] !== token.text) {
        throw new TextFault("unclosed", opening.line);
      }
      open.pop();
    }
    at += 1;
  }
  const unclosed = open[0];
  if (unclosed) throw new TextFault("unclosed", unclosed.line);
  return { value: valueOf(tokens.slice(start, at)), next: at };
}

function valueOf(tokens: readonly Token[]): HclValue {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === "text") return { kind: "text", text: first.text };
  const path = tokens.map(({ text }) => text).join("");
  if (tokens.length === 1 && (path === "true" || path === "false")) {
    return { kind: "flag", isOn: path === "true" };
  }
  if (tokens.length === 1 && path === "null") return { kind: "null" };
  const isPath = tokens.every(({ kind }, index) => kind === (index % 2 === 0 ? "word" : "sign"));
  return isPath && /^[\w-]+(?:\.[\w-]+)+$/.test(path) ? { kind: "path", path } : { kind: "other" };
}

const WORD = /[A-Za-z_][\w-]*/y;
const BLANKS = /[ \t\r]+/y;
const LINE_COMMENT = /(?:#|\/\/)[^\n]*/y;
const HEREDOC = /<<-?([A-Za-z_][\w-]*)[ \t\r]*\n/y;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const take = (kind: Token["kind"], until: number, meaning = text.slice(at, until)) => {
    tokens.push({ kind, text: meaning, line });
    line += text.slice(at, until).split("\n").length - 1;
    at = until;
  };
  while (at < text.length) {
    const rest = match(BLANKS) ?? match(LINE_COMMENT);
    const word = match(WORD);
    const heredoc = match(HEREDOC);
    if (rest) at += rest[0].length;
    else if (text[at] === "\n") take("newline", at + 1);
    else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at);
      if (end === -1) throw new TextFault("unclosed", line);
      line += text.slice(at, end).split("\n").length - 1;
      at = end + 2;
    } else if (word) take("word", at + word[0].length);
    else if (text[at] === '"') {
      const { end, meaning } = readString(text, at, line);
      take(meaning === null ? "other" : "text", end, meaning ?? "");
    } else if (heredoc) {
      const closing = new RegExp(String.raw`^[ \t]*${heredoc[1]}[ \t\r]*$`, "m").exec(
        text.slice(at + heredoc[0].length),
      );
      if (!closing) throw new TextFault("unclosed", line);
      take("other", at + heredoc[0].length + closing.index + closing[0].length);
    } else take("sign", at + 1);
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** `meaning` is null for a template. */
function readString(text: string, start: number, line: number): { end: number; meaning: string | null } {
  let meaning: string | null = "";
  let at = start + 1;
  const add = (part: string, length: number) => {
    if (meaning !== null) meaning += part;
    at += length;
  };
  while (at < text.length && text[at] !== "\n") {
    const rest = text.slice(at, at + 10);
    const unicode = /^\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/.exec(rest);
    if (rest.startsWith('"')) return { end: at + 1, meaning };
    if (unicode) {
      const code = Number.parseInt(unicode[1] ?? unicode[2] ?? "", 16);
      if (code > 0x10_ff_ff) meaning = null;
      add(code > 0x10_ff_ff ? "" : String.fromCodePoint(code), unicode[0].length);
    } else if (rest.startsWith("\\")) {
      const escaped = ESCAPES[rest[1] ?? ""];
      if (escaped === undefined) meaning = null;
      add(escaped ?? "", 2);
    } else if (/^(?:\$\$|%%)\{/.test(rest)) add(rest.slice(1, 3), 3);
    else if (/^[$%]\{/.test(rest)) {
      meaning = null;
      at = templateEnd(text, at + 2, line);
    } else add(rest[0] ?? "", 1);
  }
  throw new TextFault("unclosed", line);
}

/** Behind the brace that closes it, over the strings and braces within. */
function templateEnd(text: string, start: number, line: number): number {
  let depth = 1;
  for (let at = start; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === '"') at = readString(text, at, line).end - 1;
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new TextFault("unclosed", line);
}
