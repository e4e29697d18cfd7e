import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Control } from "react-hook-form";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/log-format";
import { useT } from "@/i18n/use-t";
import { describedBy, FieldTexts } from "@/ui/form/FieldFrame";
import { useFormField } from "@/ui/form/use-form-field";
import type { DestinationFormValues } from "./destination-form";

export interface LogFormatFieldProps {
  readonly control: Control<DestinationFormValues>;
}

/** Three formats, each with what it is: a closed list would hide that. */
export function LogFormatField({ control }: LogFormatFieldProps) {
  const t = useT();
  const { field, controlId, error } = useFormField<DestinationFormValues, "logFormat">({
    control,
    name: "logFormat",
  });
  const labelId = `${controlId}-label`;
  return (
    <Stack spacing={0.75}>
      <Typography variant="subtitle2" component="div" id={labelId}>
        {t("destinations.form.logFormat")}
      </Typography>
      <RadioGroup
        name={field.name}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        aria-labelledby={labelId}
        aria-describedby={describedBy(controlId, { error })}
        sx={{
          flexWrap: "nowrap",
          border: 1,
          borderColor: error === null ? "border.control" : "error.main",
          borderRadius: "6px",
          overflow: "hidden",
        }}
      >
        {LOG_FORMATS.map((format) => (
          <FormatOption
            key={format}
            format={format}
            idPrefix={controlId}
            state={field.value === format ? "chosen" : "plain"}
          />
        ))}
      </RadioGroup>
      <FieldTexts controlId={controlId} error={error} />
    </Stack>
  );
}

interface FormatOptionProps {
  readonly format: LogFormat;
  readonly idPrefix: string;
  readonly state: "chosen" | "plain";
}

function FormatOption({ format, idPrefix, state }: FormatOptionProps) {
  const t = useT();
  const nameId = `${idPrefix}-${format}`;
  const whatId = `${nameId}-what`;
  return (
    <FormControlLabel
      value={format}
      control={
        <Radio
          size="small"
          // The label holds both lines, the name is only the first.
          slotProps={{ input: { "aria-labelledby": nameId, "aria-describedby": whatId } }}
          sx={{ p: 0, color: "border.control", "& .MuiSvgIcon-root": { fontSize: 18 } }}
        />
      }
      label={
        <>
          <div id={nameId}>{t(`destinations.format.${format}.name`)}</div>
          <Box id={whatId} sx={{ typography: "body2", color: "text.secondary" }}>
            {t(`destinations.format.${format}.what`)}
          </Box>
        </>
      }
      sx={{
        px: 1.5,
        py: 1,
        bgcolor: state === "chosen" ? "surface.selected" : "background.paper",
        "&:not(:first-of-type)": { borderTop: 1, borderColor: "divider" },
        "&:hover": { bgcolor: state === "chosen" ? "surface.selected" : "surface.hover" },
      }}
    />
  );
}
