import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, Watch } from "react-hook-form";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { Destination } from "@/contract/webhook/destination";
import { CHANGE_DESTINATION } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import type { SaveOutcome } from "@/entities/saving/use-guarded-save";
import { useToast } from "@/ui/overlay/toast-context";
import { DestinationConflict } from "./DestinationConflict";
import { fieldMapping, schema, toFormValues } from "@/features/destinations/destination-form";
import { Place } from "@/entities/place/Place";
import { destinationPlan } from "@/features/destinations/destination-plan";
import { DestinationFields } from "@/features/destinations/DestinationFields";
import { type SavedDestination, useDestinationSave } from "./use-destination-save";

export interface EditDestinationFormProps {
  readonly destination: Destination;
  readonly isInUse: boolean;
  /** The admin wants to start again from what is stored now. */
  readonly onReload: () => void;
}

export function EditDestinationForm({ destination: current, isInUse, onReload }: EditDestinationFormProps) {
  const t = useT();
  const toast = useToast();
  // A refetch in the background must not move what this form compares with; only its own save does.
  const [opened, setOpened] = useState(current);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: toFormValues(opened) });
  const { conflict, ...saving } = useDestinationSave(opened);

  const finish = (end: SaveOutcome<Destination, SavedDestination>) => {
    if (end.outcome === "reloaded") return onReload();
    const { destination, change } = end.stored;
    setOpened(destination);
    if (change === "none") toast({ message: t("destinations.form.unchangedToast"), tone: "info" });
    else {
      const key = isInUse ? "destinations.form.savedInUseToast" : "destinations.form.savedToast";
      toast({ message: t(key, { name: destination.name }), tone: "success" });
    }
  };

  return (
    <>
      <FormShell
        form={form}
        label={t("destinations.form.editTitle", { name: opened.name })}
        {...saving}
        savedValues={(end) => toFormValues(end.outcome === "reloaded" ? end.stored : end.stored.destination)}
        onSubmitted={finish}
        missingRole={useMissingRole(CHANGE_DESTINATION)}
        fieldMapping={fieldMapping}
        actions={
          <ButtonLink to={DESTINATIONS_PATH} variant="outlined" color="inherit">
            {t("destinations.form.cancel")}
          </ButtonLink>
        }
      >
        <DestinationFields control={form.control} stored="saved" />
      </FormShell>
      <Watch
        control={form.control}
        render={(values) => (
          <Place
            name="asCode"
            subject={{
              kind: "update-destination",
              destinationId: opened.id,
              ...destinationPlan(values, opened),
            }}
          />
        )}
      />
      {conflict && <DestinationConflict opened={opened} conflict={conflict} />}
    </>
  );
}
