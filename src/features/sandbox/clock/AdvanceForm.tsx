import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import { serverNow } from "@/api/time/server-clock";
import type { AdvanceResult } from "@/contract/sandbox/clock";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormDateTime } from "@/ui/form/field/FormDateTime";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { useShownError } from "@/ui/state/use-shown-error";
import { AMOUNT_UNITS, advanceFormSchema, initialValues, toRequest } from "./advance-form";

export interface AdvanceFormProps {
  readonly onMoved: (result: AdvanceResult) => void;
}

/** By any amount, or to any instant. */
export function AdvanceForm({ onMoved }: AdvanceFormProps) {
  const t = useT();
  const shown = useShownError();
  const advance = useMutation(clockMutations.advance());
  const [defaultValues] = useState(() => initialValues(serverNow()));
  const form = useForm({ resolver: zodResolver(advanceFormSchema(serverNow)), defaultValues });
  const { control } = form;
  const way = useWatch({ control, name: "way" });
  return (
    <FormShell
      form={form}
      leaving="free"
      label={t("sandbox.clock.advance.any")}
      onSubmit={(values) => advance.mutateAsync(toRequest(values))}
      onSubmitted={onMoved}
      isPending={advance.isPending}
      errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.clock.failed") }))}
      fieldMapping={{ ms: "amount", until: "until" }}
      submitLabel={t("sandbox.clock.advance.submit")}
      pendingLabel={t("sandbox.clock.advance.moving")}
    >
      <FieldGrid wideColumns={way === "by" ? "1.3fr 1fr 1fr" : "1.3fr 2fr"}>
        <FormSelect
          control={control}
          name="way"
          label={t("sandbox.clock.advance.any")}
          options={[
            { value: "by", label: t("sandbox.clock.advance.byAmount") },
            { value: "until", label: t("sandbox.clock.advance.until") },
          ]}
        />
        {way === "by" ? (
          <>
            <FormTextField
              control={control}
              name="amount"
              face="mono"
              label={t("sandbox.clock.advance.amount")}
            />
            <FormSelect
              control={control}
              name="unit"
              label={t("sandbox.clock.advance.unit")}
              options={AMOUNT_UNITS.map((unit) => ({
                value: unit,
                label: t(`sandbox.clock.advance.units.${unit}`),
              }))}
            />
          </>
        ) : (
          <FormDateTime
            control={control}
            name="until"
            label={t("sandbox.clock.advance.instant")}
            twice="second"
          />
        )}
      </FieldGrid>
    </FormShell>
  );
}
