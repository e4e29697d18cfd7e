import OutlinedInput from "@mui/material/OutlinedInput";
import type { FieldPathByValue, FieldValues } from "react-hook-form";
import { formatDateTime } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { toLocalText } from "@/lib/wall-time";
import { describedBy, FieldFrame } from "./FieldFrame";
import {
  happensTwice,
  onClockOf,
  readTypedTime,
  type TwiceMeans,
  type TypedTime,
} from "@/ui/form/time/typed-time";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface FormDateTimeProps<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, TypedTime>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  readonly twice: TwiceMeans;
  /** What the platform's own picker offers. */
  readonly earliest?: EpochMs;
  readonly latest?: EpochMs;
}

/** The platform's own date and time, to the second, on the clock of the chosen zone; below it the same in UTC. */
export function FormDateTime<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, TypedTime>,
  TTransformed = TValues,
>(props: FormDateTimeProps<TValues, TName, TTransformed>) {
  const { label, requirement = "required", twice, earliest, latest } = props;
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  // The type of TName says that this is a TypedTime; inside a generic the compiler does not follow.
  const typed: TypedTime = field.value;
  const time = onClockOf(typed, timeZone, twice);
  const change = (next: TypedTime) => field.onChange(next);
  const help = (
    <>
      {props.help !== undefined && <div>{props.help}</div>}
      <div>{clockText()}</div>
    </>
  );
  return (
    <FieldFrame controlId={controlId} label={label} requirement={requirement} help={help} error={error}>
      <OutlinedInput
        id={controlId}
        name={field.name}
        value={time.text}
        onChange={(event) => change({ text: event.target.value, timeZone })}
        onBlur={field.onBlur}
        inputRef={field.ref}
        type="datetime-local"
        error={error !== null}
        fullWidth
        inputProps={{
          // Without it, fields of this type leave the seconds out.
          step: 1,
          ...(earliest !== undefined && { min: toLocalText(earliest, timeZone) }),
          ...(latest !== undefined && { max: toLocalText(latest, timeZone) }),
          "aria-required": requirement === "required",
          "aria-describedby": describedBy(controlId, { help, error }),
        }}
        sx={{ fontVariantNumeric: "tabular-nums" }}
      />
    </FieldFrame>
  );

  function clockText(): string {
    const instant = readTypedTime(typed, twice);
    if (typeof instant === "string" || timeZone === "UTC") return t("time.zone", { zone: timeZone });
    const utc = formatDateTime(instant, locale, { timeZone: "UTC" });
    return happensTwice(typed)
      ? t(`time.twice.${twice}`, { utc })
      : t("time.zoneAndUtc", { zone: timeZone, utc });
  }
}
