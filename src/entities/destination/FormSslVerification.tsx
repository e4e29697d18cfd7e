import type { FieldPath, FieldValues } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormGuardedSwitch, type FormGuardedSwitchProps } from "@/ui/form/field/FormGuardedSwitch";

/** Switches the check of a collector's certificate off: a second step, and a warning that stays. */
export function FormSslVerification<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>({ control, name }: Pick<FormGuardedSwitchProps<TValues, TName, TTransformed>, "control" | "name">) {
  const t = useT();
  return (
    <FormGuardedSwitch
      control={control}
      name={name}
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
