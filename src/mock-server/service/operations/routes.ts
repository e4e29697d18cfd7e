import type { Route } from "@/mock-server/service/http/route";
import { AUDIT_LOG_ROUTES } from "./audit-log-routes";
import { PORTAL_ROUTES } from "./portal-routes";

/** Every operation of the API. */
export const ROUTES: readonly Route[] = [...AUDIT_LOG_ROUTES, ...PORTAL_ROUTES];
