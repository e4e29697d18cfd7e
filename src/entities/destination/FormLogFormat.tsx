import { type FieldPath, type FieldValues, useFormState } from "react-hook-form";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { useT } from "@/i18n/use-t";
import { logFormatWords } from "./log-format-words";
import { FormRadioList, type FormRadioListProps } from "@/ui/form/field/FormRadioList";

export interface FormLogFormatProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends Pick<FormRadioListProps<TValues, TName, TTransformed>, "control" | "name"> {}

/** In which format a collector gets the logs, each with what it is. */
export function FormLogFormat<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>({ control, name }: FormLogFormatProps<TValues, TName, TTransformed>) {
  const t = useT();
  const { defaultValues } = useFormState({ control });
  // One that a newer API has and the form began with can be kept.
  const stored: unknown = defaultValues?.[name];
  const formats: readonly string[] = LOG_FORMATS;
  const options = typeof stored === "string" && !formats.includes(stored) ? [stored, ...formats] : formats;
  return (
    <FormRadioList
      control={control}
      name={name}
      label={t("destinations.form.logFormat")}
      options={options.map((format) => {
        const words = logFormatWords(format, t);
        return { value: format, label: words.name, what: words.what };
      })}
    />
  );
}
