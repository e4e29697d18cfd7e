import { useQuery } from "@tanstack/react-query";
import { useServerNow } from "@/api/time/use-server-now";
import { useGaps } from "@/api/watch/use-watch";
import { watchQueries } from "@/api/watch/watch-queries";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { gapDeadline } from "@/entities/gap/gap-times";
import { isOfScope } from "@/entities/gap/gap-scope";
import { MINUTE_MS } from "@/lib/epoch";
import { isUnderWay } from "./job/job-words";

const EVERY_GAP = { states: "all", scope: null } as const;

/** The newest gap of a webhook that can still be sent again; null where none is known. */
export function useUnsent(scope: WebhookScope, job: ReplayJob | undefined): Gap | "pending" | null {
  const now = useServerNow(MINUTE_MS);
  const host = useQuery(watchQueries.host());
  const { data, isError } = useGaps(EVERY_GAP, isUnderWay(job?.status ?? "") ? "moving" : "calm");
  if (host.isPending || (host.data && data === undefined && !isError)) return "pending";
  const gaps = data?.gaps.filter((gap) => isOfScope(gap.scope, scope)) ?? [];
  return gaps.find((gap) => gap.state !== "closed" && gapDeadline(gap, now)?.kind !== "gone") ?? null;
}
