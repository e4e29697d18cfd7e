import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countEvents, headOf, joinedRanges, restAfter, toRanges } from "./seq-range";

/** Different numbers in any order. */
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 });

function numbersOf(ranges: ReturnType<typeof toRanges>): number[] {
  return ranges.flatMap(({ firstSeq, lastSeq }) =>
    Array.from({ length: lastSeq - firstSeq + 1 }, (_, index) => firstSeq + index),
  );
}

test("numbers become as few runs as say the same, in their order", () => {
  expect(toRanges([4, 5, 6, 2, 3, 9])).toEqual([
    { firstSeq: 4, lastSeq: 6 },
    { firstSeq: 2, lastSeq: 3 },
    { firstSeq: 9, lastSeq: 9 },
  ]);
  expect(
    joinedRanges([
      { firstSeq: 1, lastSeq: 2 },
      { firstSeq: 3, lastSeq: 3 },
    ]),
  ).toEqual([{ firstSeq: 1, lastSeq: 3 }]);
});

test("the head and what remains after it are the whole", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 45 }), (seqs, count) => {
      const ranges = toRanges(seqs);
      expect(countEvents(ranges)).toBe(seqs.length);
      const head = headOf(ranges, count);
      const last = numbersOf(head).at(-1) ?? 0;
      expect(numbersOf(head)).toEqual(seqs.slice(0, count));
      expect(numbersOf(restAfter(ranges, last))).toEqual(seqs.slice(count));
    }),
  );
});

test("what stands before the number goes with it, and a number of no run leaves nothing", () => {
  const ranges = toRanges([7, 8, 1, 2, 3]);
  expect(restAfter(ranges, 2)).toEqual([{ firstSeq: 3, lastSeq: 3 }]);
  expect(restAfter(ranges, 5)).toEqual([]);
});
