// The formats a destination can choose. How each is written and read is record.ts and parse-record.ts, which the compiler
// holds to this list.

/** `cef`: ArcSight Common Event Format. `json`: one object a line. `cps`: that object wrapped in `{"event":…}`. */
export const LOG_FORMATS = ["cef", "json", "cps"] as const;

export type LogFormat = (typeof LOG_FORMATS)[number];

/** Of a destination that names none. */
export const DEFAULT_LOG_FORMAT: LogFormat = "cef";
