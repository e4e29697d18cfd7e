import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { describedBy, FieldTexts } from "@/ui/form/field/FieldFrame";
import { useFormField } from "@/ui/form/field/use-form-field";
import { REPLAY_RANGES, type ReplayFormValues, type ReplayRange } from "@/features/replay/replay-form";

export interface RangeFieldProps {
  readonly control: Control<ReplayFormValues>;
  readonly onChosen: (range: ReplayRange) => void;
}

/** Six choices side by side: all of them in sight, each one click away. */
export function RangeField({ control, onChosen }: RangeFieldProps) {
  const t = useT();
  const { field, controlId, error } = useFormField<ReplayFormValues, "range">({ control, name: "range" });
  return (
    <Box>
      <RadioGroup
        name={field.name}
        value={field.value}
        onChange={(event) => {
          field.onChange(event);
          const chosen = REPLAY_RANGES.find((range) => range === event.target.value);
          if (chosen !== undefined) onChosen(chosen);
        }}
        onBlur={field.onBlur}
        aria-label={t("replay.form.range")}
        aria-describedby={describedBy(controlId, { error })}
        sx={{
          display: "grid",
          gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", sm: "repeat(3, minmax(0, 1fr))" },
          gap: 1,
        }}
      >
        {REPLAY_RANGES.map((range) => {
          const isChosen = field.value === range;
          return (
            <FormControlLabel
              key={range}
              value={range}
              label={t(`replay.range.${range}`)}
              control={
                <Radio
                  size="small"
                  sx={{ p: 0, color: "border.control", "& .MuiSvgIcon-root": { fontSize: 18 } }}
                />
              }
              sx={{
                m: 0,
                px: 1.25,
                py: 0.875,
                gap: 1,
                border: 1,
                borderRadius: "6px",
                borderColor: isChosen ? "primary.main" : "border.subtle",
                bgcolor: isChosen ? "surface.selected" : "background.paper",
                "&:hover": { bgcolor: isChosen ? "surface.selected" : "surface.hover" },
              }}
            />
          );
        })}
      </RadioGroup>
      <FieldTexts controlId={controlId} error={error} />
    </Box>
  );
}
