import { useServerNow } from "@/api/time/use-server-now";
import { useGaps, useWatchHistory } from "@/api/watch/use-watch";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { isOfScope } from "@/entities/gap/gap-scope";
import { WebhookStrip } from "@/entities/history/WebhookStrip";
import { DAY_MS, MINUTE_MS } from "@/lib/epoch";

/** The last 24 hours of a webhook; nothing without a host that keeps them. */
export function RecentCell({ scope }: { readonly scope: WebhookScope }) {
  const now = useServerNow(MINUTE_MS);
  const { data: histories } = useWatchHistory();
  const { data: found } = useGaps({ states: "not_closed", scope: null });
  const history = histories?.find((each) => isOfScope(each.scope, scope));
  if (!history || !found) return null;
  return (
    <WebhookStrip
      segments={history.segments}
      gaps={found.gaps.filter((gap) => isOfScope(gap.scope, scope))}
      window={{ from: now + MINUTE_MS - DAY_MS, to: now + MINUTE_MS }}
    />
  );
}
