import { webhookChange, type WebhookScope } from "@/api/webhook/webhook-scope";
import { useSaveError } from "@/entities/access/use-save-error";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";

/** What a form says of a webhook that was not saved: because the API refused it, or because another person was faster. */
export function useSaveWords(scope: WebhookScope) {
  const t = useT();
  const saveError = useSaveError(webhookChange(scope));
  return {
    errorOf: ofApiError(saveError),
    saveError,
    notSaved: { title: t("setup.conflict.notSaved"), detail: t("setup.conflict.notSavedDetail") },
  };
}
