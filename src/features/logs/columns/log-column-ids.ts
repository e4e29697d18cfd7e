/** The list's columns. In this order a row reads as a sentence: when, who, did what, how it ended, where and from where. */
export const LOG_COLUMN_IDS = [
  "time",
  "who",
  "what",
  "outcome",
  "region",
  "ip",
  "type",
  "agent",
  "trace",
] as const;

export type LogColumnId = (typeof LOG_COLUMN_IDS)[number];

/** What every row is for: always shown, and as wide as the others leave room. */
export const MAIN_COLUMN: LogColumnId = "what";
