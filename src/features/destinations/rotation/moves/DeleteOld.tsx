import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { portalQueries } from "@/api/portal-queries";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { CHANGE_DESTINATION } from "@/contract/identity/permissions";
import type { Destination } from "@/contract/webhook/destination";
import { type DestinationUsage, usersOf } from "@/entities/destination-usage/destination-usage";
import { UserLinks } from "@/entities/destination-usage/UserLinks";
import { DeleteDestinationDialog } from "@/features/destinations/edit/DeleteDestinationDialog";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { Restricted } from "@/ui/state/Restricted";
import type { RotationEnd } from "./rotation-progress";

export interface DeleteOldProps {
  readonly old: Destination;
  readonly usage: DestinationUsage;
  readonly end: RotationEnd;
  /** Of the places whose way back it would take. */
  readonly unprovenNames: string;
  readonly onDeleted: () => void;
}

/** The last step: nothing refers to the old destination any more. Who uses it is asked anew right before. */
export function DeleteOld({ old, usage, end, unprovenNames, onDeleted }: DeleteOldProps) {
  const t = useT();
  const client = useQueryClient();
  const missing = useMissingRole(CHANGE_DESTINATION);
  const look = useMutation({
    mutationFn: async () => {
      await Promise.all(
        [
          orgWebhookQueries.all(),
          portalQueries.lists(),
          portalWebhookQueries.all(),
          // When the new one was last changed counts for the proof.
          destinationQueries.all(),
        ].map((queryKey) => client.refetchQueries({ queryKey, type: "active" }, { throwOnError: true })),
      );
    },
  });
  const canDelete = end === "ready" || end === "unproven" || end === "unknown";
  return (
    <Section title={t("rotation.end.title")}>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        <div>{t(`rotation.end.${end}`, { names: unprovenNames })}</div>
        {end === "used" && <UserLinks users={usersOf(usage, old.id)} />}
        {canDelete && (
          <Restricted missing={missing}>
            <Button
              variant="outlined"
              color="error"
              aria-disabled={look.isPending}
              onClick={() => {
                if (!look.isPending) look.mutate();
              }}
            >
              {look.isPending ? t("rotation.end.looking") : t("rotation.end.delete", { name: old.name })}
            </Button>
          </Restricted>
        )}
      </Stack>
      <DeleteDestinationDialog
        isOpen={look.isSuccess || look.isError}
        destination={old}
        // What could not be read again is known from before only.
        usage={look.isError ? { ...usage, completeness: "partial" } : usage}
        caution={end === "unproven" ? t("rotation.end.unproven", { names: unprovenNames }) : null}
        onDeleted={onDeleted}
        onCancel={look.reset}
      />
    </Section>
  );
}
