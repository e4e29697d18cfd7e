// The same thing done in several regions, each on its own host: a few at a time, and one that fails leaves the others.

import { type MutationOptions, MutationObserver, type QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/http/api-error";
import type { Region } from "@/contract/api-host";
import { createConcurrencyGate } from "@/lib/concurrency-gate";

/** How many regions are asked at the same time. */
export const REGIONS_AT_A_TIME = 3;

/** What it came to in each region; the failure where there was one. @throws only what is no failure of a call */
export async function inEachRegion<T>(
  regions: readonly Region[],
  act: (region: Region) => Promise<T>,
): Promise<ReadonlyMap<Region, T | ApiError>> {
  const gate = createConcurrencyGate(REGIONS_AT_A_TIME);
  const entries = regions.map((region) =>
    gate.run(async (): Promise<readonly [Region, T | ApiError]> => {
      try {
        return [region, await act(region)];
      } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure;
        return [region, failure];
      }
    }),
  );
  return new Map(await Promise.all(entries));
}

/** A change of the data layer outside of a component's own, for where their number is not known beforehand. */
export function runMutation<TData, TVariables>(
  client: QueryClient,
  options: MutationOptions<TData, ApiError, TVariables>,
  variables: TVariables,
): Promise<TData> {
  return new MutationObserver(client, options).mutate(variables);
}
