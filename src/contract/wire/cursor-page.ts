// Cursor pages of a list that is sorted by time and id. A cursor is the position of an item, not a count, so inserting
// and deleting between two pages neither repeats nor skips anything.

import * as z from "zod/mini";
import { fromBase64Url, toBase64Url } from "@/lib/base64";
import type { EpochMs } from "@/lib/epoch";
import { type Checked, invalidField, ok } from "./checked";
import type { CursorPage } from "./pagination";
import type { InvalidParameter } from "./problem";

/** Where an item stands in its list: by time, then by id. */
export interface Position {
  readonly at: EpochMs;
  readonly id: string;
}

/** The page that a client asks for. With both cursors it lies between them. */
export interface PageRequest {
  readonly size: number;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** What a list allows. */
export interface PageLimits {
  readonly defaultSize: number;
  readonly maxSize: number;
  /** What the id in a cursor of this list looks like: the cursors of other lists are refused. */
  readonly cursorId: RegExp;
}

/** What `readPage` takes. */
export function cursorPageQuery({ maxSize }: Pick<PageLimits, "maxSize">) {
  const cursor = z.string().check(z.regex(/^[\w-]+$/));
  return {
    "page[size]": z.int().check(z.minimum(1), z.maximum(maxSize)),
    "page[after]": cursor,
    "page[before]": cursor,
  } as const;
}

/** Reads `page[size]`, `page[after]`, `page[before]`. An empty value counts as absent. */
export function readPage(
  query: URLSearchParams,
  { defaultSize, maxSize, cursorId }: PageLimits,
): Checked<PageRequest> {
  const sizeText = query.get("page[size]") ?? "";
  const size = sizeText === "" ? defaultSize : Number(sizeText);
  if (!/^\d*$/.test(sizeText) || size < 1) {
    const reason = `must be a whole number from 1 to ${maxSize}`;
    return refusePage({ field: "page[size]", reason, rule: "is_integer" });
  }
  if (size > maxSize) {
    const reason = `must not be more than ${maxSize}`;
    return refusePage({ field: "page[size]", reason, rule: "max", maximum: maxSize });
  }
  const after = readCursor(query, "page[after]", cursorId);
  if (!after.ok) return after;
  const before = readCursor(query, "page[before]", cursorId);
  if (!before.ok) return before;
  return ok({ size, after: after.value, before: before.value });
}

type CursorParameter = "page[after]" | "page[before]";

function readCursor(
  query: URLSearchParams,
  field: CursorParameter,
  cursorId: RegExp,
): Checked<Position | null> {
  const text = query.get(field) ?? "";
  if (text === "") return ok(null);
  const position = decodeCursor(text);
  if (position && cursorId.test(position.id)) return ok(position);
  return refusePage({ field, reason: "is not a cursor of this list", rule: "invalid" });
}

function refusePage(item: InvalidParameter): ReturnType<typeof invalidField> {
  return invalidField("Invalid value", item);
}

/**
 * Cuts the page out of a list that is sorted ascending by position, and links to its neighbours. Reads no more of it
 * than it has to.
 * @param self path and query of the request; the links keep everything but the cursor
 */
export function cutPage<T>(
  items: Iterable<T>,
  positionOf: (item: T) => Position,
  request: PageRequest,
  self: { path: string; query: URLSearchParams },
): { data: T[]; meta: CursorPage } {
  const { size, after, before } = request;
  const isFromTheEnd = before !== null && after === null;
  const data: T[] = [];
  let [hasPrevious, hasNext] = [false, false];
  for (const item of items) {
    const position = positionOf(item);
    if (after && comparePositions(position, after) <= 0) {
      hasPrevious = true;
      continue;
    }
    hasNext = (before && comparePositions(position, before) >= 0) || (data.length === size && !isFromTheEnd);
    if (hasNext) break;
    data.push(item);
    if (data.length <= size) continue;
    data.shift();
    hasPrevious = true;
  }
  const [first, last] = [data[0], data.at(-1)];
  return {
    data,
    meta: {
      size,
      next: hasNext && last !== undefined ? pageLink(self, "page[after]", positionOf(last)) : null,
      previous: hasPrevious && first !== undefined ? pageLink(self, "page[before]", positionOf(first)) : null,
    },
  };
}

/** Negative when `a` comes first in an ascending list. */
export function comparePositions(a: Position, b: Position): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Path and query of the page that begins at a position; everything but the cursor stays as it was asked. */
export function pageLink(
  self: { path: string; query: URLSearchParams },
  name: CursorParameter,
  position: Position,
): string {
  const query = new URLSearchParams(
    [...self.query].filter(([key]) => key !== "page[after]" && key !== "page[before]"),
  );
  query.append(name, encodeCursor(position));
  return `${self.path}?${query.toString()}`;
}

function encodeCursor({ at, id }: Position): string {
  return toBase64Url(new TextEncoder().encode(`${at} ${id}`));
}

function decodeCursor(text: string): Position | null {
  try {
    const match = /^(\d{1,16}) ([\w-]+)$/.exec(
      new TextDecoder("utf-8", { fatal: true }).decode(fromBase64Url(text)),
    );
    return match ? { at: Number(match[1]), id: match[2]! } : null; // both groups take part in every match
  } catch {
    return null;
  }
}
