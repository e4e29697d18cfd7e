import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import type { Control } from "react-hook-form";
import type { EventsLeaving } from "@/features/webhook/all-regions/plan/region-plan";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { describedBy, FieldTexts } from "@/ui/form/field/FieldFrame";
import { useFormField } from "@/ui/form/field/use-form-field";
import type { AllRegionsValues } from "./all-regions-form";

export interface EventsLeavingFieldProps {
  readonly control: Control<AllRegionsValues>;
  readonly leaving: EventsLeaving;
  /** Of the collector. */
  readonly host: string;
  /** What is to be answered; `""` where one region alone is concerned. */
  readonly question: string;
}

/** Where the events of which regions go, and, where those of several meet in one place, whether they may. */
export function EventsLeavingField({ control, leaving, host, question }: EventsLeavingFieldProps) {
  const t = useT();
  const words = useRegionWords();
  const { field, controlId, error } = useFormField({ control, name: "agreedTo" });
  const { regions, already } = leaving;
  if (regions.length === 0) return <span>{t("allRegions.leaving.off")}</span>;
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start", maxWidth: "72ch" }}>
      <span>
        {withGap(
          t(question === "" ? "allRegions.leaving.one" : "allRegions.leaving.several", {
            regions: words(regions),
            host,
          }),
        )}
        {already.length > 0 && t("allRegions.leaving.already", { regions: words(already) })}
      </span>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t("allRegions.leaving.unknown")}
      </Box>
      {question !== "" && (
        <Box>
          <FormControlLabel
            label={t("allRegions.leaving.confirm", { regions: words(regions), host })}
            sx={{ alignItems: "flex-start", "& .MuiFormControlLabel-label": { pt: "3px" } }}
            control={
              <Checkbox
                size="small"
                checked={field.value === question}
                onChange={(_event, isOn) => field.onChange(isOn ? question : "")}
                onBlur={field.onBlur}
                slotProps={{
                  input: {
                    ref: field.ref,
                    "aria-invalid": error !== null,
                    "aria-describedby": describedBy(controlId, { error }),
                  },
                }}
              />
            }
          />
          <FieldTexts controlId={controlId} error={error} />
        </Box>
      )}
    </Stack>
  );
}
