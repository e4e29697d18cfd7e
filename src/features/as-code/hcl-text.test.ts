import { describe, expect, it } from "vitest";
import { hclBlock, hclName, hclString } from "./hcl-text";
import { HOSTILE_TEXTS } from "./sample-subjects.test-support";

/** Reads a quoted string as Terraform's language defines it, with no eye on how it is written here. */
function readHclString(source: string): string {
  const inner = /^"(.*)"$/su.exec(source)?.[1];
  if (inner === undefined) throw new Error("not quoted");
  let text = "";
  for (let at = 0; at < inner.length; at += 1) {
    const rest = inner.slice(at);
    const escape = /^\\(?:u([0-9a-f]{4})|(.))/su.exec(rest);
    if (escape) {
      const short = escape[2];
      text +=
        short === undefined ? String.fromCharCode(Number.parseInt(escape[1] ?? "", 16)) : shortEscape(short);
      at += escape[0].length - 1;
    } else if (rest.startsWith("$${") || rest.startsWith("%%{")) {
      text += rest.slice(1, 3);
      at += 2;
    } else if (rest.startsWith("${") || rest.startsWith("%{")) {
      throw new Error("a template");
    } else if (/^["\n\r]/.test(rest)) {
      throw new Error("ends early");
    } else text += rest[0];
  }
  return text;
}

function shortEscape(letter: string): string {
  const text = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" }[letter];
  if (text === undefined) throw new Error(`no such escape: ${letter}`);
  return text;
}

describe("a quoted string", () => {
  it.each(HOSTILE_TEXTS)("means %j and nothing else", (text) => {
    expect(readHclString(hclString(text))).toBe(text);
  });

  it.each([
    ["${x}", '"$${x}"'],
    ["%{ if x }", '"%%{ if x }"'],
    ["$100 and 5%", '"$100 and 5%"'],
    ["a\nb", String.raw`"a\nb"`],
    ["\u202E", String.raw`"\u202e"`],
    ["\uD800", '"\u{FFFD}"'],
  ])("of %j reads %s", (text, source) => {
    expect(hclString(text)).toBe(source);
  });
});

it.each([
  ["SIEM production", "siem_production"],
  ["Splunk (EU) – 2", "splunk_eu_2"],
  ["Café", "cafe"],
  ["2nd", "destination_2nd"],
  ["日本", "destination"],
  ['"} resource "x" "y" {', "resource_x_y"],
])("makes of %j the name %s", (text, name) => {
  expect(hclName(text, "destination")).toBe(name);
});

it("lays a block out as terraform fmt does: values below one another, unless a comment comes between", () => {
  expect(hclBlock("a", [["x", "1"], ["long", "2"], "why", ["y", "3"]])).toBe(
    "a {\n  x    = 1\n  long = 2\n  # why\n  y = 3\n}",
  );
  expect(hclBlock("b", [])).toBe("b {}");
});
