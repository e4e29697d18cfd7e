import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portal-queries";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { PortalListingNotice } from "./PortalListingNotice";
import { PortalTable } from "./PortalTable";

export interface PortalListProps {
  readonly list: ListAddress;
  readonly onListChange: (change: ListChange) => void;
}

/** All Dev Portals, each with the way to its audit log settings. */
export function PortalList({ list, onListChange }: PortalListProps) {
  const t = useT();
  const { data, error, refetch, dataUpdatedAt } = useQuery(portalQueries.list());

  if (data === undefined) {
    if (error === null) return <LoadingSkeleton shape="table" />;
    return <LoadFailure failure={error} needed={neededRole(READ_PORTALS)} onRetry={() => void refetch()} />;
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
