// What a page of a live console asks for first, as addresses: called by the first file of a visit, before the page is
// there. The page's queries (route-queries.ts) ask for the same and take the answers. A page that is missing here only
// asks a little later; what no page asks for must not stand here, since each call makes an entry in a log.

import { type ApiHost, type Region, REGIONAL_HOSTS } from "@/contract/api-host";
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

/** Null where this visit does not make it. */
type Call = (visit: Visit) => string | null;

function call(host: ApiHost, path: string, query: Readonly<Record<string, string>> = {}): Call {
  const search = new URLSearchParams(query).toString();
  return ({ originOf }) => originOf(host) + versioned("v3", path) + (search === "" ? "" : `?${search}`);
}

const webhook = (region: Region) => call(region, apiPaths.orgWebhook());
const status = (region: Region): Call => {
  const ask = call(region, apiPaths.orgWebhookStatus());
  return (visit) => (visit.isUnwatched ? ask(visit) : null);
};
/** What a row shows comes together: few calls are made at once, and the first rows are complete first. */
const rows = REGIONAL_HOSTS.map((region) => [webhook(region), status(region)]);
const [firstRow = [], ...otherRows] = rows;
const destinations = call("global", apiPaths.destinations(), { "page[size]": `${DESTINATIONS_A_PAGE}` });
const portals = call("global", apiPaths.portals(), {
  "page[size]": `${PORTALS_A_PAGE}`,
  "page[number]": "1",
});
const watcher: Call = ({ watchOrigin }) => watchOrigin + watchPaths.about();

/** Of every page: who is signed in, and for whom. */
const everywhere = [call("global", apiPaths.currentUser()), call("global", apiPaths.currentOrganization())];

/** Each in the order in which the page shows what they answer. */
interface Calls<T> {
  /** Without which the page shows nothing; none where it is not there early either. */
  readonly awaited: readonly T[];
  readonly others: readonly T[];
}

const PAGES: Readonly<Record<string, Calls<Call>>> = {
  [OVERVIEW_PATH]: {
    awaited: [destinations, ...firstRow, portals],
    others: [...otherRows.flat(), watcher],
  },
  [KONNECT_PATH]: {
    awaited: [destinations, ...firstRow],
    others: [...otherRows.flat(), watcher],
  },
  [DEV_PORTAL_WEBHOOKS_PATH]: { awaited: [], others: [portals, destinations] },
  [DESTINATIONS_PATH]: {
    awaited: [],
    others: [destinations, portals, ...REGIONAL_HOSTS.map(webhook)],
  },
  [PORTALS_PATH]: { awaited: [], others: [portals] },
};

export function firstCalls(visit: Visit): Calls<string> {
  const { awaited, others } = PAGES[visit.path] ?? { awaited: [], others: [] };
  const urls = (calls: readonly Call[]) => calls.flatMap((ask) => ask(visit) ?? []);
  return { awaited: urls(awaited), others: urls([...others, ...everywhere]) };
}
