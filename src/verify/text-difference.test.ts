import { expect, test } from "vitest";
import { textDifference } from "./text-difference";

const side = (stored: string, signed: string, of: "stored" | "signed") =>
  textDifference(stored, signed)
    .filter((piece) => piece.of === "both" || piece.of === of)
    .map(({ text }) => text)
    .join("");

test.each([
  ["", ""],
  ["a", ""],
  ['{"b":1,"a":2}', '{"a":2,"b":1}'],
  ['{"d":"x, \\"y\\":1","b":1,"a":2, "c":3}', '{"a":2,"b":1,"c":3,"d":"x, \\"y\\":1"}'],
  ["0|KongInc|1| b=2 a=x y sig=s", "0|KongInc|1|a=x y b=2 sig=s"],
  ['{"id": 6891110586028963000}', '{"id":6891110586028963295}'],
  ["déjà vu\tx", "deja vu x"],
])("%j against %j: each side can be read whole from the pieces", (stored, signed) => {
  expect(side(stored, signed, "stored")).toBe(stored);
  expect(side(stored, signed, "signed")).toBe(signed);
});

test("only what differs is marked, whole numbers and words at once", () => {
  expect(textDifference('{"id": 6891110586028963000}', '{"id":6891110586028963295}')).toEqual([
    { place: 0, of: "both", text: '{"id":' },
    { place: 1, of: "stored", text: " 6891110586028963000" },
    { place: 2, of: "signed", text: "6891110586028963295" },
    { place: 3, of: "both", text: "}" },
  ]);
});

test("members in another order are moved, and what differs of one is marked beside that", () => {
  const pieces = textDifference('{"c":3,"b":20,"a":"x y"}', '{"a":"x y","b":21,"c":3}');
  const of = (side: "stored" | "signed") =>
    pieces.filter((piece) => piece.of === side && piece.isMoved !== true);
  expect(pieces.filter(({ isMoved }) => isMoved).map(({ text }) => text)).toContain('"a":"x y"');
  expect(of("stored").map(({ text }) => text)).toContain("20");
  expect(of("signed").map(({ text }) => text)).toContain("21");
  expect([...of("stored"), ...of("signed")].some(({ text }) => text.includes("x y"))).toBe(false);
});
