// Number pages, as the portal, control-plane and identity services cut their lists.

import * as z from "zod/mini";
import type { NumberPage } from "@/contract/wire/pagination";
import type { QueryParameters } from "@/mock-server/service/http/route";
import { invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";

const DEFAULT_SIZE = 100;
const MAX_SIZE = 1000;
const MAX_NUMBER = 999_999_999;

/** What `numberPage` takes. */
export const NUMBER_PAGE_QUERY: QueryParameters = {
  "page[size]": z.int().check(z.minimum(1), z.maximum(MAX_SIZE)),
  "page[number]": z.int().check(z.minimum(1), z.maximum(MAX_NUMBER)),
};

/** The page that `page[number]` and `page[size]` ask for, as a list response; or a 400 on the parameter that is wrong. */
export function numberPage(items: readonly unknown[], query: URLSearchParams): ServiceResult {
  const size = readCount(query.get("page[size]"), DEFAULT_SIZE);
  const number = readCount(query.get("page[number]"), 1);
  if (size === null) return refuse("page[size]");
  if (number === null) return refuse("page[number]");
  if (size > MAX_SIZE) {
    return invalidField("Invalid value", {
      field: "page[size]",
      reason: `must not be more than ${MAX_SIZE}`,
      rule: "max",
      maximum: MAX_SIZE,
      source: "query",
    });
  }
  const page: NumberPage = { number, size, total: items.length };
  return success(200, { data: items.slice((number - 1) * size, number * size), meta: { page } });
}

function readCount(text: string | null, absent: number): number | null {
  if (text === null || text === "") return absent;
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MAX_NUMBER ? count : null;
}

function refuse(field: string): ServiceResult {
  return invalidField("Invalid value", {
    field,
    reason: "must be a whole number of at least 1",
    rule: "is_integer",
    source: "query",
  });
}
