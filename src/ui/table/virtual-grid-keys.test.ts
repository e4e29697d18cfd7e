import { expect, test } from "vitest";
import { rowAfterKey } from "./virtual-grid-keys";

test.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 99, 99],
  ["ArrowUp", 3, 2],
  ["ArrowUp", 0, 0],
  ["PageDown", 3, 13],
  ["PageDown", 95, 99],
  ["PageUp", 13, 3],
  ["PageUp", 3, 0],
  ["Home", 50, 0],
  ["End", 50, 99],
  ["j", 3, 4],
  ["k", 3, 2],
  ["a", 50, null],
])("%s leads from row %i to %s", (key, index, next) => {
  expect(rowAfterKey(key, { index, count: 100, pageLength: 10 })).toBe(next);
});
