// What the pull API takes in its query, apart from audit-log-operations.ts, which is loaded with the first call.

import * as z from "zod/mini";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageQuery } from "@/contract/wire/cursor-page";
import type { QueryParameters } from "@/mock-server/service/http/route";

export const PAGE_LIMITS = { defaultSize: 20, maxSize: 1000, cursorId: /^\d{1,15}$/ };

export const LIST_AUDIT_LOGS_QUERY: QueryParameters = {
  ...cursorPageQuery(PAGE_LIMITS),
  "filter[type]": z.enum(AUDIT_LOG_ENTRY_TYPES),
  "filter[ts][gte]": instantSchema,
  "filter[ts][lte]": instantSchema,
};
