// Simulated receivers and what has reached them. Received requests hold Authorization values: a component that shows
// them masks them until asked.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { noContentSchema, sandboxRequest } from "@/api/http/client";
import {
  type ReceivedRequestList,
  receivedRequestListSchema,
  receiverListSchema,
  receiverSchema,
  type SaveReceiverBody,
} from "@/contract/sandbox/receiver";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { SECOND_MS } from "@/lib/epoch";
import { cursorAfter, joinRequests } from "./received-requests";

export const receiverQueries = {
  all: () => ["sandbox", "receivers"] as const,
  lists: () => [...receiverQueries.all(), "list"] as const,
  list: () =>
    queryOptions({
      queryKey: receiverQueries.lists(),
      queryFn: async ({ signal }) => {
        const list = await sandboxRequest({
          method: "GET",
          path: sandboxPaths.receivers(),
          schema: receiverListSchema,
          signal,
        });
        return list.data;
      },
    }),
  details: () => [...receiverQueries.all(), "detail"] as const,
  detail: (receiverId: string) =>
    queryOptions({
      queryKey: [...receiverQueries.details(), receiverId],
      queryFn: ({ signal }) =>
        sandboxRequest({
          method: "GET",
          path: sandboxPaths.receiver(receiverId),
          schema: receiverSchema,
          signal,
        }),
    }),
  /** Every request that is kept, the oldest first. Once they were read, only newer ones are asked for. */
  requests: (receiverId: string) => {
    const queryKey = [...receiverQueries.all(), "requests", receiverId] as const;
    return queryOptions({
      queryKey,
      queryFn: async ({ signal, client }) => {
        const read = (after: number) =>
          sandboxRequest({
            method: "GET",
            path: sandboxPaths.receivedRequests(receiverId),
            query: { after },
            schema: receivedRequestListSchema,
            signal,
          });
        const known = client.getQueryData<ReceivedRequestList>(queryKey);
        if (known === undefined) return read(0);
        return joinRequests(known, await read(cursorAfter(known))) ?? read(0);
      },
    });
  },
};

export const receiverMutations = {
  create: () =>
    mutationOptions({
      mutationKey: [...receiverQueries.all(), "create"],
      meta: { invalidates: [receiverQueries.all()] },
      mutationFn: (body: SaveReceiverBody) =>
        sandboxRequest({ method: "POST", path: sandboxPaths.receivers(), body, schema: receiverSchema }),
    }),
  /** Its behaviour starts over. */
  replace: (receiverId: string) =>
    mutationOptions({
      mutationKey: [...receiverQueries.all(), "replace", receiverId],
      meta: {
        invalidates: [receiverQueries.all()],
        answers: receiverQueries.detail(receiverId).queryKey,
      },
      mutationFn: (body: SaveReceiverBody) =>
        sandboxRequest({
          method: "PUT",
          path: sandboxPaths.receiver(receiverId),
          body,
          schema: receiverSchema,
        }),
    }),
  remove: (receiverId: string) =>
    mutationOptions({
      mutationKey: [...receiverQueries.all(), "remove", receiverId],
      meta: { invalidates: [receiverQueries.all()] },
      mutationFn: () =>
        sandboxRequest({
          method: "DELETE",
          path: sandboxPaths.receiver(receiverId),
          schema: noContentSchema,
        }),
    }),
  clearRequests: (receiverId: string) =>
    mutationOptions({
      mutationKey: [...receiverQueries.all(), "clear-requests", receiverId],
      meta: { invalidates: [receiverQueries.requests(receiverId).queryKey] },
      mutationFn: () =>
        sandboxRequest({
          method: "DELETE",
          path: sandboxPaths.receivedRequests(receiverId),
          schema: noContentSchema,
        }),
    }),
};

/** To spread into the query of received requests where people wait for them. Not while the page is hidden. */
export const requestsPolling = { refetchInterval: 2 * SECOND_MS };
