import { useWatch, type Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { FormEndpointAddress } from "@/entities/destination/FormEndpointAddress";
import { FormLogFormat } from "@/entities/destination/FormLogFormat";
import { FormSslVerification } from "@/entities/destination/FormSslVerification";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import type { InlineFormValues } from "./inline-form";

export interface InlineFieldsProps {
  readonly control: Control<InlineFormValues>;
}

/** The fields of a destination without a name, and the switch. */
export function InlineFields({ control }: InlineFieldsProps) {
  const t = useT();
  const isEnabled = useWatch({ control, name: "isEnabled" });
  return (
    <>
      <FormEndpointAddress control={control} name="endpoint" label={t("setup.form.endpoint")} />
      <FormAuthorization
        control={control}
        name="authorization"
        stored="saved"
        savedHelp={t("setup.inline.savedHelp")}
      />
      <FormLogFormat control={control} name="logFormat" />
      <FormSslVerification control={control} name="isSslVerificationDisabled" />
      <FormSwitch
        control={control}
        name="isEnabled"
        label={t("setup.form.enabled")}
        help={isEnabled ? t("setup.form.enabledHelp") : t("setup.form.disabledHelp")}
      />
    </>
  );
}
