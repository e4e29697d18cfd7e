// The portals that there are, each with its region. The global host knows them all; where it refuses, or does not say
// in which region one lives, the hosts of the regions are asked.

import { REGIONS } from "@/audit-log/region";
import type { ApiHost } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { portalListSchema, portalRegion } from "@/contract/portal";
import { type Ask, AskFailure } from "@/contract/watch/looking/observe";
import type { Scope } from "@/history/facts";

const PAGE_SIZE = 100;
const MAX_PAGES = 100;

/** The calls that a list needs at most, but for further pages. */
export const CALLS_OF_A_LIST = 1 + REGIONS.length;

export interface PortalList {
  readonly scopes: readonly Scope[];
  /** Whether one that is not in it is not there. */
  readonly isWhole: boolean;
}

/** @throws AskFailure where none of the hosts could be asked */
export async function listPortals(ask: Ask): Promise<PortalList> {
  try {
    const portals = await pagesOf(ask, "global");
    const scopes = portals.flatMap((portal) => {
      const region = portalRegion(portal);
      return region === null ? [] : [{ region, portalId: portal.id }];
    });
    if (scopes.length === portals.length) return { scopes, isWhole: true };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const scopes: Scope[] = [];
  let isWhole = true;
  for (const region of REGIONS) {
    try {
      for (const { id } of await pagesOf(ask, region)) scopes.push({ region, portalId: id });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      isWhole = false;
    }
  }
  return { scopes, isWhole };
}

function isRefusal(error: unknown): boolean {
  return error instanceof AskFailure && error.status === 403;
}

async function pagesOf(ask: Ask, host: ApiHost) {
  const portals = new Map<string, { id: string; default_domain: string }>();
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const query = new URLSearchParams({ "page[size]": String(PAGE_SIZE), "page[number]": String(number) });
    const path = `${apiPaths.portals()}?${query.toString()}`;
    const { body } = await ask({ host, version: "v3", path, schema: portalListSchema });
    for (const { id, default_domain } of body.data) portals.set(id, { id, default_domain });
    if (body.data.length === 0 || portals.size >= body.meta.page.total) return [...portals.values()];
  }
  throw new AskFailure("listed portals without an end");
}
