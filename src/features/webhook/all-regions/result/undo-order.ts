// Takes back what an order did, as far as that can be done: region by region, and only where it was not changed since.

import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/http/api-error";
import { inEachRegion, runMutation } from "@/api/webhook/each-region";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { REGIONS, type Region } from "@/audit-log/region";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import { isSameWebhook } from "@/features/webhook/all-regions/plan/choice";
import type { RegionUndo } from "@/features/webhook/all-regions/plan/region-undo";
import type { Outcomes } from "./apply-choice";
import type { RegionOutcome } from "./region-outcome";

export type Undoable = Extract<RegionUndo, { kind: "put_back" | "remove" }>;

/** How each region can be taken back: as it was when the change was decided. */
export type Undos = ReadonlyMap<Region, RegionUndo>;

/**
 * * `restored`: as before; with `isStopLost` delivery goes on where it had stopped.
 * * `moved`: it was changed since, which stays.
 * * `failed`: it may or may not be as before.
 */
export type UndoOutcome =
  | { readonly kind: "restored"; readonly isStopLost: boolean }
  | { readonly kind: "moved" }
  | { readonly kind: "failed"; readonly failure: ApiError };

/** What an undo takes back: regions that were changed by the order, and can be put back. */
export function undoableOf(outcomes: Outcomes, undos: Undos): ReadonlyMap<Region, Undoable> {
  return new Map(
    REGIONS.flatMap((region): [Region, Undoable][] => {
      const outcome = outcomes.get(region);
      const undo = undos.get(region);
      const isOurs = outcome && wasChanged(outcome);
      return isOurs && (undo?.kind === "put_back" || undo?.kind === "remove") ? [[region, undo]] : [];
    }),
  );
}

function wasChanged({ kind }: RegionOutcome): boolean {
  return kind === "changed" || kind === "unread";
}

/** @param changed what the order has made of each of them */
export async function undoOrder(
  client: QueryClient,
  undoable: ReadonlyMap<Region, Undoable>,
  changed: OrgWebhook,
): Promise<ReadonlyMap<Region, UndoOutcome>> {
  const ends = await inEachRegion([...undoable.keys()], async (region): Promise<UndoOutcome> => {
    const undo = undoable.get(region);
    const found = await client.query({ ...orgWebhookQueries.detail(region), staleTime: 0, retry: false });
    if (!undo || !isSameWebhook(found, changed)) return { kind: "moved" };
    if (undo.kind === "remove") await runMutation(client, orgWebhookMutations.remove(region), undefined);
    else await runMutation(client, orgWebhookMutations.update(region), undo.changes);
    return { kind: "restored", isStopLost: undo.kind === "put_back" && undo.isStopLost };
  });
  return new Map(
    [...ends].map(([region, end]) => [
      region,
      end instanceof ApiError ? { kind: "failed", failure: end } : end,
    ]),
  );
}
