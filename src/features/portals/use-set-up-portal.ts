import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isApiError } from "@/api/http/api-error";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { CHANGE_PORTALS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { onField, type ShownError } from "@/ui/state/shown-error";
import { useSaveError } from "@/entities/access/use-save-error";
import { isSetUpMeanwhile, type PortalWebhookFormValues, toRequest } from "./portal-webhook-form";

/**
 * Sets a portal's audit log up, but looks first whether another client has done so. What it returns is what a form
 * takes.
 */
export function useSetUpPortal() {
  const t = useT();
  const saveError = useSaveError(CHANGE_PORTALS);
  const client = useQueryClient();
  const update = useMutation(portalWebhookMutations.setUp());
  const saving = useMutation<PortalWebhookFormValues, Error, PortalWebhookFormValues>({
    mutationFn: async (values) => {
      const query = portalWebhookQueries.detail(values.portalId);
      const seen = client.getQueryData(query.queryKey);
      const stored = await client.query({ ...query, staleTime: 0 });
      // What was read now has been seen: the form shows it, and saving again replaces it.
      if (isSetUpMeanwhile(seen, stored)) throw new SetUpMeanwhile();
      await update.mutateAsync({ portalId: values.portalId, body: toRequest(values) });
      return values;
    },
  });

  return { onSubmit: saving.mutateAsync, isPending: saving.isPending, errorOf };

  function errorOf(failure: unknown): ShownError | null {
    if (failure instanceof SetUpMeanwhile) {
      return { title: t("portals.newWebhook.meanwhile"), detail: t("portals.newWebhook.meanwhileText") };
    }
    if (!isApiError(failure)) return null;
    const error = saveError(failure);
    if (failure.status !== 404) return error;
    // The path names the portal, and no field of the answer does.
    return onField(error, "portalId", "missing_reference");
  }
}

class SetUpMeanwhile extends Error {}
