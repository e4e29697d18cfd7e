// What a page of a live console asks for first, as addresses: called by the first file of a visit, before the page is
// there. The page's queries (route-queries.ts) ask for the same and take the answers. A page that is missing here only
// asks a little later; what no page asks for must not stand here, since each call makes an entry in somebody's log.

import { type ApiHost, REGIONAL_HOSTS } from "@/contract/api-host";
import { apiPaths, versioned } from "@/contract/paths";
import { watchPaths } from "@/contract/watch/watch-paths";
import type { LiveOrigins } from "@/api/session/live-origins";
import { DESTINATIONS_A_PAGE, PORTALS_A_PAGE } from "@/api/http/page-size";
import {
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  KONNECT_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
} from "@/lib/console-paths";

export interface Visit extends LiveOrigins {
  /** Within the console. */
  readonly path: string;
  /** Whether this tab has heard of no watcher: else statuses are the watcher's to tell. */
  readonly isUnwatched: boolean;
}

type Calls = (visit: Visit) => readonly string[];

function call(host: ApiHost, path: string, query = ""): Calls {
  return ({ originOf }) => [originOf(host) + versioned("v3", path) + query];
}

const webhooks: Calls = (visit) =>
  REGIONAL_HOSTS.flatMap((region) => call(region, apiPaths.orgWebhook())(visit));
const statuses: Calls = (visit) =>
  visit.isUnwatched
    ? REGIONAL_HOSTS.flatMap((region) => call(region, apiPaths.orgWebhookStatus())(visit))
    : [];
const destinations = call(
  "global",
  apiPaths.destinations(),
  `?${new URLSearchParams({ "page[size]": `${DESTINATIONS_A_PAGE}` })}`,
);
const portals = call(
  "global",
  apiPaths.portals(),
  `?${new URLSearchParams({ "page[size]": `${PORTALS_A_PAGE}`, "page[number]": "1" })}`,
);
const watcher: Calls = ({ watchOrigin }) => [watchOrigin + watchPaths.about()];

/** Of every page: who is signed in, and for whom. */
const everywhere = [call("global", apiPaths.currentUser()), call("global", apiPaths.currentOrganization())];

const PAGES: Readonly<Record<string, readonly Calls[]>> = {
  [OVERVIEW_PATH]: [webhooks, destinations, statuses, portals, watcher],
  [KONNECT_PATH]: [webhooks, destinations, statuses, watcher],
  [DEV_PORTAL_WEBHOOKS_PATH]: [portals, destinations],
  [DESTINATIONS_PATH]: [destinations, portals, webhooks],
  [PORTALS_PATH]: [portals],
};

/** In the order in which the page shows what they answer. */
export function firstCalls(visit: Visit): readonly string[] {
  return [...(PAGES[visit.path] ?? []), ...everywhere].flatMap((calls) => calls(visit));
}
