import Stack from "@mui/material/Stack";
import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { FormEndpointAddress } from "@/entities/destination/FormEndpointAddress";
import { FormLogFormat } from "@/entities/destination/FormLogFormat";
import { FormSslVerification } from "@/entities/destination/FormSslVerification";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { Section } from "@/ui/layout/Section";
import type { DestinationFormValues } from "./destination-form";

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
        <FormEndpointAddress control={control} name="endpoint" label={t("destinations.form.endpoint")} />
        <FormAuthorization
          control={control}
          name="authorization"
          stored={stored}
          savedHelp={t("destinations.authorization.savedHelp")}
        />
        <FormLogFormat control={control} name="logFormat" />
        <FormSslVerification control={control} name="isSslVerificationDisabled" />
      </Stack>
    </Section>
  );
}
