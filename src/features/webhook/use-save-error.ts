import type { ApiError } from "@/api/api-error";
import type { WebhookScope } from "@/api/webhook-scope";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/shown-error";
import { useShownError } from "@/ui/use-shown-error";
import { useWebhookRole } from "./use-webhook-role";

/** Words for a change that failed; a refusal says which role it takes. */
export function useSaveError(scope: WebhookScope): (failure: ApiError) => ShownError {
  const t = useT();
  const shownError = useShownError();
  const role = useWebhookRole(scope);
  return (failure) => {
    const shown = shownError(failure, "save");
    if (failure.status !== 403) return shown;
    return { ...shown, detail: t("ui.state.noPermissionRole", { role }) };
  };
}
