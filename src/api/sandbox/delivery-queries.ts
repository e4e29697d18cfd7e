// The log of deliveries, attempt by attempt, newest first.

import { queryOptions } from "@tanstack/react-query";
import { sandboxRequest, sandboxText } from "@/api/http/client";
import { pageCursor } from "@/api/http/page-cursor";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Region } from "@/contract/api-host";
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
  /** Of a call: those that hold an event of it. */
  readonly traceId?: string;
  /** The cursor of the page before, from `olderDeliveries`. */
  readonly after?: string;
}

const PAGE_SIZE = 50;

/** The deliveries of one webhook. */
export function scopeFilter(scope: WebhookScope): DeliveryFilter {
  return scope.kind === "region" ? { region: scope.region } : { portalId: scope.portalId };
}

/** One page. */
export function readDeliveries(
  filter: DeliveryFilter,
  signal: AbortSignal,
  pageSize = PAGE_SIZE,
): Promise<DeliveryList> {
  return sandboxRequest({
    method: "GET",
    path: sandboxPaths.deliveries(),
    query: {
      region: filter.region,
      portal_id: filter.portalId,
      state: filter.state,
      destination_id: filter.destinationId,
      trace_id: filter.traceId,
      "page[size]": pageSize,
      "page[after]": filter.after,
    },
    schema: deliveryListSchema,
    signal,
  });
}

export const deliveryQueries = {
  all: () => ["sandbox", "deliveries"] as const,
  lists: () => [...deliveryQueries.all(), "list"] as const,
  /** One page of 50. A page that was reached by a cursor keeps its place while newer deliveries come. */
  list: (filter: DeliveryFilter = {}) =>
    queryOptions({
      queryKey: [...deliveryQueries.lists(), filter],
      queryFn: ({ signal }) => readDeliveries(filter, signal),
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

/** The cursor of the page after this one; null when it is the last. */
export function olderDeliveries({ meta }: DeliveryList): string | null {
  return meta.page.next === null ? null : pageCursor(meta.page.next);
}

const MOVING_MS = SECOND_MS;
const AT_REST_MS = 3 * SECOND_MS;

/** Ms until deliveries are read again: soon while one of them is under way. */
export function deliveriesPollMs(deliveries: readonly Pick<Delivery, "state">[]): number {
  const isMoving = deliveries.some(({ state }) => state !== "delivered" && state !== "failed");
  return isMoving ? MOVING_MS : AT_REST_MS;
}

/** To spread into the list. Not while the page is hidden. */
export const deliveryListPolling = {
  refetchInterval: ({ state: { data } }: { state: { data: DeliveryList | undefined } }) =>
    deliveriesPollMs(data?.data ?? []),
};
