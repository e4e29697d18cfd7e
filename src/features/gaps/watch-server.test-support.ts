// Who keeps a history, for tests of what is shown of it: answers from plain data, and the changes that were asked for.

import { connectToTestServer, problemResponse, type TestServer } from "@/api/http/connection.test-support";
import type { Connection } from "@/api/http/connection";
import type { Gap } from "@/contract/watch/gap";
import type { Watch, WebhookHistory } from "@/contract/watch/watch-history";
import { watchPaths } from "@/contract/watch/watch-paths";

export const NOW = "2026-11-29T02:30:00Z";

export interface WatchServerFacts {
  /** Without it, a watcher's. */
  readonly host?: () => Response;
  readonly histories?: WebhookHistory["data"];
  readonly gaps?: readonly Gap[];
  /** What a change makes of a gap. */
  readonly patched?: Gap;
  /** Why a change is refused. */
  readonly refusal?: () => Response;
  /** Anything but the watch API. */
  readonly api?: (url: URL) => Response | null;
}

const WATCHER: Watch = {
  kind: "watcher",
  since: "2026-11-01T00:00:00Z",
  interval_s: 60,
  observed_at: NOW,
  organization_id: "o1",
  problems: [],
};

export function startWatchServer(facts: WatchServerFacts, settings: Partial<Connection> = {}): TestServer {
  const { histories = [], patched } = facts;
  let gaps = facts.gaps ?? [];
  return connectToTestServer((request) => {
    const url = new URL(request.url);
    const answer = (body: object) => Response.json(body, { headers: { date: new Date(NOW).toUTCString() } });
    if (url.pathname === watchPaths.about()) return facts.host?.() ?? answer(WATCHER);
    if (url.pathname === watchPaths.history()) return answer({ data: histories });
    if (url.pathname === watchPaths.gaps()) {
      const states = url.searchParams.get("state")?.split(",");
      const data = gaps.filter(({ state }) => !states || states.includes(state));
      return answer({ data, meta: { page: { size: 1000, next: null, previous: null } } });
    }
    const gap = gaps.find(({ id }) => url.pathname === watchPaths.gap(id));
    if (request.method === "PATCH" && facts.refusal) return facts.refusal();
    if (gap && request.method === "PATCH" && patched) {
      gaps = gaps.map((each) => (each === gap ? patched : each));
      return answer(patched);
    }
    if (gap) return answer(gap);
    return facts.api?.(url) ?? notFound();
  }, settings);
}

export function notFound(): Response {
  return problemResponse(404, { status: 404, title: "Not Found", detail: "Not Found", instance: "x" });
}
