// The log of deliveries, attempt by attempt, newest first.

import { type InfiniteData, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { sandboxRequest, sandboxText } from "@/api/client";
import type { Region } from "@/api/org-webhook";
import { pageCursor } from "@/api/page-cursor";
import {
  type Delivery,
  type DeliveryList,
  deliveryListSchema,
  deliverySchema,
  type DeliveryState,
} from "@/contract/sandbox/delivery";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { SECOND_MS } from "@/lib/epoch";

/** Each one narrows the list; without any it holds everything. */
export interface DeliveryFilter {
  readonly region?: Region;
  readonly portalId?: string;
  readonly state?: DeliveryState;
  readonly destinationId?: string;
  /** The cursor of the page before, from `meta.page.next`; see `nextDeliveries`. */
  readonly after?: string;
}

const PAGE_SIZE = 50;

export const deliveryQueries = {
  all: () => ["sandbox", "deliveries"] as const,
  lists: () => [...deliveryQueries.all(), "list"] as const,
  /**
   * The list in pages of 50, as far down as someone has read. A refetch follows the cursors anew from the top, so that
   * a delivery which new ones push onto the next page is neither lost nor shown twice.
   */
  list: (filter: DeliveryFilter = {}) =>
    infiniteQueryOptions({
      queryKey: [...deliveryQueries.lists(), filter],
      initialPageParam: filter,
      queryFn: ({ signal, pageParam }) =>
        sandboxRequest({
          method: "GET",
          path: sandboxPaths.deliveries(),
          query: {
            region: pageParam.region,
            portal_id: pageParam.portalId,
            state: pageParam.state,
            destination_id: pageParam.destinationId,
            "page[size]": PAGE_SIZE,
            "page[after]": pageParam.after,
          },
          schema: deliveryListSchema,
          signal,
        }),
      getNextPageParam: (page, _pages, pageFilter) => nextDeliveries(pageFilter, page),
    }),
  details: () => [...deliveryQueries.all(), "detail"] as const,
  detail: (deliveryId: string) =>
    queryOptions({
      queryKey: [...deliveryQueries.details(), deliveryId],
      queryFn: ({ signal }) =>
        sandboxRequest({
          method: "GET",
          path: sandboxPaths.delivery(deliveryId),
          schema: deliverySchema,
          signal,
        }),
    }),
  /** The records of a delivery as text, a line each. */
  records: (deliveryId: string) =>
    queryOptions({
      queryKey: [...deliveryQueries.all(), "records", deliveryId],
      queryFn: ({ signal }) => sandboxText(sandboxPaths.deliveryRecords(deliveryId), signal),
    }),
};

/** The filter for the page after this one; null when it is the last. */
export function nextDeliveries(filter: DeliveryFilter, { meta }: DeliveryList): DeliveryFilter | null {
  const after = meta.page.next === null ? null : pageCursor(meta.page.next);
  return after === null ? null : { ...filter, after };
}

const MOVING_MS = SECOND_MS;
const AT_REST_MS = 3 * SECOND_MS;

/** Ms until deliveries are read again: soon while one of them is under way. */
export function deliveriesPollMs(deliveries: readonly Pick<Delivery, "state">[]): number {
  const isMoving = deliveries.some(({ state }) => state !== "delivered" && state !== "failed");
  return isMoving ? MOVING_MS : AT_REST_MS;
}

/** To spread into the list: each of its pages is a request of its own, so a long one is read less often. Not while the page is hidden. */
export const deliveryListPolling = {
  refetchInterval: ({ state: { data } }: { state: { data: InfiniteData<DeliveryList> | undefined } }) => {
    const pages = data?.pages ?? [];
    return deliveriesPollMs(pages.flatMap((page) => page.data)) * Math.max(1, pages.length);
  },
};
