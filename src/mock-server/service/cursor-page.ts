// Cursor pages of a list that is sorted by time and id. A cursor is the position of an item, not a count, so inserting
// and deleting between two pages neither repeats nor skips anything.

import { fromBase64Url, toBase64Url } from "@/lib/base64";
import type { EpochMs } from "@/lib/epoch";
import type { CursorPage } from "@/contract/pagination";
import type { InvalidParameter } from "@/contract/problem";
import { invalidField, type ServiceResult } from "./result";

export interface Position {
  readonly at: EpochMs;
  readonly id: string;
}

export interface PageRequest {
  readonly size: number;
  readonly after: Position | null;
  readonly before: Position | null;
}

export interface PageLimits {
  readonly defaultSize: number;
  readonly maxSize: number;
  /** What the id in a cursor of this list looks like: the cursors of other lists are refused. */
  readonly cursorId: RegExp;
}

export type PageParameter = "page[size]" | "page[after]" | "page[before]";

export type PageReading =
  | { readonly ok: true; readonly request: PageRequest }
  | {
      readonly ok: false;
      readonly field: PageParameter;
      readonly fault: "not-a-size" | "too-large" | "unknown-cursor";
    };

/** Reads `page[size]`, `page[after]`, `page[before]`. An empty value counts as absent. */
export function readPage(
  query: URLSearchParams,
  { defaultSize, maxSize, cursorId }: PageLimits,
): PageReading {
  const sizeText = query.get("page[size]") ?? "";
  const size = sizeText === "" ? defaultSize : Number(sizeText);
  if (!/^\d*$/.test(sizeText) || size < 1) return { ok: false, field: "page[size]", fault: "not-a-size" };
  if (size > maxSize) return { ok: false, field: "page[size]", fault: "too-large" };

  const cursors: Record<string, Position | null> = {};
  for (const field of ["page[after]", "page[before]"] as const) {
    const text = query.get(field) ?? "";
    const position = text === "" ? null : decodeCursor(text);
    if (text !== "" && !(position && cursorId.test(position.id)))
      return { ok: false, field, fault: "unknown-cursor" };
    cursors[field] = position;
  }
  return {
    ok: true,
    request: { size, after: cursors["page[after]"] ?? null, before: cursors["page[before]"] ?? null },
  };
}

/**
 * Cuts the page out of a list that is sorted ascending by position, and links to its neighbours.
 * @param self path and query of the request; the links keep everything but the cursor
 */
export function cutPage<T>(
  items: readonly T[],
  positionOf: (item: T) => Position,
  request: PageRequest,
  self: { path: string; query: URLSearchParams },
): { data: T[]; meta: CursorPage } {
  const { size, after, before } = request;
  const candidates = items.filter((item) => {
    const position = positionOf(item);
    return (
      (!after || comparePositions(position, after) > 0) && (!before || comparePositions(position, before) < 0)
    );
  });
  const data = before && !after ? candidates.slice(-size) : candidates.slice(0, size);
  const first = data[0];
  const last = data.at(-1);
  const hasPrevious = first !== undefined && items[0] !== first;
  const hasNext = last !== undefined && items.at(-1) !== last;
  return {
    data,
    meta: {
      size,
      next: hasNext ? pageLink(self, "page[after]", positionOf(last)) : null,
      previous: hasPrevious ? pageLink(self, "page[before]", positionOf(first)) : null,
    },
  };
}

export function comparePositions(a: Position, b: Position): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Path and query of the page that begins at a position; everything but the cursor stays as it was asked. */
export function pageLink(
  self: { path: string; query: URLSearchParams },
  name: PageParameter,
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

/** The 400 for a page that cannot be. */
export function refusePage(
  { field, fault }: PageReading & { ok: false },
  { maxSize }: PageLimits,
): ServiceResult {
  const items: Record<typeof fault, InvalidParameter> = {
    "too-large": { field, reason: `must not be more than ${maxSize}`, rule: "max", maximum: maxSize },
    "not-a-size": { field, reason: `must be a whole number from 1 to ${maxSize}`, rule: "is_integer" },
    "unknown-cursor": { field, reason: "is not a cursor of this list", rule: "invalid" },
  };
  return invalidField("Invalid value", items[fault]);
}
