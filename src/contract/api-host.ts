// Where the API lives: its hosts and the two versions of its paths. Knows nothing of the paths themselves (paths.ts).

import { REGIONS } from "@/audit-log/region";

/** One host for each region, and `global`, which serves what belongs to the whole organisation. */
export const API_HOSTS = [...REGIONS, "global"] as const;

export type ApiHost = (typeof API_HOSTS)[number];

/** Two views of the same data; a client may mix them. */
export type ApiVersion = "v2" | "v3";

/** The origin of a host, without a slash at the end: `https://us.api.konghq.com`. */
export function apiOrigin(host: ApiHost): string {
  return `https://${host}.api.konghq.com`;
}
