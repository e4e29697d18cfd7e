import { expect, test } from "vitest";
import { pageOf } from "./page-of";

const rows = Array.from({ length: 7 }, (_, index) => index + 1);

test.each([
  [1, { rows: [1, 2, 3], page: 1, from: 1, to: 3 }],
  [2, { rows: [4, 5, 6], page: 2, from: 4, to: 6 }],
  [3, { rows: [7], page: 3, from: 7, to: 7 }],
  [9, { rows: [7], page: 3, from: 7, to: 7 }],
  [0, { rows: [1, 2, 3], page: 1, from: 1, to: 3 }],
  [-4, { rows: [1, 2, 3], page: 1, from: 1, to: 3 }],
])("page %i of seven rows by three", (wanted, expected) => {
  expect(pageOf(rows, wanted, 3)).toEqual({ ...expected, pageCount: 3, total: 7 });
});

test("no rows are one empty page", () => {
  expect(pageOf([], 2, 3)).toEqual({ rows: [], page: 1, pageCount: 1, from: 0, to: 0, total: 0 });
});

test("a full page has no empty one after it", () => {
  expect(pageOf([1, 2, 3], 1, 3).pageCount).toBe(1);
});
