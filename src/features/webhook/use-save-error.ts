import type { ApiError } from "@/api/api-error";
import { webhookChange, type WebhookScope } from "@/api/webhook-scope";
import { neededRole } from "@/contract/permissions";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";

/** Words for a change that failed; a refusal says which role it takes. */
export function useSaveError(scope: WebhookScope): (failure: ApiError) => ShownError {
  const shownError = useShownError();
  const neededRoleText = useNeededRoleText();
  return (failure) => {
    const shown = shownError(failure, "save");
    if (failure.status !== 403) return shown;
    return { ...shown, detail: neededRoleText(neededRole(webhookChange(scope))) };
  };
}

/** The same for a form, which also says when another person was faster. */
export function useSaveWords(scope: WebhookScope) {
  const t = useT();
  return {
    errorOf: ofApiError(useSaveError(scope)),
    notSaved: { title: t("webhook.conflict.notSaved"), detail: t("webhook.conflict.notSavedDetail") },
  };
}
