import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { FieldPath, FieldValues } from "react-hook-form";
import { describedBy, FieldTexts } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  /** What it is, in one line. */
  readonly what: string;
}

export interface FormRadioListProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends Pick<FormFieldProps<TValues, TName, TTransformed>, "control" | "name" | "label"> {
  readonly options: readonly RadioOption[];
}

/** A few choices, each with what it is: a closed list would hide that. */
export function FormRadioList<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormRadioListProps<TValues, TName, TTransformed>) {
  const { label, options } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  const labelId = `${controlId}-label`;
  return (
    <Stack spacing={0.75}>
      <Typography variant="subtitle2" component="div" id={labelId}>
        {label}
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
        {options.map((option) => (
          <RadioRow
            key={option.value}
            option={option}
            idPrefix={controlId}
            state={field.value === option.value ? "chosen" : "plain"}
          />
        ))}
      </RadioGroup>
      <FieldTexts controlId={controlId} error={error} />
    </Stack>
  );
}

interface RadioRowProps {
  readonly option: RadioOption;
  readonly idPrefix: string;
  readonly state: "chosen" | "plain";
}

function RadioRow({ option, idPrefix, state }: RadioRowProps) {
  const nameId = `${idPrefix}-${option.value}`;
  const whatId = `${nameId}-what`;
  return (
    <FormControlLabel
      value={option.value}
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
          <div id={nameId}>{option.label}</div>
          <Box id={whatId} sx={{ typography: "body2", color: "text.secondary" }}>
            {option.what}
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
