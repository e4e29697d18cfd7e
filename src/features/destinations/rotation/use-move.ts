import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "@/api/http/api-error";
import { portalQueries } from "@/api/portal-queries";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { runMutation } from "@/api/webhook/each-region";
import { orgWebhookMutations } from "@/api/webhook/org-webhook-queries";
import { portalWebhookMutations } from "@/api/webhook/portal-webhook-queries";
import { readWebhook, readWebhookSettings, webhookStatusQuery } from "@/api/webhook/webhook-scope";
import { readInstant } from "@/contract/wire/instant";
import { type DestinationUser, userKey } from "@/entities/destination-usage/destination-usage";
import { moveNotes } from "./move-notes";

export interface Move {
  /** Where it has to send to still; another user may have changed that. */
  readonly from: string;
  readonly to: string;
}

export const MOVES_KEY = ["token-rotation", "move"] as const;

/**
 * Gives one webhook the other destination, whether it is switched on or not. `changed_meanwhile`: it sends somewhere
 * else by now, and was left as it is.
 */
export function useMove(user: DestinationUser) {
  const client = useQueryClient();
  return useMutation<"moved" | "changed_meanwhile", ApiError, Move>({
    mutationKey: [...MOVES_KEY, userKey(user)],
    // The other destination or the portal may be gone.
    onError: () => {
      for (const queryKey of [destinationQueries.all(), portalQueries.lists()]) {
        void client.invalidateQueries({ queryKey });
      }
    },
    mutationFn: async ({ from, to }) => {
      const stored = await readWebhook(client, user);
      if (stored.audit_log_destination_id !== from) return "changed_meanwhile";
      const body = { audit_log_destination_id: to };
      await (user.kind === "region"
        ? runMutation(client, orgWebhookMutations.update(user.region), body)
        : runMutation(client, portalWebhookMutations.update(user.portalId), body));
      // Attempts at the old address say nothing of the webhook any more, so a later one than this is at the new one.
      const lastAttemptAt = await lastAttempt();
      if (lastAttemptAt !== undefined) {
        moveNotes.keep({ place: userKey(user), destinationId: to, at: lastAttemptAt, what: "change" });
      }
      return "moved";
    },
  });

  /** The move is made, even where this cannot be read. */
  async function lastAttempt() {
    const [status] = await Promise.allSettled([
      readStatusAnew(),
      ...(user.kind === "region" ? [readWebhookSettings(client, user.region)] : []),
    ]);
    return status.status === "fulfilled" ? readInstant(status.value.last_attempt_at) : undefined;
  }

  function readStatusAnew() {
    return user.kind === "region"
      ? client.query({ ...webhookStatusQuery(user), staleTime: 0 })
      : client.query({ ...webhookStatusQuery(user), staleTime: 0 });
  }
}
