// Sends a choice to its regions, and looks what came of it.

import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/http/api-error";
import { inEachRegion, runMutation } from "@/api/webhook/each-region";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { type Region, REGIONS } from "@/audit-log/region";
import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { Calls } from "@/features/webhook/all-regions/plan/region-plan";
import {
  movedRegions,
  outcomeOf,
  type RegionOutcome,
  type RegionSnapshot,
  type Sending,
} from "./region-outcome";

export interface Order {
  readonly regions: readonly Region[];
  readonly request: Required<UpdateOrgWebhook>;
  readonly calls: Calls;
  /** What was shown when it was decided. */
  readonly seen: RegionSnapshot;
}

/** What became of the regions of an order, in the order of the regions. */
export type Outcomes = ReadonlyMap<Region, RegionOutcome>;

/** Nothing was sent: what was shown is no longer so. */
export class Moved extends Error {
  readonly regions: readonly Region[];

  constructor(regions: readonly Region[]) {
    super(`changed meanwhile: ${regions.join(", ")}`);
    this.regions = regions;
  }
}

/**
 * @throws Moved when a region is no longer what was shown; nothing was sent then
 * @throws ApiError when the one call for all regions failed: of single calls each has its own outcome
 */
export async function applyChoice(client: QueryClient, order: Order): Promise<Outcomes> {
  const { regions, request, calls, seen } = order;
  const moved = movedRegions(seen, await readRegions(client, regions), regions);
  if (moved.length > 0) throw new Moved(moved);
  const sendings = await send(client, calls, request);
  const [found] = await Promise.all([readRegions(client, regions), readChangeTimes(client, regions)]);
  return new Map(
    REGIONS.filter((region) => regions.includes(region)).map((region) => [
      region,
      outcomeOf(sendings.get(region) ?? "not_needed", request, found.get(region) ?? null),
    ]),
  );
}

async function send(
  client: QueryClient,
  calls: Calls,
  request: Required<UpdateOrgWebhook>,
): Promise<ReadonlyMap<Region, Sending>> {
  if (calls.kind === "global") {
    await runMutation(client, orgWebhookMutations.updateAllRegions(), request);
    return new Map(REGIONS.map((region) => [region, "accepted"]));
  }
  return inEachRegion(calls.regions, async (region): Promise<Sending> => {
    await runMutation(client, orgWebhookMutations.update(region), request);
    return "accepted";
  });
}

/** The webhooks as the API has them now; `null` where it does not say. */
async function readRegions(client: QueryClient, regions: readonly Region[]): Promise<RegionSnapshot> {
  const answers = await inEachRegion(regions, (region) =>
    // No retries: a user waits for it.
    client.query({ ...orgWebhookQueries.detail(region), staleTime: 0, retry: false }),
  );
  return new Map(
    [...answers].map(([region, answer]) => [region, answer instanceof ApiError ? null : answer]),
  );
}

/** By these the overview says of what was sent so far that it was sent before this change. */
async function readChangeTimes(client: QueryClient, regions: readonly Region[]): Promise<void> {
  await inEachRegion(regions, (region) =>
    client.prefetchQuery({ ...orgWebhookQueries.settings(region), staleTime: 0 }),
  );
}
