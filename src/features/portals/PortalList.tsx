import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { portalQueries } from "@/api/portals";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { DataTable } from "@/ui/DataTable";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { NoPermissionState } from "@/ui/NoPermissionState";
import { useShownError } from "@/ui/use-shown-error";
import { portalColumns } from "./portal-columns";

/** All Dev Portals, each with the way to its audit log settings. */
export function PortalList() {
  const t = useT();
  const shownError = useShownError();
  const { data, error, refetch } = useQuery(portalQueries.list());
  const columns = useMemo(() => portalColumns(t), [t]);

  if (data === undefined) {
    if (error === null) return <LoadingSkeleton shape="table" />;
    if (error.status === 403) return <NoPermissionState role={t("portals.role")} />;
    return <ErrorState error={shownError(error, "load")} onRetry={() => void refetch()} />;
  }
  if (data.length === 0) {
    return <EmptyState title={t("portals.emptyTitle")}>{t("portals.emptyText")}</EmptyState>;
  }
  return (
    <DataTable
      label={t("portals.table")}
      columns={columns}
      rows={data}
      rowId={({ id }) => id}
      rowLink={({ id }) => portalAuditLogsPath(id)}
    />
  );
}
