import { expect, test } from "vitest";
import { parseHeaderLines, writeHeaderLines } from "./header-lines";

test.each([
  ["", []],
  ["retry-after: 7", [["retry-after", "7"]]],
  [
    " Location:https://a.example.com/x \r\n\nset-cookie: a=b: c\n",
    [
      ["Location", "https://a.example.com/x"],
      ["set-cookie", "a=b: c"],
    ],
  ],
  ["x-empty:", [["x-empty", ""]]],
])("%j is read", (text, pairs) => {
  expect(parseHeaderLines(text)).toEqual(pairs);
});

test.each(["retry-after", "two words: 1", ": value", "ok: 1\nnot one"])("%j is refused", (text) => {
  expect(parseHeaderLines(text)).toBeNull();
});

test("what was written is read back, a name that occurs twice included", () => {
  expect(writeHeaderLines({ a: "1", b: "2" })).toBe("a: 1\nb: 2");
  const pairs: [string, string][] = [
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
  ];
  expect(parseHeaderLines(writeHeaderLines(pairs))).toEqual(pairs);
});
