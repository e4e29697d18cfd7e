import type { FieldPathByValue, FieldValues } from "react-hook-form";
import { lintAuthorization } from "@/audit-log/delivery/authorization-lint";
import { useT } from "@/i18n/use-t";
import type { Secret } from "@/lib/secret";
import { FormSecretField, type FormSecretFieldProps } from "@/ui/form/secret/FormSecretField";

export interface FormAuthorizationProps<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, Secret>,
  TTransformed = TValues,
> extends Pick<
  FormSecretFieldProps<TValues, TName, TTransformed>,
  "control" | "name" | "stored" | "savedHelp"
> {
  /** Under the input; what a collector expects, when left out. */
  readonly help?: string;
}

/** The header with which a collector lets the logs in. */
export function FormAuthorization<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, Secret>,
  TTransformed = TValues,
>({ help, ...field }: FormAuthorizationProps<TValues, TName, TTransformed>) {
  const t = useT();
  return (
    <FormSecretField
      {...field}
      label={t("destinations.authorization.label")}
      help={help ?? t("destinations.authorization.help")}
      placeholder={t("destinations.authorization.placeholder")}
      doubtsOf={(value) =>
        lintAuthorization(value).map((doubt) => t(`destinations.authorization.doubt.${doubt}`))
      }
      submitDoubtsOf={(value) =>
        lintAuthorization(value)
          // Every form asks about that one by itself.
          .filter((doubt) => doubt !== "konnectToken")
          .map((doubt) => t(`destinations.authorization.doubt.${doubt}`))
      }
      tokenRisk={t("destinations.authorization.tokenRisk")}
    />
  );
}
