import { expect, it } from "vitest";
import { placed } from "./strip-model";

const window = { from: 1000, to: 2000 };

it.each([
  ["inside", { from: 1250, to: 1500 }, { left: 0.25, width: 0.25 }],
  ["without an end", { from: 1500, to: null }, { left: 0.5, width: 0.5 }],
  ["cut at both ends", { from: 0, to: 9000 }, { left: 0, width: 1 }],
  ["before", { from: 0, to: 1000 }, null],
  ["after", { from: 2000, to: null }, null],
])("a stretch %s", (_name, piece, expected) => {
  expect(placed(piece, window)).toEqual(expected);
});

it("a window of no length has room for nothing", () => {
  expect(placed({ from: 0, to: null }, { from: 5, to: 5 })).toBeNull();
});
