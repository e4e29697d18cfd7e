import type { FieldPath, FieldValues } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormRadioList, type FormRadioListProps } from "./FormRadioList";

export interface FormLogFormatProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends Pick<FormRadioListProps<TValues, TName, TTransformed>, "control" | "name"> {
  /** What there is to choose from. */
  readonly formats: readonly ("cef" | "json" | "cps")[];
}

/** In which format a collector gets the logs, each with what it is. */
export function FormLogFormat<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>({ control, name, formats }: FormLogFormatProps<TValues, TName, TTransformed>) {
  const t = useT();
  return (
    <FormRadioList
      control={control}
      name={name}
      label={t("destinations.form.logFormat")}
      options={formats.map((format) => ({
        value: format,
        label: t(`destinations.format.${format}.name`),
        what: t(`destinations.format.${format}.what`),
      }))}
    />
  );
}
