export const watchNotes = {
  notKept: "What was seen here could not be stored in this browser: it is gone with the last tab.",
  problems_one: "1 webhook cannot be looked at for the history: a gap of it would not be seen.",
  problems_other:
    "{{count}} webhooks cannot be looked at for the history: a gap of theirs would not be seen.",
  why: "See why",
} as const;
