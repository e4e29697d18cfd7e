import Stack from "@mui/material/Stack";
import { type Control, useWatch } from "react-hook-form";
import { STORED_COPIES } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormTextField } from "@/ui/form/field/FormTextField";
import type { ReceiverValues } from "./receiver-form";

export interface ReceiverFieldsProps {
  readonly control: Control<ReceiverValues>;
  /** Whether there is an expected value that can be kept. */
  readonly saved: "none" | "authorization";
}

export function ReceiverFields({ control, saved }: ReceiverFieldsProps) {
  const t = useT();
  const expects = useWatch({ control, name: "expects" });
  return (
    <Stack spacing={2.5}>
      <FormTextField
        control={control}
        name="name"
        label={t("sandbox.receivers.name")}
        placeholder={t("sandbox.receivers.form.namePlaceholder")}
      />
      <FormTextField
        control={control}
        name="urlPrefix"
        type="url"
        face="mono"
        label={t("sandbox.receivers.urlPrefix")}
        help={t("sandbox.receivers.form.prefixHelp")}
      />
      <FormSelect
        control={control}
        name="expects"
        label={t("sandbox.receivers.authorization")}
        help={t("sandbox.receivers.form.authorizationHelp")}
        options={[
          { value: "any", label: t("sandbox.receivers.form.expectsAny") },
          ...(saved === "authorization"
            ? [{ value: "keep", label: t("sandbox.receivers.form.expectsSaved") }]
            : []),
          { value: "value", label: t("sandbox.receivers.form.expectsValue") },
        ]}
      />
      {expects === "value" && (
        <FormTextField
          control={control}
          name="authorization"
          type="password"
          autoComplete="new-password"
          face="mono"
          label={t("sandbox.receivers.form.expectedValue")}
          help={t("sandbox.receivers.form.expectedValueHelp")}
        />
      )}
      <FormSelect
        control={control}
        name="stored"
        label={t("sandbox.receivers.stored.label")}
        help={t("sandbox.receivers.stored.help")}
        options={["as_sent" as const, ...STORED_COPIES].map((value) => ({
          value,
          label: t(`sandbox.receivers.stored.${value}`),
        }))}
      />
    </Stack>
  );
}
