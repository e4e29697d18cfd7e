import type { FieldPathByValue, FieldValues } from "react-hook-form";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import type { Secret } from "@/lib/secret";
import { FormSecretField, type FormSecretFieldProps } from "@/ui/form/secret/FormSecretField";

type DoubtKey = Extract<PlainMessageKey, `destinations.authorization.doubt.${string}`>;
type Doubt = DoubtKey extends `destinations.authorization.doubt.${infer Word}` ? Word : never;

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
  readonly lint: (value: string) => readonly Doubt[];
}

/** The header with which a collector lets the logs in. */
export function FormAuthorization<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, Secret>,
  TTransformed = TValues,
>({ help, lint, ...field }: FormAuthorizationProps<TValues, TName, TTransformed>) {
  const t = useT();
  return (
    <FormSecretField
      {...field}
      label={t("destinations.authorization.label")}
      help={help ?? t("destinations.authorization.help")}
      placeholder={t("destinations.authorization.placeholder")}
      doubtsOf={(value) => lint(value).map((doubt) => t(`destinations.authorization.doubt.${doubt}`))}
      submitDoubtsOf={(value) =>
        lint(value)
          // Every form asks about that one by itself.
          .filter((doubt) => doubt !== "konnectToken")
          .map((doubt) => t(`destinations.authorization.doubt.${doubt}`))
      }
      tokenRisk={t("destinations.authorization.tokenRisk")}
    />
  );
}
