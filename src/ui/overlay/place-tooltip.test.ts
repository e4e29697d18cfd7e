import { expect, test } from "vitest";
import { placeTooltip } from "./place-tooltip";

const WINDOW = { width: 400, height: 300 };
const BUBBLE = { width: 100, height: 30 };

test.each([
  ["below the middle of its anchor", { top: 100, left: 180, width: 40, height: 20 }, { top: 128, left: 150 }],
  [
    "above where there is no room below",
    { top: 260, left: 180, width: 40, height: 20 },
    { top: 222, left: 150 },
  ],
  ["below with just enough room", { top: 234, left: 180, width: 40, height: 20 }, { top: 262, left: 150 }],
  ["above with a pixel less", { top: 235, left: 180, width: 40, height: 20 }, { top: 197, left: 150 }],
  ["away from the left edge", { top: 100, left: 4, width: 20, height: 20 }, { top: 128, left: 8 }],
  ["away from the right edge", { top: 100, left: 380, width: 20, height: 20 }, { top: 128, left: 292 }],
  ["below what fills the window", { top: 0, left: 0, width: 400, height: 300 }, { top: 308, left: 150 }],
])("a tooltip stands %s", (_, anchor, expected) => {
  expect(placeTooltip(anchor, BUBBLE, WINDOW)).toEqual(expected);
});

test("a tooltip wider than the window begins at its left edge", () => {
  const anchor = { top: 100, left: 180, width: 40, height: 20 };
  expect(placeTooltip(anchor, { width: 500, height: 30 }, WINDOW).left).toBe(8);
});
