// React Query's settings for the whole console, and what mutations may declare: what they invalidate and what they answer.
// Shows nothing: errors go to the caller.

import { MutationCache, QueryCache, QueryClient, type QueryKey } from "@tanstack/react-query";
import { SECOND_MS } from "@/lib/epoch";
import { ApiError } from "@/api/http/api-error";
import { watchQueries } from "@/api/watch/watch-queries";
import { identityQueries } from "@/api/identity/identity-queries";

/**
 * What a mutation of the data layer declares. It holds for every use of the mutation, next to that use's own callbacks.
 */
type MutationEffects = {
  /** Keys, or beginnings of keys, of queries that may be out of date once the call has ended, well or badly. */
  readonly invalidates?: readonly QueryKey[];
  /** The query whose data is exactly what this mutation answers. */
  readonly answers?: QueryKey;
};

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: MutationEffects;
  }
}

export interface QueryClientSettings {
  /** How often a read that failed is tried again; 0 in tests. */
  readonly maxReadRetries?: number;
}

const STALE_AFTER_MS = 10 * SECOND_MS;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30 * SECOND_MS;

/** Reads are tried again after network errors and 5xx; changes never are, because the first one may have been made. */
export function createQueryClient({ maxReadRetries = 2 }: QueryClientSettings = {}): QueryClient {
  const client: QueryClient = new QueryClient({
    // A token that is refused once is refused for all; who it is that is signed in shows it in one place.
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (isUnauthorized(error) && queryKey[0] !== identityQueries.all()[0]) askWhoItIs();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (isUnauthorized(error)) askWhoItIs();
      },
      onSuccess: (data, _variables, _onMutateResult, { meta }) => {
        if (meta?.answers) client.setQueryData(meta.answers, data);
      },
      // Not awaited: the change is made, and a slow list must not hold the form that made it.
      onSettled: (_data, _error, _variables, _onMutateResult, { meta }) => {
        for (const queryKey of meta?.invalidates ?? []) void client.invalidateQueries({ queryKey });
        // Any change may open a gap, end one or close one.
        void client.invalidateQueries({ queryKey: watchQueries.changing() });
      },
    }),
    defaultOptions: {
      queries: {
        // Offline is an error like others, not a reason to wait without a word.
        networkMode: "always",
        // What failed or grew old meanwhile is read again; without this line "always" would mean never.
        refetchOnReconnect: true,
        staleTime: STALE_AFTER_MS,
        retry: (failureCount, error) =>
          failureCount < maxReadRetries * (isTooMany(error) ? PATIENCE_WHERE_TOO_MANY : 1) && mayPass(error),
        retryDelay: retryDelayMs,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  const askWhoItIs = () => {
    const { queryKey } = identityQueries.user();
    if (isUnauthorized(client.getQueryState(queryKey)?.error)) return; // known already
    void client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  };
  return client;
}

/** Reading a long log may meet a limit more than once; the API says how long to wait each time. */
const PATIENCE_WHERE_TOO_MANY = 4;

function isTooMany(error: unknown): boolean {
  return error instanceof ApiError && error.status === 429;
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** Whether the same read may well succeed in a moment. A wait that is too long for a person is an error at once. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiError) || (error.retryAfterMs ?? 0) > LONGEST_RETRY_MS) return false;
  if (error.kind === "network") return true;
  const status = (error.kind === "http" ? error.status : error.answer?.status) ?? 0;
  return status === 429 || status >= 500;
}

/** `failureCount` is 0 before the first retry. */
function retryDelayMs(failureCount: number, error: unknown): number {
  const askedMs = error instanceof ApiError ? error.retryAfterMs : undefined;
  return Math.min(askedMs ?? FIRST_RETRY_MS * 2 ** failureCount, LONGEST_RETRY_MS);
}
