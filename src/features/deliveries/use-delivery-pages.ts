import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import {
  deliveriesPollMs,
  type DeliveryFilter,
  deliveryQueries,
  nextDeliveries,
} from "@/api/sandbox/deliveries";

/**
 * The list as far down as someone has read. A refetch follows the cursors anew from the top, so that a delivery which
 * new ones push onto the next page is neither lost nor shown twice.
 */
export function useDeliveryPages(filter: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: [...deliveryQueries.list(filter).queryKey, "pages"],
    queryFn: ({ pageParam, client }) =>
      // Not kept by itself and not retried by itself: both are this query's business.
      client.fetchQuery({ ...deliveryQueries.list(pageParam), staleTime: 0, gcTime: 0, retry: false }),
    initialPageParam: filter,
    getNextPageParam: (page, _pages, pageFilter) => nextDeliveries(pageFilter, page),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => {
      const pages = data?.pages ?? [];
      const pollMs = deliveriesPollMs(pages.flatMap((page) => page.data));
      // Each page is a request of its own.
      return pollMs * Math.max(1, pages.length);
    },
  });
}
