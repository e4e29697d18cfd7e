import { type ApiError, isApiError } from "@/api/api-error";
import type { WebhookScope } from "@/api/webhook-scope";
import { useT } from "@/i18n/use-t";
import { type GuardedSaveSettings, useGuardedSave } from "@/entities/save-conflict/use-guarded-save";
import type { ShownError } from "@/ui/state/shown-error";
import { useSaveError } from "@/features/webhook/use-save-error";

type Settings<TStored, TValues, TResult> = GuardedSaveSettings<TStored, TValues, TResult, ApiError>;

export interface GuardedWebhookSave<TStored, TValues, TResult> extends Pick<
  Settings<TStored, TValues, TResult>,
  "opened" | "look" | "hasMoved" | "isAlready" | "send"
> {
  readonly scope: WebhookScope;
  /** Words for a save that failed, where a webhook's own are not enough. */
  readonly saveError?: (failure: ApiError) => ShownError;
}

/** Saves a webhook, but looks first whether it is still what was opened. */
export function useGuardedWebhookSave<TStored, TValues, TResult = TStored>({
  scope,
  saveError,
  ...settings
}: GuardedWebhookSave<TStored, TValues, TResult>) {
  const t = useT();
  const webhookError = useSaveError(scope);
  return useGuardedSave({
    ...settings,
    isFailure: isApiError,
    saveError: saveError ?? webhookError,
    notSaved: { title: t("webhook.conflict.notSaved"), detail: t("webhook.conflict.notSavedDetail") },
  });
}
