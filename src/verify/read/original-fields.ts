// The names under which stores keep the text as it came.

/** Best first. */
const NAMES = [
  "_raw",
  "@rawstring",
  "event.original",
  "original",
  "full_message",
  "full_log",
  "rawEvent",
  "raw_log",
  "rawLog",
  "RawData",
  "SyslogMessage",
  "payload",
  "Payload",
  "message",
  "@message",
  "Message",
  "msg",
  "MESSAGE",
  "line",
  "Line",
  "log",
  "body",
  "content",
  "event",
] as const;

export const ORIGINAL_FIELDS: ReadonlyMap<string, number> = new Map(NAMES.map((name, rank) => [name, rank]));
