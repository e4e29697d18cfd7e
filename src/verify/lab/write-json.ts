// JSON as the tools of pipelines write it. Numbers stay as they are written.

import type { JsonMember, JsonValue } from "@/verify/record/json-value";

export interface JsonStyle {
  readonly comma: string;
  readonly colon: string;
  readonly string: (text: string) => string;
}

export const COMPACT: JsonStyle = { comma: ",", colon: ":", string: (text) => JSON.stringify(text) };

/** As Python's json.dumps writes without options. */
export const PYTHON: JsonStyle = {
  comma: ", ",
  colon: ": ",
  string: (text) => asciiOnly(JSON.stringify(text)),
};

export const PRETTY: JsonStyle = { comma: ",\n  ", colon: ": ", string: (text) => JSON.stringify(text) };

/** `\uXXXX` for everything beyond ASCII. */
export function asciiOnly(literal: string): string {
  return literal.replace(
    /[^\0-\x7e]/g,
    (character) => String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}

export function writeJson(value: JsonValue, style: JsonStyle = COMPACT): string {
  switch (value.kind) {
    case "string":
      return style.string(value.text);
    case "literal":
      return value.text;
    case "array":
      return `[${value.items.map((item) => writeJson(item, style)).join(style.comma)}]`;
    case "object":
      return writeMembers(value.members, style);
    default:
      return value satisfies never;
  }
}

function writeMembers(members: readonly JsonMember[], style: JsonStyle): string {
  const inside = members.map(
    ({ key, value }) => `${style.string(key)}${style.colon}${writeJson(value, style)}`,
  );
  return `{${inside.join(style.comma)}}`;
}

export function text(value: string): JsonValue {
  return { kind: "string", text: value };
}

export function object(members: Readonly<Record<string, JsonValue | string>>): JsonValue {
  return {
    kind: "object",
    members: Object.entries(members).map(([key, value]) => ({
      key,
      value: typeof value === "string" ? text(value) : value,
    })),
  };
}
