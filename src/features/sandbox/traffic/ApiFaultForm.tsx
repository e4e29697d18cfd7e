import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { apiFaultMutations } from "@/api/sandbox/api-fault-queries";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { apiFaultFormSchema, emptyValues, FAULT_METHODS, toFault } from "./api-fault-form";

export function ApiFaultForm() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const add = useMutation(apiFaultMutations.add());
  const form = useForm({ resolver: zodResolver(apiFaultFormSchema), defaultValues: emptyValues });
  const { control } = form;
  const effect = useWatch({ control, name: "effect" });
  return (
    <FormShell
      form={form}
      leaving="free"
      label={t("sandbox.faults.title")}
      onSubmit={(values) => add.mutateAsync(toFault(values))}
      onSubmitted={() => toast({ message: t("sandbox.faults.added"), tone: "success" })}
      isPending={add.isPending}
      errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.faults.failed") }))}
      submitLabel={t("sandbox.faults.add")}
      pendingLabel={t("sandbox.faults.adding")}
    >
      <FieldGrid wideColumns="120px minmax(0, 2fr) minmax(0, 1.5fr) repeat(2, minmax(0, 1fr))">
        <FormSelect
          control={control}
          name="method"
          label={t("sandbox.faults.method")}
          options={[
            { value: "any", label: t("sandbox.faults.anyMethod") },
            ...FAULT_METHODS.map((method) => ({ value: method, label: method })),
          ]}
        />
        <FormTextField
          control={control}
          name="pathPrefix"
          face="mono"
          label={t("sandbox.faults.path")}
          help={t("sandbox.faults.pathHelp")}
        />
        <FormSelect
          control={control}
          name="effect"
          label={t("sandbox.faults.effect")}
          options={[
            { value: "status", label: t("sandbox.faults.effectStatus") },
            { value: "failure", label: t("sandbox.faults.effectFailure") },
            { value: "delay", label: t("sandbox.faults.effectDelay") },
          ]}
        />
        {effect === "status" && (
          <FormTextField
            control={control}
            name="status"
            face="mono"
            label={t("sandbox.faults.status")}
            help={t("sandbox.faults.statusHelp")}
          />
        )}
        {effect === "delay" && (
          <FormTextField control={control} name="delayMs" face="mono" label={t("sandbox.faults.delay")} />
        )}
        <FormTextField control={control} name="times" face="mono" label={t("sandbox.faults.times")} />
      </FieldGrid>
    </FormShell>
  );
}
