import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isApiError } from "@/api/http/api-error";
import { CHANGE_ALL_REGIONS } from "@/contract/identity/permissions";
import { useSaveError } from "@/entities/access/use-save-error";
import {
  applyChoice,
  Moved,
  type Order,
  type Outcomes,
} from "@/features/webhook/all-regions/result/apply-choice";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";

/** Applies one choice to its regions. What fails for single regions is part of the outcome, and no failure of it. */
export function useApply() {
  const t = useT();
  const words = useRegionWords();
  const saveError = useSaveError(CHANGE_ALL_REGIONS);
  const client = useQueryClient();
  const applying = useMutation<Outcomes, Error, Order>({ mutationFn: (order) => applyChoice(client, order) });
  return { apply: applying.mutateAsync, isPending: applying.isPending, errorOf };

  function errorOf(failure: unknown): ShownError | null {
    if (failure instanceof Moved) {
      return {
        title: t("allRegions.moved"),
        detail: t("allRegions.movedText", { regions: words(failure.regions) }),
      };
    }
    if (!isApiError(failure)) return null;
    const error = saveError(failure);
    return failure.wasRefused ? { ...error, title: t("allRegions.refused") } : error;
  }
}
