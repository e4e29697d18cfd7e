import { useMemo } from "react";
import type { Portal } from "@/contract/portal";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { sortRows } from "@/ui/table/data-table-model";
import type { ListAddress } from "@/ui/table/list-address";
import { type ListPage, pageOf } from "@/ui/table/page-of";
import {
  type PortalWebhookColumn,
  type PortalWebhookRow,
  portalWebhookColumns,
} from "./portal-webhook-columns";
import {
  filterPortals,
  isStatusFilter,
  matchStatus,
  type PortalWebhookFilter,
} from "./portal-webhook-filter";
import { usePortalRows, usePortalStatuses } from "./use-portal-rows";
import { rowPart } from "@/features/webhook/overview/webhook-row";

const ROWS_PER_PAGE = 50;

export interface PortalWebhookRows {
  readonly columns: readonly PortalWebhookColumn[];
  readonly page: ListPage<PortalWebhookRow>;
  /** How many have still to say their status, and how many did not say it, before the filter by status is sure. */
  readonly pending: number;
  readonly unread: number;
  readonly retryUnread: () => void;
}

/** The rows of the page that the address asks for. Only they ask for webhooks; with a filter by status, all ask for that. */
export function usePortalWebhookRows(
  portals: readonly Portal[],
  list: ListAddress<PortalWebhookFilter>,
): PortalWebhookRows {
  const t = useT();
  const { locale } = useLanguage();
  const columns = useMemo(() => portalWebhookColumns(t), [t]);
  const { query, filters, sort } = list;
  const candidates = useMemo(
    () =>
      sortRows(
        filterPortals(portals, query, filters.region).map((portal) => ({ portal, webhook: null })),
        columns,
        sort,
        locale,
      ).map(({ portal }) => portal),
    [portals, query, filters.region, columns, sort, locale],
  );

  const needsAll = isStatusFilter(filters.status);
  const asked = needsAll ? candidates : pageOf(candidates, list.page, ROWS_PER_PAGE).rows;
  // First, because a portal's reads wait for one another and the state is what one looks for.
  const statuses = usePortalStatuses(asked);
  const match = matchStatus(asked, statuses.map(rowPart), filters.status);
  const page = needsAll
    ? pageOf(match.portals, list.page, ROWS_PER_PAGE)
    : pageOf(candidates, list.page, ROWS_PER_PAGE);

  const statusOf = new Map(asked.map(({ id }, index) => [id, statuses[index]]));
  const webhooks = usePortalRows(page.rows, (portal) => statusOf.get(portal.id));
  const rows = page.rows.map((portal, index): PortalWebhookRow => ({
    portal,
    webhook: webhooks[index] ?? null,
  }));

  return {
    columns,
    page: { ...page, rows },
    pending: match.pending,
    unread: match.unread,
    retryUnread: () => {
      for (const status of statuses) if (status.isError) void status.refetch();
    },
  };
}
