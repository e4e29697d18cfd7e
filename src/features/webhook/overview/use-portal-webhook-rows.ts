import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { useSeenStatuses } from "@/api/sandbox/use-seen-status";
import { listedStatusPolling } from "@/api/webhook/status-polling";
import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
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
import { rowPart, webhookRow } from "./webhook-row";

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
  /** Whose status the page asks for besides. */
  others = 0,
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
  const polling = listedStatusPolling(asked.length + others);
  // First, because a portal's reads wait for one another and the state is what one looks for.
  const statuses = useQueries({
    queries: asked.map(({ id }) => ({ ...portalWebhookQueries.status(id), ...polling })),
  });
  const match = matchStatus(asked, statuses.map(rowPart), filters.status);
  const page = needsAll
    ? pageOf(match.portals, list.page, ROWS_PER_PAGE)
    : pageOf(candidates, list.page, ROWS_PER_PAGE);

  const destinations = useQuery(destinationQueries.list());
  const webhooks = useQueries({ queries: page.rows.map(({ id }) => portalWebhookQueries.detail(id)) });
  const statusOf = new Map(asked.map(({ id }, index) => [id, statuses[index]]));
  const seen = useSeenStatuses(
    page.rows.map(({ id }) => ({ scope: { kind: "portal", portalId: id }, status: statusOf.get(id)?.data })),
  );
  const rows = page.rows.map((portal, index): PortalWebhookRow => {
    const webhook = webhooks[index];
    const status = statusOf.get(portal.id);
    const scope = { kind: "portal", portalId: portal.id } as const;
    const subject = { id: portal.id, name: portalTitle(portal), region: portalRegion(portal), scope };
    return {
      portal,
      webhook:
        webhook && status
          ? webhookRow(subject, {
              webhook,
              status: { data: seen[index], error: status.error, refetch: status.refetch },
              destinations,
            })
          : null,
    };
  });

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
