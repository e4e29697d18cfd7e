// Faults of the API made to order. They meet the audit-log API only; the sandbox API itself is not affected.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { type ApiFault, type ApiFaultList, apiFaultListSchema } from "@/contract/sandbox/api-fault";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { SECOND_MS } from "@/lib/epoch";

export const apiFaultQueries = {
  all: () => ["sandbox", "api-faults"] as const,
  /** Those that still wait for calls, in the order in which they are tried. */
  list: () =>
    queryOptions({
      queryKey: [...apiFaultQueries.all(), "list"],
      queryFn: ({ signal }) => readFaults(signal),
    }),
};

const FAULT_CHANGE = {
  meta: { invalidates: [apiFaultQueries.all()], answers: apiFaultQueries.list().queryKey },
} as const;

export const apiFaultMutations = {
  add: () =>
    mutationOptions({
      ...FAULT_CHANGE,
      mutationKey: [...apiFaultQueries.all(), "add"],
      mutationFn: async (fault: ApiFault) => putFaults([...(await readFaults()), fault]),
    }),
  /** The first one of this content, used up in part or not; those alike do the same. */
  remove: () =>
    mutationOptions({
      ...FAULT_CHANGE,
      mutationKey: [...apiFaultQueries.all(), "remove"],
      mutationFn: async (fault: ApiFault) => putFaults(withoutFault(await readFaults(), fault)),
    }),
  clear: () =>
    mutationOptions({
      ...FAULT_CHANGE,
      mutationKey: [...apiFaultQueries.all(), "clear"],
      mutationFn: () => putFaults([]),
    }),
};

/** `times` counts down with each call, so it does not tell one fault from another; of several, the nearest one goes. */
function withoutFault(faults: ApiFaultList, unwanted: ApiFault): ApiFaultList {
  const contentOf = (fault: ApiFault) =>
    JSON.stringify(Object.entries({ ...fault, times: 0 }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const alike = faults.filter((fault) => contentOf(fault) === contentOf(unwanted));
  const gone = alike.find(({ times }) => times === unwanted.times) ?? alike[0];
  return faults.filter((fault) => fault !== gone);
}

// The API knows only the whole list, and calls use faults up: what is put back has to be the list of this moment.

function readFaults(signal?: AbortSignal): Promise<ApiFaultList> {
  return sandboxRequest({
    method: "GET",
    path: sandboxPaths.apiFaults(),
    schema: apiFaultListSchema,
    ...(signal && { signal }),
  });
}

function putFaults(body: ApiFaultList): Promise<ApiFaultList> {
  return sandboxRequest({ method: "PUT", path: sandboxPaths.apiFaults(), body, schema: apiFaultListSchema });
}

/** To spread into the list where people watch calls use faults up. Not while the page is hidden. */
export const apiFaultPolling = { refetchInterval: 2 * SECOND_MS };
