import type { ApiError } from "@/api/api-error";
import { webhookChange, type WebhookScope } from "@/api/webhook-scope";
import { neededRole } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";
import { sendFailureWords } from "./send-failure";

/** Words for a replay that was not accepted; a refusal says which role it takes. */
export function useSendError(scope: WebhookScope): (failure: ApiError, jobStatus: string) => ShownError {
  const t = useT();
  const neededRoleText = useNeededRoleText();
  const shownError = useShownError();
  return (failure, jobStatus) => {
    const shown = shownError(failure, "save");
    const { title, detail } = sendFailureWords(failure, jobStatus);
    if (failure.status === 403) {
      return { ...shown, title: t(title), detail: neededRoleText(neededRole(webhookChange(scope))) };
    }
    return { ...shown, title: t(title), detail: detail === null ? shown.detail : t(detail) };
  };
}
