// What happened in a stretch that the clock was moved over: events, deliveries, and what became of each webhook.

import { queryOptions } from "@tanstack/react-query";
import { sandboxRequest, watchRequest } from "@/api/http/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { worldSchema } from "@/contract/sandbox/world";
import { webhookHistorySchema } from "@/contract/watch/watch-history";
import { watchPaths } from "@/contract/watch/watch-paths";
import type { ClockJump } from "./clock-mutations";
import { olderDeliveries, readDeliveries } from "./delivery-queries";

const PAGE_SIZE = 1000;
/** The log keeps ten of them. */
const MAX_PAGES = 10;

export const clockDigestQueries = {
  /** Read once, right after the jump. */
  of: (jump: ClockJump) =>
    queryOptions({
      queryKey: ["sandbox", "clock-digest", jump.from, jump.now],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: async ({ signal }) => {
        const [world, history, sent] = await Promise.all([
          sandboxRequest({ method: "GET", path: sandboxPaths.world(), schema: worldSchema, signal }),
          watchRequest({
            method: "GET",
            path: watchPaths.history(),
            query: { from: jump.from, to: jump.now },
            schema: webhookHistorySchema,
            signal,
          }),
          countSent(jump, signal),
        ]);
        return { recorded: world.counts.events - jump.eventsBefore, sent, histories: history.data };
      },
    }),
};

/** Events in batches that were delivered within the stretch, those of replays too. */
async function countSent({ from, now }: ClockJump, signal: AbortSignal): Promise<number> {
  const [begin, end] = [Date.parse(from), Date.parse(now)];
  let after: string | null = null;
  let events = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const list: Awaited<ReturnType<typeof readDeliveries>> = await readDeliveries(
      after === null ? {} : { after },
      signal,
      PAGE_SIZE,
    );
    for (const { state, finished_at: finishedAt, events: count } of list.data) {
      const at = finishedAt === null ? Number.NaN : Date.parse(finishedAt);
      if (state === "delivered" && at > begin && at <= end) events += count;
    }
    after = olderDeliveries(list);
    const oldest = list.data.at(-1);
    if (after === null || (oldest?.finished_at && Date.parse(oldest.finished_at) < begin)) break;
  }
  return events;
}
