import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormGuardedSwitch } from "@/ui/form/FormGuardedSwitch";
import type { DestinationFormValues } from "./destination-form";

export interface SslVerificationFieldProps {
  readonly control: Control<DestinationFormValues>;
}

export function SslVerificationField({ control }: SslVerificationFieldProps) {
  const t = useT();
  return (
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
  );
}
