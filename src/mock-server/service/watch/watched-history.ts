// The use-cases of history: who watches, and what every webhook was in a window of time.

import type { Watch } from "@/contract/watch/watch-history";
import { toRfc3339 } from "@/lib/epoch";
import { answerHistory } from "@/watch-api/history-calls";
import { organizationOf } from "@/mock-server/service/tables/directory";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import { watchedSince } from "@/mock-server/service/history/history-book";
import { hostOf, type WatchCall } from "./watch-call";

/** The world knows every change at its instant. */
export function getWatch({ world, engine }: WatchCall): ServiceResult {
  const body: Watch = {
    kind: "demo",
    since: toRfc3339(watchedSince(world) ?? engine.now),
    interval_s: 0,
    observed_at: toRfc3339(engine.now),
    organization_id: organizationOf(world).id,
    problems: [],
  };
  return success(200, body);
}

export function getWatchHistory(call: WatchCall): Promise<ServiceResult> {
  return answerHistory(hostOf(call), call);
}
