// Queries that ask no API: what is worked out in this browser and kept like an answer. Their errors are none of the
// API's, so they have a type of their own and nothing of `ApiError` can be read from one by mistake.

import { type QueryKey, queryOptions } from "@tanstack/react-query";

/** Something could not be worked out in this browser. `cause` is what was thrown. */
export class LocalError extends Error {
  override readonly name = "LocalError";
}

interface LocalWork<T, Key extends QueryKey> {
  readonly queryKey: Key;
  readonly work: () => Promise<T>;
  readonly enabled?: boolean;
  /** As long as the result is kept when it is not shown any more. React Query's usual time when left out. */
  readonly gcTime?: number;
}

/** The result depends on nothing but the key, so it is worked out once and never tried again. */
export function localQuery<T, Key extends QueryKey>({ work, ...options }: LocalWork<T, Key>) {
  return queryOptions<T, LocalError, T, Key>({
    ...options,
    queryFn: async () => {
      try {
        return await work();
      } catch (cause) {
        throw new LocalError(cause instanceof Error ? cause.message : String(cause), { cause });
      }
    },
    staleTime: Infinity,
    retry: false,
  });
}
