import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "@/api/http/api-error";
import { portalQueries } from "@/api/portal-queries";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { runMutation } from "@/api/webhook/each-region";
import { moveNotes } from "@/api/webhook/move-notes";
import { orgWebhookMutations } from "@/api/webhook/org-webhook-queries";
import { portalWebhookMutations, readPortalStatus } from "@/api/webhook/portal-webhook-queries";
import { readWebhook } from "@/api/webhook/webhook-scope";
import { readInstant } from "@/contract/wire/instant";
import { type DestinationUser, userKey } from "@/entities/destination-usage/destination-usage";

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
      if (user.kind === "portal") await noteMove(user.portalId, to);
      return "moved";
    },
  });

  /** Keeps when the last attempt was, right after the move: only a later one went to the new destination. */
  async function noteMove(portalId: string, destinationId: string) {
    try {
      const { last_attempt_at } = await readPortalStatus(client, portalId, new AbortController().signal);
      const at = readInstant(last_attempt_at);
      moveNotes.keep({ place: portalId, destinationId, at, what: "change", keptAt: Date.now() });
    } catch {
      // The move is made all the same. The page looks for itself from when on attempts count.
    }
  }
}
