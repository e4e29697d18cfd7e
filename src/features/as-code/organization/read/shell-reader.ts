// A POSIX shell's language as far as the script of an export consists of it: commands of words in quotes, one after the
// other. What else it has is told from these, and not understood.

import { TextFault } from "./text-reading";

export type ShellPart =
  | { readonly kind: "text"; readonly text: string }
  /** `"$name"` */
  | { readonly kind: "variable"; readonly name: string }
  /** `"$(json "$name")"` */
  | { readonly kind: "json"; readonly name: string };

export interface ShellCommand {
  readonly line: number;
  /** As it stands. */
  readonly source: string;
  /** Null where it is more than words in quotes. */
  readonly words: readonly (readonly ShellPart[])[] | null;
}

/** Every command of the text; comments are none. @throws TextFault */
export function readShell(text: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const end = commandEnd(text, start, line);
    const source = text.slice(start, end);
    const leading = /^\s*/.exec(source)?.[0] ?? "";
    const command = source.trim();
    if (command !== "" && !command.startsWith("#")) {
      commands.push({ line: line + newlines(leading), source: command, words: wordsOf(command) });
    }
    line += newlines(source) + 1;
    at = end + 1;
  }
  return commands;
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

/** Where its line ends, over quotes and escaped ends of lines. */
function commandEnd(text: string, start: number, line: number): number {
  let at = start;
  if (/^[ \t]*#/.test(text.slice(start, start + 200))) {
    const end = text.indexOf("\n", start);
    return end === -1 ? text.length : end;
  }
  while (at < text.length && text[at] !== "\n") {
    if (text[at] === "\\") at += 2;
    else if (text[at] === "'" || text[at] === '"') {
      const end = quoteEnd(text, at);
      if (end === -1) throw new TextFault("unclosed", line + newlines(text.slice(start, at)));
      at = end + 1;
    } else at += 1;
  }
  return Math.min(at, text.length);
}

/** Of the quote that closes the one at `start`; -1 where there is none. */
function quoteEnd(text: string, start: number): number {
  if (text[start] === "'") return text.indexOf("'", start + 1);
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

const SECRET = /"\$\(json "\$(\w+)"\)"/y;
const VARIABLE = /"\$(\w+)"/y;
const PLAIN = /[\w./:@%+,=-]+/y;
const ESCAPED = /\\([^\n])/y;
const BLANKS = /(?:[ \t]|\\\n)+/y;
const PLAIN_DOUBLE = /"([^"$`\\]*)"/y;

function wordsOf(source: string): readonly (readonly ShellPart[])[] | null {
  const words: ShellPart[][] = [];
  let word: ShellPart[] | null = null;
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const blanks = match(BLANKS);
    if (blanks) {
      word = null;
      at += blanks[0].length;
      continue;
    }
    if (!word) words.push((word = []));
    const [found, part] = partAt();
    if (part === null) return null;
    word.push(part);
    at += found;
  }
  return words;

  function partAt(): readonly [length: number, part: ShellPart | null] {
    const secret = match(SECRET);
    if (secret) return [secret[0].length, { kind: "json", name: secret[1] ?? "" }];
    const variable = match(VARIABLE);
    if (variable) return [variable[0].length, { kind: "variable", name: variable[1] ?? "" }];
    if (source[at] === "'") {
      const end = source.indexOf("'", at + 1);
      return [end + 1 - at, { kind: "text", text: source.slice(at + 1, end) }];
    }
    const literal = match(PLAIN_DOUBLE) ?? match(ESCAPED);
    if (literal) return [literal[0].length, { kind: "text", text: literal[1] ?? "" }];
    const plain = match(PLAIN);
    return plain ? [plain[0].length, { kind: "text", text: plain[0] }] : [0, null];
  }
}
