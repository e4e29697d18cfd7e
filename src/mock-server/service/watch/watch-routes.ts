// The operations of the watch API: path, use-case, what is taken and what is answered.

import * as z from "zod/mini";
import { REGIONS } from "@/audit-log/region";
import { instantSchema } from "@/contract/wire/instant";
import { gapListSchema, gapSchema } from "@/contract/watch/gap";
import { patchGapSchema } from "@/contract/watch/patch-gap";
import { WATCH_BASE, WATCH_ROUTES } from "@/contract/watch/watch-paths";
import { watchSchema, webhookHistorySchema } from "@/contract/watch/watch-history";
import { cursorPageQuery } from "@/contract/wire/cursor-page";
import { GAP_PAGE_LIMITS } from "@/watch-api/gap-calls";
import type { ServiceResult } from "@/mock-server/service/http/result";
import type { Route } from "@/mock-server/service/http/route";
import { ok } from "@/mock-server/service/http/route-success";
import type { WatchCall } from "./watch-call";
import { getGap, listGaps, updateGap } from "./watched-gaps";
import { getWatch, getWatchHistory } from "./watched-history";

/** One operation of the watch API. Those that change something take a token. */
export interface WatchRoute {
  readonly method: "GET" | "PATCH";
  /** With `WATCH_BASE`, `{name}` for one path segment. */
  readonly path: string;
  readonly handle: (call: WatchCall) => ServiceResult | Promise<ServiceResult>;
  readonly success: Route["success"];
  readonly body?: z.core.$ZodType;
  readonly query?: Route["query"];
}

const scopeQuery = { region: z.enum(REGIONS), portal_id: z.string() };

/** Every operation of the watch API. */
export const WATCH_TABLE: readonly WatchRoute[] = [
  { method: "GET", path: WATCH_BASE + WATCH_ROUTES.about, handle: getWatch, success: ok(watchSchema) },
  {
    method: "GET",
    path: WATCH_BASE + WATCH_ROUTES.history,
    handle: getWatchHistory,
    success: ok(webhookHistorySchema),
    query: { from: instantSchema, to: instantSchema, ...scopeQuery },
  },
  {
    method: "GET",
    path: WATCH_BASE + WATCH_ROUTES.gaps,
    handle: listGaps,
    success: ok(gapListSchema),
    query: { state: z.string(), ...scopeQuery, ...cursorPageQuery(GAP_PAGE_LIMITS) },
  },
  { method: "GET", path: WATCH_BASE + WATCH_ROUTES.gap, handle: getGap, success: ok(gapSchema) },
  {
    method: "PATCH",
    path: WATCH_BASE + WATCH_ROUTES.gap,
    handle: updateGap,
    success: ok(gapSchema),
    body: patchGapSchema,
  },
];
