import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergeRegions, type RegionRows, settledCount } from "./merge-regions";

interface Row {
  readonly at: number;
  readonly id: string;
}

/** Few instants, so that many rows share one. */
const LOGS = fc
  .array(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((regions) =>
    regions.map((instants, place) =>
      instants.toSorted((a, b) => b - a).map((at, index): Row => ({ at, id: `${place}.${index}` })),
    ),
  );
const PAGE_LENGTHS = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
/** In which region the next page comes. */
const TURNS = fc.array(fc.nat({ max: 5 }), { maxLength: 60 });

function newestFirst(logs: readonly (readonly Row[])[]): Row[] {
  // A stable sort: of one instant, the first region's come first, each in its own order.
  return logs.flat().toSorted((a, b) => b.at - a.at);
}

/** What has come of each region after each page, until all has. The first page of each comes first. */
function* readings(
  logs: readonly (readonly Row[])[],
  pageLengths: readonly number[],
  turns: readonly number[],
): Generator<RegionRows<Row>[]> {
  const read = logs.map(() => 0);
  const next = (place: number, page: number) =>
    Math.min(logs[place]!.length, read[place]! + pageLengths[page % pageLengths.length]!); // both are places of the logs
  const seen = () =>
    logs.map((rows, place) => ({
      rows: rows.slice(0, read[place]),
      openFrom: read[place]! < rows.length ? rows[read[place]! - 1]!.at : null, // a row that has been read
    }));
  for (const place of logs.keys()) read[place] = next(place, place);
  yield seen();
  const rest = logs.flatMap((rows, place) => rows.map(() => place));
  for (const [page, turn] of [...turns.filter((place) => place < logs.length), ...rest].entries()) {
    read[turn] = next(turn, page);
    yield seen();
  }
}

test("pages in any order end as the one list of all, each row once", () => {
  fc.assert(
    fc.property(LOGS, PAGE_LENGTHS, TURNS, (logs, lengths, turns) => {
      const last = [...readings(logs, lengths, turns)].at(-1) ?? [];
      expect(mergeRegions(last)).toEqual(newestFirst(logs));
    }),
  );
});

test("what is shown is the beginning of that list at any time, and only grows", () => {
  fc.assert(
    fc.property(LOGS, PAGE_LENGTHS, TURNS, (logs, lengths, turns) => {
      const all = newestFirst(logs);
      let before = 0;
      for (const regions of readings(logs, lengths, turns)) {
        const shown = mergeRegions(regions);
        expect(shown).toEqual(all.slice(0, shown.length));
        expect(shown.length).toBeGreaterThanOrEqual(before);
        expect(settledCount(regions)).toBe(shown.length);
        before = shown.length;
      }
    }),
  );
});

test("a narrowed list is cut where the whole one is", () => {
  fc.assert(
    fc.property(LOGS, PAGE_LENGTHS, TURNS, (logs, lengths, turns) => {
      const keeps = ({ id }: Row) => id.endsWith("1");
      for (const regions of readings(logs, lengths, turns)) {
        const narrowed = regions.map(({ rows, openFrom }) => ({ rows: rows.filter(keeps), openFrom }));
        expect(mergeRegions(narrowed)).toEqual(mergeRegions(regions).filter(keeps));
      }
    }),
  );
});

test("a region that the others do not wait for holds nothing back", () => {
  const stopped = { rows: [{ at: 9, id: "a" }], openFrom: null };
  const open = { rows: [{ at: 5, id: "b" }], openFrom: 5 };
  const finished = { rows: [{ at: 7, id: "c" }, { at: 4, id: "d" }], openFrom: null }; // prettier-ignore
  expect(mergeRegions([stopped, open, finished]).map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(mergeRegions([stopped, finished]).map(({ id }) => id)).toEqual(["a", "c", "d"]);
  expect(mergeRegions([])).toEqual([]);
});
