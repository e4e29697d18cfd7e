import type { Control } from "react-hook-form";
import { LOG_FORMATS } from "@/audit-log/log-format";
import { useT } from "@/i18n/use-t";
import { FormRadioList } from "@/ui/form/FormRadioList";
import type { DestinationFormValues } from "./destination-form";

export interface LogFormatFieldProps {
  readonly control: Control<DestinationFormValues>;
}

export function LogFormatField({ control }: LogFormatFieldProps) {
  const t = useT();
  return (
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
  );
}
