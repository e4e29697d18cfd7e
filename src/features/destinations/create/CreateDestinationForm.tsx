import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { destinationMutations } from "@/api/webhook/destination-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { CREATE_DESTINATION } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import {
  type DestinationFormValues,
  fieldMapping,
  toChanges,
  toFormValues,
  toRequest,
} from "@/features/destinations/destination-form";
import { DestinationFields } from "@/features/destinations/DestinationFields";
import { saveFailure, useSaveFailureWords } from "@/features/destinations/save-failure";

export interface CreateDestinationFormProps {
  readonly form: UseFormReturn<DestinationFormValues>;
  /** Where the destination is made; the global host when left out. */
  readonly host?: ApiHost;
  readonly leaving?: "asks" | "free";
  readonly submitLabel?: string;
  /** What there is to know about the values it begins with. */
  readonly notice?: ReactNode;
  readonly onCreated: (destination: Destination) => void;
  /** Where to go once it is there as the form has it: what was typed meanwhile is saved first. */
  readonly onDone: (destination: Destination) => void;
  /** Beside the submit button. */
  readonly actions: ReactNode;
}

/** The form of a destination that does not exist yet; where it leads is up to the place it stands in. */
export function CreateDestinationForm(props: CreateDestinationFormProps) {
  const t = useT();
  const { form, host, leaving = "asks", submitLabel } = props;
  const create = useMutation(destinationMutations.create(host));
  const missingRole = useMissingRole(CREATE_DESTINATION);
  // What was typed while it was being made changes it; making it again would make a second one.
  const [created, setCreated] = useState<Destination | null>(null);
  const update = useMutation(destinationMutations.update(created?.id ?? ""));

  const save = async (values: DestinationFormValues): Promise<Destination> => {
    const body = created === null ? toRequest(values) : toChanges(values, created);
    if (created !== null && Object.keys(body).length === 0) return created;
    try {
      return await (created === null ? create.mutateAsync(toRequest(values)) : update.mutateAsync(body));
    } catch (failure) {
      throw saveFailure(failure, body);
    }
  };
  return (
    <FormShell
      form={form}
      label={t("destinations.form.createTitle")}
      onSubmit={save}
      savedValues={toFormValues}
      onSubmitted={(destination) => {
        if (created === null) props.onCreated(destination);
        setCreated(destination);
      }}
      onDone={props.onDone}
      missingRole={missingRole}
      isPending={create.isPending || update.isPending}
      errorOf={useSaveFailureWords()}
      fieldMapping={fieldMapping}
      leaving={leaving}
      {...(submitLabel !== undefined && { submitLabel })}
      actions={props.actions}
    >
      {props.notice}
      <DestinationFields control={form.control} stored={created === null ? "none" : "saved"} />
    </FormShell>
  );
}
