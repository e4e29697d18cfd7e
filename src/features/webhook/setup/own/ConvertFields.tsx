import type { Control } from "react-hook-form";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { useT } from "@/i18n/use-t";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { logFormatWords } from "@/entities/destination/log-format-words";
import { KeyValueList } from "@/ui/text/KeyValueList";
import type { ConvertFormValues } from "./convert-form";
import { SslOffMark } from "@/entities/destination/SslOffMark";
import { WireText } from "@/entities/webhook/WireText";

export interface ConvertFieldsProps {
  readonly control: Control<ConvertFormValues>;
  /** What is taken over as it is. */
  readonly settings: OrgWebhookV2;
}

export function ConvertFields({ control, settings }: ConvertFieldsProps) {
  const t = useT();
  return (
    <>
      <KeyValueList
        items={[
          { key: t("setup.form.endpoint"), value: <WireText text={settings.endpoint} /> },
          {
            key: t("destinations.form.logFormat"),
            value: logFormatWords(settings.log_format, t).name,
          },
          {
            key: t("setup.convert.verification"),
            value: settings.skip_ssl_verification ? <SslOffMark /> : t("destinations.list.verificationOn"),
          },
        ]}
      />
      <FormTextField
        control={control}
        name="name"
        label={t("setup.convert.name")}
        help={t("setup.convert.nameHelp")}
      />
      <FormAuthorization
        control={control}
        name="authorization"
        stored="none"
        help={t("setup.convert.authorizationHelp")}
        savedHelp=""
      />
    </>
  );
}
