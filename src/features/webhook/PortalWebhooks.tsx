import { usePrefetchQuery, useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/destinations";
import { portalQueries } from "@/api/portals";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/EmptyState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { LoadFailure } from "./LoadFailure";
import { PortalWebhookTable } from "./PortalWebhookTable";

/** The webhooks of all Dev Portals at a glance. */
export function PortalWebhooks() {
  const t = useT();
  const portals = useQuery(portalQueries.list());
  // Started here, so that it does not wait for the portals.
  usePrefetchQuery(destinationQueries.list());

  if (portals.data === undefined) {
    if (!portals.isError) return <LoadingSkeleton shape="table" />;
    return (
      <LoadFailure
        failure={portals.error}
        role={t("webhook.role.portalAdmin")}
        onRetry={() => void portals.refetch()}
      />
    );
  }
  if (portals.data.length === 0) {
    return (
      <EmptyState title={t("webhook.devPortal.emptyTitle")}>{t("webhook.devPortal.emptyText")}</EmptyState>
    );
  }
  return <PortalWebhookTable portals={portals.data} />;
}
