import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "@/api/api-error";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/org-webhook";
import { CHANGE_ALL_REGIONS, neededRole } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import type { Region } from "@/audit-log/region";
import type { ShownError } from "@/ui/state/shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";
import {
  type Confirmation,
  confirmChange,
  movedRegions,
  type RegionSnapshot,
  toAllRegionsRequest,
} from "./all-regions-plan";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { WebhookFormValues } from "@/features/webhook/setup/webhook-form";

/** Why nothing was sent: what was shown is no longer so. */
interface Moved {
  readonly regions: readonly Region[];
}

/** Applies one choice to all regions: looks whether they are still what was shown, sends one call, and looks again. */
export function useApplyToAll(rows: readonly RegionRow[]) {
  const t = useT();
  const shown = useShownError();
  const neededRoleText = useNeededRoleText();
  const client = useQueryClient();
  const update = useMutation(orgWebhookMutations.updateAllRegions());
  const [isPending, setIsPending] = useState(false);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [unconfirmed, setUnconfirmed] = useState<Confirmation | null>(null);

  const apply = async (values: WebhookFormValues): Promise<Confirmation> => {
    setMoved(null);
    setUnconfirmed(null);
    update.reset();
    setIsPending(true);
    try {
      const seen: RegionSnapshot = new Map(
        rows.map(({ region, webhook }) => [region, webhook.state === "loaded" ? webhook.value : null]),
      );
      const regions = movedRegions(seen, await readAll(client));
      if (regions.length > 0) {
        setMoved({ regions });
        throw new CalledOff();
      }
      const request = toAllRegionsRequest(values);
      await update.mutateAsync(request);
      const [found] = await Promise.all([readAll(client), readChangeTimes(client)]);
      const confirmation = confirmChange(request, found);
      setUnconfirmed(confirmation.differing.length + confirmation.unread.length > 0 ? confirmation : null);
      return confirmation;
    } finally {
      setIsPending(false);
    }
  };

  return { apply, isPending, submitError: submitError(), unconfirmed };

  function submitError(): ShownError | null {
    if (moved !== null) {
      const regions = moved.regions.map((region) => t(`ui.region.${region}`)).join(", ");
      return {
        title: t("webhook.allRegions.moved"),
        detail: t("webhook.allRegions.movedText", { regions }),
      };
    }
    if (update.error === null) return null;
    const error = shown(update.error, "save");
    if (!update.error.wasRefused) return error;
    const title = t("webhook.allRegions.refused");
    if (update.error.status !== 403) return { ...error, title };
    return { ...error, title, detail: neededRoleText(neededRole(CHANGE_ALL_REGIONS)) };
  }
}

/** The webhook of every region as the API has it now; `null` where it does not say. */
async function readAll(client: QueryClient): Promise<RegionSnapshot> {
  const entries = orgWebhookQueries.allRegions().map(async ({ region, detail }) => {
    try {
      // No retries: somebody waits for it.
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

class CalledOff extends Error {}
