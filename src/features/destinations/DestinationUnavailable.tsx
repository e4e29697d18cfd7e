import type { ApiError } from "@/api/api-error";
import { neededRole, READ_DESTINATIONS } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { NoPermissionState } from "@/ui/state/NoPermissionState";
import { useShownError } from "@/ui/state/use-shown-error";

export interface DestinationUnavailableProps {
  readonly error: ApiError;
  readonly onRetry: () => void;
}

/** A destination that cannot be opened: gone, not allowed, or not to be had at the moment. */
export function DestinationUnavailable({ error, onRetry }: DestinationUnavailableProps) {
  const t = useT();
  const shown = useShownError();
  if (error.status === 404) {
    return (
      <EmptyState
        title={t("destinations.missing.title")}
        action={
          <ButtonLink to={DESTINATIONS_PATH} variant="outlined" color="inherit">
            {t("destinations.missing.back")}
          </ButtonLink>
        }
      >
        {t("destinations.missing.text")}
      </EmptyState>
    );
  }
  if (error.status === 403) return <NoPermissionState needed={neededRole(READ_DESTINATIONS)} />;
  return <ErrorState error={shown(error, "load")} onRetry={onRetry} />;
}
