import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portals";
import { neededRole, READ_PORTALS } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { NoPermissionState } from "@/ui/state/NoPermissionState";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useShownError } from "@/ui/state/use-shown-error";
import { PortalListingNotice } from "./PortalListingNotice";
import { PortalTable } from "./PortalTable";

export interface PortalListProps {
  readonly list: ListAddress;
  readonly onListChange: (change: ListChange) => void;
}

/** All Dev Portals, each with the way to its audit log settings. */
export function PortalList({ list, onListChange }: PortalListProps) {
  const t = useT();
  const shownError = useShownError();
  const { data, error, refetch, dataUpdatedAt } = useQuery(portalQueries.list());

  if (data === undefined) {
    if (error === null) return <LoadingSkeleton shape="table" />;
    if (error.status === 403) return <NoPermissionState needed={neededRole(READ_PORTALS)} />;
    return <ErrorState error={shownError(error, "load")} onRetry={() => void refetch()} />;
  }
  return (
    <Stack spacing={1.5}>
      {error && <StaleNotice dataUpdatedAt={dataUpdatedAt} onRetry={() => void refetch()} />}
      <PortalListingNotice />
      {data.length === 0 ? (
        <EmptyState title={t("portals.emptyTitle")}>{t("portals.emptyText")}</EmptyState>
      ) : (
        <PortalTable portals={data} list={list} onListChange={onListChange} />
      )}
    </Stack>
  );
}
