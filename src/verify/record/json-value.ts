// JSON read without loss: numbers as they are written, members in their order, repeated ones kept. `JSON.parse` rounds
// large numbers and moves number-like keys. Reads what stands at a place of a text and says where it ends.

export type JsonValue =
  | { readonly kind: "string"; readonly text: string }
  /** A number, `true`, `false` or `null`, as it is written. */
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly items: readonly JsonValue[] };

export interface JsonMember {
  readonly key: string;
  readonly value: JsonValue;
}

export interface ReadValue {
  readonly value: JsonValue;
  /** Where the value ends in the text. */
  readonly end: number;
  /** There are blanks between its parts. */
  readonly hasBlanks: boolean;
}

/** Deeper nesting is refused: no store writes it, and it would exhaust the stack. */
const MAX_DEPTH = 64;

const BLANKS = /[\s\u{FEFF}]*/uy;
const LITERAL = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The value that begins at `start`, blanks before it passed over. Null when there is none, or when it does not end. */
export function readJsonValue(text: string, start = 0): ReadValue | null {
  const reader = new Reader(text, skipBlanks(text, start));
  const value = reader.value(0);
  return value && { value, end: reader.position, hasBlanks: reader.hasBlanks };
}

/** The whole text as one value, blanks around it passed over. */
export function parseJsonText(text: string): JsonValue | null {
  const read = readJsonValue(text);
  return read && skipBlanks(text, read.end) === text.length ? read.value : null;
}

function skipBlanks(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code > SPACE && code < FIRST_BEYOND_ASCII) return position;
  BLANKS.lastIndex = position;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

const SPACE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;

class Reader {
  readonly #text: string;
  position: number;
  hasBlanks = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.position = start;
  }

  value(depth: number): JsonValue | null {
    this.#skip();
    switch (this.#text.charAt(this.position)) {
      case "{":
        return depth < MAX_DEPTH ? this.#object(depth + 1) : null;
      case "[":
        return depth < MAX_DEPTH ? this.#array(depth + 1) : null;
      case '"': {
        const text = this.#string();
        return text === null ? null : { kind: "string", text };
      }
      default: {
        const text = this.#match(LITERAL);
        return text === null ? null : { kind: "literal", text };
      }
    }
  }

  #object(depth: number): JsonValue | null {
    const members: JsonMember[] = [];
    this.position += 1;
    if (this.#passes("}")) return { kind: "object", members };
    do {
      // Nobody writes a comma behind the last member but in samples.
      if (members.length > 0 && this.#passes("}")) return { kind: "object", members };
      this.#skip();
      const key = this.#string();
      if (key === null || !this.#passes(":")) return null;
      const value = this.value(depth);
      if (!value) return null;
      members.push({ key, value });
    } while (this.#passes(","));
    return this.#passes("}") ? { kind: "object", members } : null;
  }

  #array(depth: number): JsonValue | null {
    const items: JsonValue[] = [];
    this.position += 1;
    if (this.#passes("]")) return { kind: "array", items };
    do {
      const value = this.value(depth);
      if (!value) return null;
      items.push(value);
    } while (this.#passes(","));
    return this.#passes("]") ? { kind: "array", items } : null;
  }

  #passes(character: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.position) !== character) return false;
    this.position += 1;
    return true;
  }

  #skip(): void {
    const position = skipBlanks(this.#text, this.position);
    this.hasBlanks ||= position !== this.position;
    this.position = position;
  }

  #string(): string | null {
    const start = this.position;
    const end = endOfString(this.#text, start);
    if (end === null) return null;
    this.position = end;
    return unquoteJson(this.#text.slice(start, end));
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) return null;
    this.position += found.length;
    return found;
  }
}

/** Behind the closing quote of the literal that begins at `start`. By hand: a pattern would need a stack for every escape. */
function endOfString(text: string, start: number): number | null {
  if (text.charAt(start) !== '"') return null;
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return null;
}

/** What a literal in double quotes stands for; null when JSON has no such literal. Control characters in it are taken as they are. */
function unquoteJson(literal: string): string | null {
  if (!literal.includes("\\")) return literal.slice(1, -1);
  try {
    return String(
      JSON.parse(
        literal.replace(/\p{Cc}/gu, (control) => {
          const escape = JSON.stringify(control).slice(1, -1);
          return escape === control ? control : escape;
        }),
      ),
    );
  } catch {
    return null;
  }
}
