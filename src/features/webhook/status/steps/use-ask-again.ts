import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { watchQueries } from "@/api/watch/watch-queries";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { type WebhookScope, webhookQuery } from "@/api/webhook/webhook-scope";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import type { GapPlan } from "./use-gap-plan";

interface Seen {
  /** All that makes or closes a gap, as text; null until it was read. */
  readonly state: string | null;
  readonly attempt: string | undefined;
  /** Switch and word: they change when a setting is mended, be it in another tab. Reading settings makes events itself. */
  readonly word: string | null;
}

/**
 * Has the history and the gaps asked again when something that makes them has changed, and the settings when the status
 * tells that they may have been. An attempt changes a gap only while one waits for its end.
 */
export function useAskAgain(scope: WebhookScope, plan: GapPlan | undefined, asks: "all" | "status"): void {
  const client = useQueryClient();
  const state = plan === undefined ? null : stateOf(plan.status, asks === "all" ? plan.job : "not_asked");
  const attempt = plan?.status.last_attempt_at;
  const word = plan === undefined ? null : wordOf(plan.status);
  const last = useRef<Seen>({ state: null, attempt: undefined, word: null });
  const isWaiting = (plan?.record.open ?? []).some(({ to }) => to === null);
  useEffect(() => {
    const before = last.current;
    last.current = { state, attempt, word };
    if (before.word !== null && before.word !== word) {
      void client.invalidateQueries({ queryKey: webhookQuery(scope).queryKey });
      void client.invalidateQueries({ queryKey: destinationQueries.lists() });
      if (scope.kind === "region") {
        void client.invalidateQueries({ queryKey: orgWebhookQueries.settings(scope.region).queryKey });
      }
    }
    if (before.state === null) return;
    if (before.state !== state || (isWaiting && before.attempt !== attempt)) {
      void client.invalidateQueries({ queryKey: watchQueries.changing() });
    }
  }, [client, scope, state, attempt, word, isWaiting]);
}

function wordOf({ webhook_enabled: isEnabled, webhook_status: word }: SeenStatus): string {
  return `${isEnabled} ${word}`;
}

function stateOf(status: SeenStatus, job: ReplayJob | "not_asked" | undefined): string | null {
  if (job === undefined) return null;
  const sending = job === "not_asked" ? "" : `${job.status} ${job.updated_at}`;
  return `${wordOf(status)} ${attemptOutcome(status)} ${sending}`;
}
