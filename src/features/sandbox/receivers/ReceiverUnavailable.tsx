import type { ApiError } from "@/api/http/api-error";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { useShownError } from "@/ui/state/use-shown-error";

export interface ReceiverUnavailableProps {
  readonly error: ApiError;
  readonly onRetry: () => void;
}

/** Instead of a receiver that is not there, or cannot be read now. */
export function ReceiverUnavailable({ error, onRetry }: ReceiverUnavailableProps) {
  const t = useT();
  const shown = useShownError();
  if (error.status !== 404) return <ErrorState error={shown(error, "load")} onRetry={onRetry} />;
  return (
    <EmptyState
      title={t("sandbox.receivers.goneTitle")}
      action={
        <ButtonLink to={sandboxPath("receivers")} variant="outlined" color="inherit">
          {t("sandbox.receivers.all")}
        </ButtonLink>
      }
    >
      {t("sandbox.receivers.goneText")}
    </EmptyState>
  );
}
