import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { destinationQueries } from "@/api/destinations";
import { portalQueries } from "@/api/portals";
import { neededRole, READ_PORTALS } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import { DEV_PORTAL_WEBHOOKS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { NoPermissionState } from "@/ui/NoPermissionState";
import { useShownError } from "@/ui/use-shown-error";
import type { RenderNewDestination } from "./new-destination-slot";
import { NewPortalWebhookForm } from "./NewPortalWebhookForm";
import type { PortalWebhookPlan } from "./portal-webhook-form";

export interface NewPortalWebhookProps {
  /** From a link; `""` for none. */
  readonly portalId: string;
  readonly renderNewDestination: RenderNewDestination;
  /** Shows in another way what the form would send now. */
  readonly renderAsCode: (plan: PortalWebhookPlan) => ReactNode;
}

/** An audit log for a portal that has none: which portal, to which destination. */
export function NewPortalWebhook(props: NewPortalWebhookProps) {
  const t = useT();
  const shownError = useShownError();
  const portals = useQuery(portalQueries.list());
  const destinations = useQuery(destinationQueries.list());

  if (portals.data?.length === 0) {
    return (
      <EmptyState
        title={t("portals.emptyTitle")}
        action={
          <ButtonLink to={DEV_PORTAL_WEBHOOKS_PATH} variant="outlined" color="inherit">
            {t("portals.newWebhook.back")}
          </ButtonLink>
        }
      >
        {t("portals.emptyText")}
      </EmptyState>
    );
  }
  if (portals.data !== undefined && destinations.data !== undefined) {
    return <NewPortalWebhookForm portals={portals.data} destinations={destinations.data} {...props} />;
  }
  const failed = [portals, destinations].filter(({ data, isError }) => data === undefined && isError);
  const failure = failed[0]?.error;
  if (!failure) return <LoadingSkeleton shape="form" />;
  if (failure.status === 403) return <NoPermissionState needed={neededRole(READ_PORTALS)} />;
  return (
    <ErrorState
      error={shownError(failure, "load")}
      onRetry={() => {
        for (const query of failed) void query.refetch();
      }}
    />
  );
}
