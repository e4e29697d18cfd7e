// CSV for spreadsheets: RFC 4180, and nothing in it that a spreadsheet would run or round.

export const CSV_MEDIA_TYPE = "text/csv;charset=utf-8";

/** Without it, Excel reads UTF-8 in the computer's own code page. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** What spreadsheets take for a formula, also behind blanks and in full width. */
const FORMULA_BEGINNING = /^[\s\u{FEFF}]*[=+\-@\t\r\n＝＋－＠]/u;
/** Spreadsheets keep 15 digits of a number; trace ids have up to 20. */
const LONG_NUMBER = /^\d{16,}$/;

/** The first line of a file: the names of the columns. */
export function csvHead(names: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${csvLine(names)}`;
}

/** Quotes where needed, CRLF at the end of every line; line breaks inside values stay. */
export function csvLine(values: readonly string[]): string {
  return `${values.map((value) => quoted(guarded(value))).join(",")}\r\n`;
}

/** An apostrophe before it makes any value plain text to a spreadsheet. */
function guarded(value: string): string {
  return FORMULA_BEGINNING.test(value) || LONG_NUMBER.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
