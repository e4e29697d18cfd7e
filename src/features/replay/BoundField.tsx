import OutlinedInput from "@mui/material/OutlinedInput";
import { type Control, useWatch } from "react-hook-form";
import { useServerNow } from "@/api/use-server-now";
import { REPLAY_LIMIT_MS } from "@/contract/replay-job";
import { formatDateTime } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { describedBy, FieldFrame } from "@/ui/form/FieldFrame";
import { useFormField } from "@/ui/form/use-form-field";
import { readBound, type ReplayFormValues } from "./replay-form";
import { instantsOf, toLocalText } from "./zoned-time";

export interface BoundFieldProps {
  readonly control: Control<ReplayFormValues>;
  readonly name: "from" | "to";
  readonly timeZone: string;
}

/** One end of a custom range: the platform's own date and time, to the second, and below it the same in UTC. */
export function BoundField({ control, name, timeZone }: BoundFieldProps) {
  const t = useT();
  const { locale } = useLanguage();
  const now = useServerNow(MINUTE_MS);
  const { field, controlId, error } = useFormField<ReplayFormValues, "from" | "to">({ control, name });
  const values = useWatch({ control });
  const help = helpText();
  return (
    <FieldFrame
      controlId={controlId}
      label={t(name === "from" ? "replay.form.from" : "replay.form.to")}
      requirement="required"
      help={help}
      error={error}
    >
      <OutlinedInput
        id={controlId}
        name={field.name}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        type="datetime-local"
        error={error !== null}
        fullWidth
        inputProps={{
          step: 1,
          min: toLocalText(now - REPLAY_LIMIT_MS, timeZone),
          max: toLocalText(now + MINUTE_MS, timeZone),
          "aria-required": true,
          "aria-describedby": describedBy(controlId, { help, error }),
        }}
        sx={{ fontVariantNumeric: "tabular-nums" }}
      />
    </FieldFrame>
  );

  function helpText(): string {
    const bound = readBound({ range: "custom", from: "", to: "", ...values }, name, timeZone);
    if (typeof bound === "string") return t("replay.form.boundHelp", { zone: timeZone });
    const utc = formatDateTime(bound, locale, { timeZone: "UTC" });
    const isTwice = (instantsOf(values[name] ?? "", timeZone)?.length ?? 0) > 1;
    if (!isTwice) return utc;
    return t(name === "from" ? "replay.form.twiceFrom" : "replay.form.twiceTo", { utc });
  }
}
