import { expect, test } from "vitest";
import { FindingColumns, type FindingRow } from "./finding-columns";

const rowOf = (index: number): FindingRow => ({
  part: index % 65_536,
  verdict: index % 9,
  type: index % 4,
  format: (index + 1) % 4,
  causes: (index * 7) % 65_536,
  signer: (index * 11) % 65_536,
  length: (index * 13) % 2 ** 24,
  seconds: (index * 17) % 2 ** 32,
  // Up to a terabyte.
  offset: (index * 54_975_581) % 2 ** 40,
  call: (index * 19) % 2 ** 32,
  deed: (index * 23) % 2 ** 32,
  fingerprint: index + 1,
});

test("a row is read as it was added, in short chunks and long ones", () => {
  const columns = new FindingColumns();
  const count = 40_000;
  for (let index = 0; index < count; index += 1) columns.add(rowOf(index));
  for (let index = 0; index < count; index += 777) expect(columns.at(index)).toEqual(rowOf(index));
  columns.set(count - 1, { ...rowOf(count - 1), verdict: 3, causes: 5 });
  expect(columns.at(count - 1)).toEqual({ ...rowOf(count - 1), verdict: 3, causes: 5 });
  expect(() => columns.at(count)).toThrow(RangeError);
});

test("a row that is longer than any record is told of as that long", () => {
  const columns = new FindingColumns();
  columns.add({ ...rowOf(0), offset: 2 ** 40 - 1, length: 100 * 2 ** 20 });
  expect(columns.at(0)).toMatchObject({ offset: 2 ** 40 - 1, length: 2 ** 24 - 1 });
});
