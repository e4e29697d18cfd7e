import type { ApiError } from "@/api/http/api-error";
import { neededRole, READ_DESTINATIONS } from "@/contract/identity/permissions";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";

export interface DestinationUnavailableProps {
  readonly error: ApiError;
  readonly onRetry: () => void;
}

/** A destination that cannot be opened: gone, not allowed, or not to be had at the moment. */
export function DestinationUnavailable({ error, onRetry }: DestinationUnavailableProps) {
  const t = useT();
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
  return <LoadFailure failure={error} needed={neededRole(READ_DESTINATIONS)} onRetry={onRetry} />;
}
