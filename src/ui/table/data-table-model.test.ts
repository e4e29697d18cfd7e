import { describe, expect, test } from "vitest";
import { nextSort, sortRows, type DataColumn, type TableSort } from "./data-table-model";

interface Row {
  readonly name: string;
  readonly size?: number;
}

const NAME: DataColumn<Row> = {
  id: "name",
  header: "Name",
  cell: ({ name }) => name,
  sortValue: (row) => row.name,
};
const SIZE: DataColumn<Row> = {
  id: "size",
  header: "Size",
  cell: ({ size }) => size,
  sortValue: (row) => row.size,
};
const PLAIN: DataColumn<Row> = { id: "plain", header: "Plain", cell: () => "" };
const COLUMNS = [NAME, SIZE, PLAIN];

const ROWS: readonly Row[] = [
  { name: "item 10", size: 3 },
  { name: "Item 9" },
  { name: "äpfel", size: 20 },
  { name: "Zebra", size: 3 },
];

describe("sortRows", () => {
  test.each<[string, TableSort | null, readonly string[]]>([
    ["as they come when nothing is asked", null, ["item 10", "Item 9", "äpfel", "Zebra"]],
    [
      "by text as people order it",
      { columnId: "name", direction: "ascending" },
      ["äpfel", "Item 9", "item 10", "Zebra"],
    ],
    [
      "by text the other way round",
      { columnId: "name", direction: "descending" },
      ["Zebra", "item 10", "Item 9", "äpfel"],
    ],
    [
      "by number, equals as they came, without one last",
      { columnId: "size", direction: "ascending" },
      ["item 10", "Zebra", "äpfel", "Item 9"],
    ],
    [
      "by number downwards, equals as they came, without one still last",
      { columnId: "size", direction: "descending" },
      ["äpfel", "item 10", "Zebra", "Item 9"],
    ],
    [
      "as they come by a column without values",
      { columnId: "plain", direction: "ascending" },
      ["item 10", "Item 9", "äpfel", "Zebra"],
    ],
    [
      "as they come by a column that is not there",
      { columnId: "gone", direction: "ascending" },
      ["item 10", "Item 9", "äpfel", "Zebra"],
    ],
  ])("rows stand %s", (_, sort, expected) => {
    expect(sortRows(ROWS, COLUMNS, sort, "en").map(({ name }) => name)).toEqual(expected);
  });

  test("the rows it was given stay as they are", () => {
    const given = [...ROWS];
    sortRows(given, COLUMNS, { columnId: "name", direction: "ascending" }, "en");
    expect(given).toEqual(ROWS);
  });
});

describe("nextSort", () => {
  /** The directions of a column, press after press. */
  function presses(column: DataColumn<Row>, rows: readonly Row[], start: TableSort | null) {
    const directions: string[] = [];
    let sort = start;
    for (let press = 0; press < 4; press += 1) {
      sort = nextSort(sort, column, rows);
      directions.push(sort?.direction ?? "none");
    }
    return directions;
  }

  test.each<[string, DataColumn<Row>, readonly Row[], readonly string[]]>([
    ["text begins at A", NAME, ROWS, ["ascending", "descending", "none", "ascending"]],
    ["numbers begin with the largest", SIZE, ROWS, ["descending", "ascending", "none", "descending"]],
    [
      "rows without a value do not decide",
      SIZE,
      ROWS.slice(1),
      ["descending", "ascending", "none", "descending"],
    ],
    ["an empty table begins at A", SIZE, [], ["ascending", "descending", "none", "ascending"]],
  ])("%s", (_, column, rows, expected) => {
    expect(presses(column, rows, null)).toEqual(expected);
  });

  test("another column begins anew", () => {
    expect(nextSort({ columnId: "size", direction: "ascending" }, NAME, ROWS)).toEqual({
      columnId: "name",
      direction: "ascending",
    });
  });
});
