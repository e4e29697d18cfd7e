// Terraform's language, as much of it as is written here: quoted strings, and blocks laid out as `terraform fmt` does.

import { toWellFormed } from "@/audit-log/record/well-formed";

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
  '"': String.raw`\"`,
  "\\": String.raw`\\`,
};

// What ends a string, begins an escape, or cannot be seen: controls, line separators, and marks that turn text around.
const SPECIAL = /["\\\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A quoted string that means exactly `text`: no interpolation, no directive. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function hclString(text: string): string {
  const escaped = toWellFormed(text)
    .replace(SPECIAL, (character) => SHORT_ESCAPES[character] ?? unicodeEscape(character))
    .replace(/([$%])\{/g, "$1$1{");
  return `"${escaped}"`;
}

function unicodeEscape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A name for a resource, made from what people call it: `siem_production`. */
export function hclName(text: string, fallback: string): string {
  const name = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (name === "") return fallback;
  return /^\d/.test(name) ? `${fallback}_${name}` : name;
}

/** The same names, those that come again with a number: `siem_2`. The same for the same names in the same order. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}

/** A name, and its value in Terraform's language; a string alone is a comment; or a block inside the block. */
export type HclLine =
  | readonly [name: string, expression: string]
  | string
  | { readonly head: string; readonly lines: readonly HclLine[] };

/** `head { … }` with the values of neighbouring lines below one another. */
export function hclBlock(head: string, lines: readonly HclLine[]): string {
  const body = alignedGroups(lines).map((line) => (line === "" ? "" : `  ${line}`));
  return body.length === 0 ? `${head} {}` : `${head} {\n${body.join("\n")}\n}`;
}

function alignedGroups(lines: readonly HclLine[]): string[] {
  const texts: string[] = [];
  let group: (readonly [string, string])[] = [];
  const flush = () => {
    const width = Math.max(0, ...group.map(([name]) => name.length));
    for (const [name, expression] of group) texts.push(`${name.padEnd(width)} = ${expression}`);
    group = [];
  };
  for (const line of lines) {
    if (typeof line === "string") {
      flush();
      texts.push(`# ${line}`);
    } else if ("head" in line) {
      flush();
      if (texts.length > 0) texts.push("");
      texts.push(...hclBlock(line.head, line.lines).split("\n"));
    } else group.push(line);
  }
  flush();
  return texts;
}

/** For a comment, which ends with its line in HCL and in the shell. */
export function singleLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ");
}
