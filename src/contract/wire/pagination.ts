// The two kinds of paging in lists: opaque cursors (audit-log service) and page numbers (portals, control planes, identity).

import * as z from "zod/mini";

/** Meaning of cursors: URI references (path and query) to fetch as they are; null at the end of the list. */
export const cursorPageSchema = z.object({
  /** The page size that was asked for, or the default. */
  size: z.number(),
  next: z.nullable(z.string()),
  previous: z.nullable(z.string()),
  first: z.exactOptional(z.string()),
  last: z.exactOptional(z.string()),
});
export type CursorPage = z.infer<typeof cursorPageSchema>;

export const numberPageSchema = z.object({
  /** 1 is the first page. */
  number: z.number(),
  size: z.number(),
  /** Items in the whole list. */
  total: z.number(),
});
export type NumberPage = z.infer<typeof numberPageSchema>;
