import type { ApiError } from "@/api/api-error";
import { webhookChange, type WebhookScope } from "@/api/webhook-scope";
import { useSaveError } from "@/entities/access/use-save-error";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { sendFailureWords } from "./send-failure";

/** Words for a replay that was not accepted; a refusal says which role it takes. */
export function useSendError(scope: WebhookScope): (failure: ApiError, jobStatus: string) => ShownError {
  const t = useT();
  const saveError = useSaveError(webhookChange(scope));
  return (failure, jobStatus) => {
    const shown = saveError(failure);
    const { title, detail } = sendFailureWords(failure, jobStatus);
    return { ...shown, title: t(title), detail: detail === null ? shown.detail : t(detail) };
  };
}
