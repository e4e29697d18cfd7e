import { describe, expect, test } from "vitest";
import { findInvisible, type TextUse, withoutInvisible } from "./invisible-characters";

const EVERYWHERE: readonly TextUse[] = ["header", "url", "name", "lines"];

const HIDDEN = Array.from(
  [
    "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u061c\u034f\u180e\u3164\uffa0",
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufe0f\u0000\u001b\u007f\u0085",
    "\u00a0\u1680\u2000\u2003\u2007\u2009\u202f\u205f\u2800\u{e0001}\u{e0100}",
  ].join(""),
);

describe("a hidden character is found and removed at any place", () => {
  test.each(HIDDEN.map((character) => [`U+${character.codePointAt(0)?.toString(16)}`, character]))(
    "%s",
    (_name, character) => {
      for (const use of EVERYWHERE) {
        for (const text of [`${character}Bearer abc`, `Bear${character}er abc`, `Bearer abc${character}`]) {
          const found = findInvisible(text, use);
          expect(found, `${use}: ${JSON.stringify(text)}`).toHaveLength(1);
          expect(found[0]?.position).toBe(Array.from(text).indexOf(character) + 1);
          expect(findInvisible(withoutInvisible(text, use), use)).toEqual([]);
        }
      }
    },
  );
});

test.each([
  ["\u200b", "zeroWidth", "U+200B"],
  ["\u00a0", "noBreakSpace", "U+00A0"],
  ["\u2003", "wideSpace", "U+2003"],
  ["\ufeff", "byteOrderMark", "U+FEFF"],
  ["\u00ad", "softHyphen", "U+00AD"],
  ["\u202e", "direction", "U+202E"],
  ["\u0007", "control", "U+0007"],
  ["\u{e0001}", "other", "U+E0001"],
] as const)("%j is called %s, %s", (character, kind, codePoint) => {
  expect(findInvisible(`ab${character}`, "header")).toEqual([{ kind, codePoint, position: 3 }]);
});

describe("what can be seen is left alone", () => {
  test.each([
    ["name", "SIEM prod"],
    ["name", "Café, Cafe\u0301"],
    ["name", "監査\u3000ログ"],
    ["name", "葛\u{e0100}城"],
    ["name", "👩\u200d💻 ❤\ufe0f 1\ufe0f⃣"],
    ["name", "می\u200cخواهم"],
    ["name", "क्\u200dष"],
    ["header", "Bearer abc.DEF-123=="],
    ["url", "https://siem.example.com/in?a=b"],
    ["lines", '{\r\n\t"a": 1\n}'],
  ] as const)("%s %j", (use, text) => {
    expect(findInvisible(text, use)).toEqual([]);
    expect(withoutInvisible(text, use)).toBe(text);
  });
});

test.each([
  ["header", "Bearer\u00a0ab\u200bc\ufeff", "Bearer abc"],
  ["header", "Bearer\tabc", "Bearer abc"],
  ["header", "\u00a0Bearer abc\u00a0\t", "Bearer abc"],
  ["url", "https://siem.example.com/\u200bin\u00a0", "https://siem.example.com/in"],
  ["name", "SIEM\u00a0\u202eprod", "SIEM prod"],
  ["name", "SIEM\u200dprod", "SIEMprod"],
  ["name", "SIEM\u200d\u200d\ufe0fprod", "SIEMprod"],
] as const)("%s %j becomes %j", (use, text, clean) => {
  expect(withoutInvisible(text, use)).toBe(clean);
});
