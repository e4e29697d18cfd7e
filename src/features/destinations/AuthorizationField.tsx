import type { Control } from "react-hook-form";
import { lintAuthorization } from "@/audit-log/authorization-lint";
import { useT } from "@/i18n/use-t";
import { FormSecretField } from "@/ui/form/FormSecretField";
import type { DestinationFormValues } from "./destination-form";

export interface AuthorizationFieldProps {
  readonly control: Control<DestinationFormValues>;
  /** Whether there is a stored value that can be kept. */
  readonly stored: "saved" | "none";
}

export function AuthorizationField({ control, stored }: AuthorizationFieldProps) {
  const t = useT();
  return (
    <FormSecretField
      control={control}
      name="authorization"
      stored={stored}
      label={t("destinations.authorization.label")}
      help={t("destinations.authorization.help")}
      savedHelp={t("destinations.authorization.savedHelp")}
      placeholder={t("destinations.authorization.placeholder")}
      doubtsOf={(value) =>
        lintAuthorization(value).map((doubt) => t(`destinations.authorization.doubt.${doubt}`))
      }
    />
  );
}
