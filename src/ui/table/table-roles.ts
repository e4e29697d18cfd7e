// What a style makes a block is no longer a table to every screen reader, unless its roles say that it is one. The tags
// say the same; as attributes written out they would look like a mistake.
export const TABLE = { role: "table" } as const;
export const ROW_GROUP = { role: "rowgroup" } as const;
export const ROW = { role: "row" } as const;
export const COLUMN_HEADER = { role: "columnheader" } as const;
export const ROW_HEADER = { role: "rowheader" } as const;
export const CELL = { role: "cell" } as const;
