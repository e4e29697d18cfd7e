import Button from "@mui/material/Button";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useId, useRef, useState, type FormEvent } from "react";
import { serverNow } from "@/api/server-clock";
import { viewerTimeZone } from "@/i18n/format";
import { useT } from "@/i18n/use-t";
import { describedBy, FieldFrame } from "@/ui/form/FieldFrame";
import { type RangeFault, type RangeText, readRange, toFieldText } from "./custom-range";
import type { TimeRange, ZoneChoice } from "./logs-address";

export interface CustomRangeProps {
  readonly range: TimeRange & { readonly kind: "custom" };
  readonly zone: ZoneChoice;
  readonly onApply: (range: TimeRange) => void;
}

const FIELDS = ["from", "to"] as const;

export function CustomRange({ range, zone, onApply }: CustomRangeProps) {
  const t = useT();
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const [text, setText] = useState<RangeText>({
    from: toFieldText(range.from, zone),
    to: toFieldText(range.to, zone),
  });
  const [faults, setFaults] = useState<Partial<Record<keyof RangeText, RangeFault>>>({});
  const zoneName = zone === "utc" ? t("logs.filter.utc") : viewerTimeZone();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reading = readRange(text, zone, serverNow());
    setFaults(reading.ok ? {} : reading.faults);
    if (reading.ok) return onApply(reading.range);
    const first = FIELDS.find((name) => reading.faults[name] !== undefined);
    formRef.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
    return undefined;
  };

  return (
    <Stack
      ref={formRef}
      component="form"
      noValidate
      aria-label={t("logs.range.custom")}
      onSubmit={submit}
      direction="row"
      useFlexGap
      sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "flex-start" }}
    >
      {FIELDS.map((name) => {
        const controlId = `${formId}-${name}`;
        const fault = faults[name];
        const error = fault === undefined ? null : t(`logs.rangeFault.${fault}`);
        return (
          <FieldFrame
            key={name}
            controlId={controlId}
            label={t(`logs.filter.${name}`, { zone: zoneName })}
            requirement="required"
            error={error}
          >
            <OutlinedInput
              id={controlId}
              name={name}
              type="datetime-local"
              value={text[name]}
              onChange={({ target }) => setText({ ...text, [name]: target.value })}
              error={error !== null}
              inputProps={{ step: 1, "aria-describedby": describedBy(controlId, { error }) }}
              sx={{ width: 240, maxWidth: "100%" }}
            />
          </FieldFrame>
        );
      })}
      <Button type="submit" variant="outlined" color="inherit" sx={{ mt: { sm: "26px" } }}>
        {t("logs.filter.apply")}
      </Button>
    </Stack>
  );
}
