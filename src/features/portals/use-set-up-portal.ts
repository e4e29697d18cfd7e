import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "@/api/api-error";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/portal-webhook";
import { CHANGE_PORTALS, neededRole } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import { onField, type ShownError } from "@/ui/state/shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";
import { isSetUpMeanwhile, type PortalWebhookFormValues, toRequest } from "./portal-webhook-form";

/** Why nothing was sent: the look before it failed, or somebody was faster. */
type Stop = ApiError | "meanwhile";

/** Sets a portal's audit log up, but looks first whether somebody else has done so. */
export function useSetUpPortal() {
  const t = useT();
  const shown = useShownError();
  const neededRoleText = useNeededRoleText();
  const client = useQueryClient();
  const update = useMutation(portalWebhookMutations.setUp());
  const [isLooking, setIsLooking] = useState(false);
  const [stop, setStop] = useState<Stop | null>(null);

  const save = async (values: PortalWebhookFormValues): Promise<PortalWebhookFormValues> => {
    setStop(null);
    update.reset();
    const query = portalWebhookQueries.detail(values.portalId);
    const seen = client.getQueryData(query.queryKey);
    setIsLooking(true);
    try {
      const stored = await client.query({ ...query, staleTime: 0 });
      // What was read now has been seen: the form shows it, and saving again replaces it.
      if (isSetUpMeanwhile(seen, stored)) {
        setStop("meanwhile");
        throw new SetUpMeanwhile();
      }
      setIsLooking(false);
      await update.mutateAsync({ portalId: values.portalId, body: toRequest(values) });
      return values;
    } catch (error) {
      if (error instanceof ApiError) setStop(error);
      throw error;
    } finally {
      setIsLooking(false);
    }
  };

  return { save, isPending: isLooking || update.isPending, submitError: submitError() };

  function submitError(): ShownError | null {
    if (isLooking || update.isPending || stop === null) return null;
    if (stop === "meanwhile") {
      return { title: t("portals.newWebhook.meanwhile"), detail: t("portals.newWebhook.meanwhileText") };
    }
    const error = shown(stop, "save");
    if (stop.status === 403) return { ...error, detail: neededRoleText(neededRole(CHANGE_PORTALS)) };
    if (stop.status !== 404) return error;
    // The path names the portal, and no field of the answer does.
    return onField(error, "portalId", "missing_reference");
  }
}

class SetUpMeanwhile extends Error {}
