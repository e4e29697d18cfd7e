import { expect, test } from "vitest";
import { csvHead, csvLine } from "./csv";

test("a file begins with a byte order mark, and lines end with CRLF", () => {
  expect(csvHead(["a", "b"])).toBe("\u{FEFF}a,b\r\n");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", '=HYPERLINK("http://x")'])(
  "takes the formula out of %j",
  (value) => {
    const [field] = /^(?:"(?:[^"]|"")*"|[^",]*)/.exec(csvLine([value, "b"])) ?? [""];
    expect(field.replace(/^"|"$/g, "").replaceAll('""', '"')).toBe(`'${value}`);
  },
);

test.each([
  ["plain", "plain"],
  ["a=b", "a=b"],
  ["", ""],
  ["日本語", "日本語"],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ["two\r\nlines", '"two\r\nlines"'],
  ["9223372036854775807", "'9223372036854775807"],
])("%j is written as %j", (value, written) => {
  expect(csvLine([value])).toBe(`${written}\r\n`);
});
