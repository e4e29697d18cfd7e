import type { ApiError } from "@/api/api-error";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/shown-error";
import { useShownError } from "@/ui/use-shown-error";
import { sendFailureWords } from "./send-failure";

/** Words for a replay that was not accepted; a refusal says which role it takes. */
export function useSendError(role: string): (failure: ApiError, jobStatus: string) => ShownError {
  const t = useT();
  const shownError = useShownError();
  return (failure, jobStatus) => {
    const shown = shownError(failure, "save");
    const { title, detail } = sendFailureWords(failure, jobStatus);
    if (failure.status === 403) {
      return { ...shown, title: t(title), detail: t("ui.state.noPermissionRole", { role }) };
    }
    return { ...shown, title: t(title), detail: detail === null ? shown.detail : t(detail) };
  };
}
