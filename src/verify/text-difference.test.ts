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
