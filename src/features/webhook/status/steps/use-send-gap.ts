import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { sendReplay } from "@/api/webhook/send-replay";
import { webhookChange, type WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { useSaveError } from "@/entities/access/use-save-error";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import { gapRequest } from "./gap-request";

/** Has a gap sent again, as it is at that very moment. */
export function useSendGap(scope: WebhookScope, gap: Gap | null) {
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  const saveError = useSaveError(webhookChange(scope));
  const missing = useMissingRole(webhookChange(scope));
  const sending = useMutation<ReplayJob>({
    mutationFn: () => sendReplay(client, scope, (now) => gapRequest(gap, now)),
    onSuccess: () => toast({ message: t("status.step.send.accepted"), tone: "success" }),
  });
  const { error } = sending;
  return {
    send: () => {
      if (!sending.isPending) sending.mutate();
    },
    isPending: sending.isPending,
    error: error && {
      ...saveError(error),
      ...(error.wasRefused && { title: t("status.step.send.refused") }),
    },
    missing,
  };
}
