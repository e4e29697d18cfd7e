export const watchNotes = {
  notKept: "What was seen here could not be stored in this browser: it is gone with the last tab.",
  problems_one: "1 webhook cannot be looked at, so what happens to it is unknown.",
  problems_other: "{{count}} webhooks cannot be looked at, so what happens to them is unknown.",
  why: "See why",
} as const;
