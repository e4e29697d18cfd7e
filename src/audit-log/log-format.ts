// The formats a destination can choose. The codecs are in record.ts.

/** `cef`: ArcSight Common Event Format. `json`: one object a line. `cps`: that object wrapped in `{"event":…}`. */
export const LOG_FORMATS = ["cef", "json", "cps"] as const;

export type LogFormat = (typeof LOG_FORMATS)[number];
