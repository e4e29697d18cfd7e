import { useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portal-queries";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { DEV_PORTAL_WEBHOOKS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import { NewPortalWebhookForm, type NewPortalWebhookProps } from "./NewPortalWebhookForm";

/** An audit log for a portal that has none: which portal, to which destination. */
export function NewPortalWebhook({ start }: NewPortalWebhookProps) {
  const t = useT();
  const portals = useQuery(portalQueries.list());
  const { host, destinations } = useKnownDestinations();

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
    return (
      <NewPortalWebhookForm
        portals={portals.data}
        destinations={destinations.data}
        host={host}
        start={start}
      />
    );
  }
  const failed = [portals, destinations].filter(({ data, isError }) => data === undefined && isError);
  const failure = failed[0]?.error;
  if (!failure) return <LoadingSkeleton shape="form" />;
  return (
    <LoadFailure
      failure={failure}
      needed={neededRole(READ_PORTALS)}
      onRetry={() => {
        for (const query of failed) void query.refetch();
      }}
    />
  );
}
