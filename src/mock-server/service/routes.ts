import { AUDIT_LOG_ROUTES } from "./audit-log-routes";
import { PORTAL_ROUTES } from "./portal-routes";
import type { Route } from "./route";

/** Every operation of the API. */
export const ROUTES: readonly Route[] = [...AUDIT_LOG_ROUTES, ...PORTAL_ROUTES];
