import { useMutation } from "@tanstack/react-query";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange, webhookUpdate, type WebhookScope } from "@/api/webhook/webhook-scope";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import type { MissingRole } from "@/ui/use-role-words";
import { useSaveError } from "@/entities/access/use-save-error";

export interface Resume {
  /** Does nothing while an earlier call is under way. */
  readonly send: () => void;
  readonly isPending: boolean;
  readonly error: ShownError | null;
  readonly forgetError: () => void;
  readonly missing: MissingRole | null;
}

/** Lets a webhook that has stopped go on. */
export function useResume(scope: WebhookScope, onResumed: () => void): Resume {
  const t = useT();
  const saveError = useSaveError(webhookChange(scope));
  const missing = useMissingRole(webhookChange(scope));
  const { mutate, isPending, error, reset } = useMutation(webhookUpdate(scope));
  return {
    send: () => {
      if (!isPending) mutate({ enabled: true }, { onSuccess: onResumed });
    },
    isPending,
    error: error && {
      ...saveError(error),
      // Without an answer the outcome is unknown, and the general title says so.
      ...(error.wasRefused && { title: t("webhook.inactive.notResumed") }),
    },
    forgetError: reset,
    missing,
  };
}
