import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import type { Control } from "react-hook-form";
import { REGIONS, type Region } from "@/audit-log/region";
import type { NeededRole } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { describedBy, FieldTexts } from "@/ui/form/field/FieldFrame";
import { useFormField } from "@/ui/form/field/use-form-field";
import { useRoleName } from "@/ui/use-role-words";
import type { AllRegionsValues } from "./all-regions-form";

export interface RegionChecksProps {
  readonly control: Control<AllRegionsValues>;
  /** What the user lacks for changing a region; null where nothing. */
  readonly missing: ReadonlyMap<Region, NeededRole | null>;
}

/** Which regions are meant: all of them, or some. One that the user may not change says which role that takes. */
export function RegionChecks({ control, missing }: RegionChecksProps) {
  const t = useT();
  const roleName = useRoleName();
  const { field, controlId, error } = useFormField({ control, name: "regions" });
  const open = REGIONS.filter((region) => !missing.get(region));
  const chosen = open.filter((region) => field.value.includes(region));
  const choose = (regions: readonly Region[]) =>
    field.onChange(REGIONS.filter((one) => regions.includes(one)));
  const invalid = { "aria-invalid": error !== null, "aria-describedby": describedBy(controlId, { error }) };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0 }}>
        {t("allRegions.regions.title")}
      </Typography>
      <FormControlLabel
        label={t("allRegions.regions.all")}
        disabled={open.length < REGIONS.length}
        control={
          <Checkbox
            size="small"
            checked={chosen.length === REGIONS.length}
            indeterminate={chosen.length > 0 && chosen.length < REGIONS.length}
            onChange={(_event, isOn) => choose(isOn ? REGIONS : [])}
            onBlur={field.onBlur}
            slotProps={{ input: open.length === REGIONS.length ? { ref: field.ref, ...invalid } : {} }}
          />
        }
      />
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
          columnGap: 2,
          alignItems: "start",
          pl: 3,
        }}
      >
        {REGIONS.map((region) => {
          const role = missing.get(region) ?? null;
          const reasonId = `${controlId}-${region}`;
          return (
            <Box key={region}>
              <FormControlLabel
                label={t(`ui.region.${region}`)}
                disabled={role !== null}
                control={
                  <Checkbox
                    size="small"
                    checked={chosen.includes(region)}
                    onChange={(_event, isOn) =>
                      choose(isOn ? [...chosen, region] : chosen.filter((one) => one !== region))
                    }
                    onBlur={field.onBlur}
                    slotProps={{
                      input:
                        role === null
                          ? open.length < REGIONS.length
                            ? invalid
                            : {}
                          : { "aria-describedby": reasonId },
                    }}
                  />
                }
              />
              {role !== null && (
                <Box id={reasonId} sx={{ typography: "body2", color: "text.secondary", pl: 3.5, mt: -0.5 }}>
                  {t("webhook.cell.needsRole", { role: roleName(role) })}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      <FieldTexts controlId={controlId} error={error} />
    </Box>
  );
}
