import { expect, test } from "vitest";
import { CLOSED_WINDOW, movedWindow, rowRange } from "./row-window";

const keys = (window: typeof CLOSED_WINDOW) => {
  const { start, end } = rowRange(window, 1000);
  return Array.from({ length: end - start }, (_, place) => start + place - window.keyOffset);
};

test("rows beyond what is seen are there, and none beyond the list", () => {
  expect(rowRange({ first: 100, seen: 10 }, 1000)).toEqual({ start: 94, end: 116 });
  expect(rowRange({ first: 0, seen: 10 }, 1000)).toEqual({ start: 0, end: 16 });
  expect(rowRange({ first: 990, seen: 11 }, 1000)).toEqual({ start: 984, end: 1000 });
  expect(rowRange({ first: 0, seen: 10 }, 0)).toEqual({ start: 0, end: 0 });
  // A list that has become shorter than where it was scrolled.
  expect(rowRange({ first: 500, seen: 10 }, 20)).toEqual({ start: 13, end: 20 });
});

test("a row that stays keeps its element", () => {
  const before = movedWindow(CLOSED_WINDOW, 100, 10);
  const after = movedWindow(before, 103, 10);
  expect(keys(after).slice(0, -3)).toEqual(keys(before).slice(3));
  expect(movedWindow(after, 103, 10)).toBe(after);
});

test("where no row stays, every element shows another row, in the same order", () => {
  const before = movedWindow(CLOSED_WINDOW, 100, 10);
  for (const first of [400, 122]) expect(keys(movedWindow(before, first, 10))).toEqual(keys(before));
  expect(keys(movedWindow(movedWindow(before, 800, 10), 100, 10))).toEqual(keys(before));
});
