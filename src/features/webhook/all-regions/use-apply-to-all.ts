import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { ApiError, isApiError } from "@/api/http/api-error";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { CHANGE_ALL_REGIONS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import type { Region } from "@/audit-log/region";
import type { ShownError } from "@/ui/state/shown-error";
import { useSaveError } from "@/entities/access/use-save-error";
import {
  type Confirmation,
  confirmChange,
  isConfirmed,
  movedRegions,
  type RegionSnapshot,
  toAllRegionsRequest,
} from "./all-regions-plan";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { WebhookFormValues } from "@/features/webhook/setup/webhook-form";

/** Applies one choice to all regions: looks whether they are still what was shown, sends one call, and looks again. */
export function useApplyToAll(rows: readonly RegionRow[]) {
  const t = useT();
  const saveError = useSaveError(CHANGE_ALL_REGIONS);
  const client = useQueryClient();
  const update = useMutation(orgWebhookMutations.updateAllRegions());
  const applying = useMutation<Confirmation, Error, WebhookFormValues>({
    mutationFn: async (values) => {
      const seen: RegionSnapshot = new Map(
        rows.map(({ region, webhook }) => [region, webhook.state === "loaded" ? webhook.value : null]),
      );
      const moved = movedRegions(seen, await readAll(client));
      if (moved.length > 0) throw new Moved(moved);
      const request = toAllRegionsRequest(values);
      await update.mutateAsync(request);
      const [found] = await Promise.all([readAll(client), readChangeTimes(client)]);
      return confirmChange(request, found);
    },
  });

  const { data: confirmation, mutateAsync: apply, isPending } = applying;
  return {
    apply,
    isPending,
    errorOf,
    unconfirmed: confirmation && !isConfirmed(confirmation) ? confirmation : null,
  };

  function errorOf(failure: unknown): ShownError | null {
    if (failure instanceof Moved) {
      const regions = failure.regions.map((region) => t(`ui.region.${region}`)).join(", ");
      return {
        title: t("setup.allRegions.moved"),
        detail: t("setup.allRegions.movedText", { regions }),
      };
    }
    if (!isApiError(failure)) return null;
    const error = saveError(failure);
    return failure.wasRefused ? { ...error, title: t("setup.allRegions.refused") } : error;
  }
}

/** The webhook of every region as the API has it now; `null` where it does not say. */
async function readAll(client: QueryClient): Promise<RegionSnapshot> {
  const entries = orgWebhookQueries.allRegions().map(async ({ region, detail }) => {
    try {
      // No retries: a user waits for it.
      return [region, await client.query({ ...detail, staleTime: 0, retry: false })] as const;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      return [region, null] as const;
    }
  });
  return new Map(await Promise.all(entries));
}

/** By these the overview says of what was sent so far that it was sent before this change. */
async function readChangeTimes(client: QueryClient): Promise<void> {
  const reads = orgWebhookQueries
    .allRegions()
    .map(({ region }) => client.prefetchQuery({ ...orgWebhookQueries.settings(region), staleTime: 0 }));
  await Promise.all(reads);
}

/** Nothing was sent: what was shown is no longer so. */
class Moved extends Error {
  readonly regions: readonly Region[];

  constructor(regions: readonly Region[]) {
    super(`changed meanwhile: ${regions.join(", ")}`);
    this.regions = regions;
  }
}
