// Where a live console's calls go to.

import type { ApiHost } from "@/contract/api-host";
import { readApiBaseUrl } from "./api-base-url";

/** Without a slash at the end, as in `Connection`. */
export interface LiveOrigins {
  readonly originOf: (host: ApiHost) => string;
  readonly watchOrigin: string;
}

/** Null for an address that may not be used. */
export function liveOrigins(apiBaseUrl: string): LiveOrigins | null {
  const base = readApiBaseUrl(apiBaseUrl, location.origin);
  if (!base.ok) return null;
  return {
    originOf: base.originOf,
    watchOrigin: location.origin + import.meta.env.BASE_URL.replace(/\/$/, ""),
  };
}
