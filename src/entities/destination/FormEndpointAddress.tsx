import type { FieldPath, FieldValues } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormTextField, type FormTextFieldProps } from "@/ui/form/field/FormTextField";

/** The address of a collector. */
export function FormEndpointAddress<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: Pick<FormTextFieldProps<TValues, TName, TTransformed>, "control" | "name" | "label">) {
  const t = useT();
  return (
    <FormTextField
      {...props}
      help={t("destinations.form.endpointHelp")}
      type="url"
      face="mono"
      placeholder="https://"
    />
  );
}
