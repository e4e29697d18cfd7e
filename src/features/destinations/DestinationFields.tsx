import Stack from "@mui/material/Stack";
import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormTextField } from "@/ui/form/FormTextField";
import { Section } from "@/ui/Section";
import { AuthorizationField } from "./AuthorizationField";
import type { DestinationFormValues } from "./destination-form";
import { LogFormatField } from "./LogFormatField";
import { SslVerificationField } from "./SslVerificationField";

export interface DestinationFieldsProps {
  readonly control: Control<DestinationFormValues>;
  /** Whether there is a stored authorization that can be kept. */
  readonly stored: "saved" | "none";
}

export function DestinationFields({ control, stored }: DestinationFieldsProps) {
  const t = useT();
  return (
    <Section title={t("destinations.form.connection")}>
      <Stack spacing={3}>
        <FormTextField
          control={control}
          name="name"
          label={t("destinations.form.name")}
          help={t("destinations.form.nameHelp")}
        />
        <FormTextField
          control={control}
          name="endpoint"
          label={t("destinations.form.endpoint")}
          help={t("destinations.form.endpointHelp")}
          type="url"
          face="mono"
          placeholder="https://"
        />
        <AuthorizationField control={control} stored={stored} />
        <LogFormatField control={control} />
        <SslVerificationField control={control} />
      </Stack>
    </Section>
  );
}
