// Why a file, or a part of one, cannot be read: one word each, and what to do about it.

export const READ_PROBLEMS = {
  empty: "is empty",
  parquet: "is Parquet; export JSON or CSV",
  avro: "is Avro; export JSON or CSV",
  orc: "is ORC; export JSON or CSV",
  bzip2: "is packed with bzip2; unpack it first",
  xz: "is packed with xz; unpack it first",
  workbook: "is a workbook; save it as CSV",
  pdf: "is a PDF; export JSON, CSV or text",
  binary: "is no text",
  truncated: "ends too early: it was cut off while it was packed or copied",
  damaged: "cannot be unpacked: it is damaged",
  no_files: "holds nothing to read: it is empty or damaged",
  encrypted: "is encrypted; unpack it first",
  packing_unknown: "is packed in a way that is not known; unpack it first",
  expands_too_much: "unpacks to hundreds of times its size, as no log does",
  too_many_layers: "is packed more than three times over; unpack it first",
  json_broken: "stops being JSON",
  own_export: "is this console's own export, which has no records as they were sent",
  pull_entries: "holds entries of the pull API, which are no records as they were sent",
} as const;

export type ReadProblemCode = keyof typeof READ_PROBLEMS;

/** Ends the reading of one part; the others go on. */
export class ReadProblem extends Error {
  readonly code: ReadProblemCode;

  constructor(code: ReadProblemCode) {
    super(READ_PROBLEMS[code]);
    this.code = code;
  }
}
