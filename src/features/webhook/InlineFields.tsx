import { useWatch, type Control } from "react-hook-form";
import { LOG_FORMATS } from "@/audit-log/log-format";
import { useT } from "@/i18n/use-t";
import { FormGuardedSwitch } from "@/ui/form/FormGuardedSwitch";
import { FormRadioList } from "@/ui/form/FormRadioList";
import { FormSecretField } from "@/ui/form/FormSecretField";
import { FormSwitch } from "@/ui/form/FormSwitch";
import { FormTextField } from "@/ui/form/FormTextField";
import type { InlineFormValues } from "./inline-form";
import { useAuthorizationDoubts } from "./use-authorization-doubts";

export interface InlineFieldsProps {
  readonly control: Control<InlineFormValues>;
}

/** The fields of a destination without a name, and the switch. */
export function InlineFields({ control }: InlineFieldsProps) {
  const t = useT();
  const doubtsOf = useAuthorizationDoubts();
  const isEnabled = useWatch({ control, name: "isEnabled" });
  return (
    <>
      <FormTextField
        control={control}
        name="endpoint"
        label={t("webhook.setup.endpoint")}
        help={t("destinations.form.endpointHelp")}
        type="url"
        face="mono"
        placeholder="https://"
      />
      <FormSecretField
        control={control}
        name="authorization"
        stored="saved"
        label={t("destinations.authorization.label")}
        help={t("destinations.authorization.help")}
        savedHelp={t("webhook.inline.savedHelp")}
        placeholder={t("destinations.authorization.placeholder")}
        doubtsOf={doubtsOf}
      />
      <FormRadioList
        control={control}
        name="logFormat"
        label={t("destinations.form.logFormat")}
        options={LOG_FORMATS.map((format) => ({
          value: format,
          label: t(`destinations.format.${format}.name`),
          what: t(`destinations.format.${format}.what`),
        }))}
      />
      <FormGuardedSwitch
        control={control}
        name="isSslVerificationDisabled"
        label={t("destinations.verification.label")}
        help={t("destinations.verification.help")}
        question={{
          title: t("destinations.verification.confirmTitle"),
          text: t("destinations.verification.confirmText"),
          confirm: t("destinations.verification.confirm"),
          cancel: t("destinations.verification.cancel"),
        }}
        warning={{
          title: t("destinations.verification.warning"),
          text: t("destinations.verification.warningText"),
        }}
      />
      <FormSwitch
        control={control}
        name="isEnabled"
        label={t("webhook.setup.enabled")}
        help={isEnabled ? t("webhook.setup.enabledHelp") : t("webhook.setup.disabledHelp")}
      />
    </>
  );
}
