// Where the API lives: its hosts and the two versions of its paths. Knows nothing of the paths themselves (paths.ts).

import { REGIONS, type Region } from "@/audit-log/region";

/** One host for each region, and `global`, which serves what belongs to the whole organisation. */
export const API_HOSTS = [...REGIONS, "global"] as const;

export type ApiHost = (typeof API_HOSTS)[number];

/** The hosts of one region each. */
export const REGIONAL_HOSTS: readonly Region[] = REGIONS;
export type { Region };

/** Two views of the same data; a client may mix them. */
export type ApiVersion = "v2" | "v3";

/** The origin of a host, without a slash at the end: `https://us.api.konghq.com`. */
export function apiOrigin(host: ApiHost): string {
  return `https://${host}.api.konghq.com`;
}
