import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import type { ReactNode, Ref } from "react";
import { describedBy, FieldTexts } from "./FieldFrame";

export interface SwitchLineProps {
  readonly controlId: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly error: string | null;
  readonly isDisabled?: boolean;
  readonly field: {
    readonly name: string;
    readonly value: unknown;
    readonly onBlur: () => void;
    readonly ref: Ref<HTMLInputElement>;
  };
  readonly onSwitch: (isOn: boolean) => void;
}

/** A switch with its label beside it. What stands below begins under the label, not under the control. */
export function SwitchLine(props: SwitchLineProps) {
  const { controlId, label, help, error, field } = props;
  return (
    <>
      <FormControlLabel
        label={label}
        htmlFor={controlId}
        disabled={props.isDisabled ?? false}
        control={
          <Switch
            id={controlId}
            name={field.name}
            checked={Boolean(field.value)}
            onChange={(_event, isOn) => props.onSwitch(isOn)}
            onBlur={field.onBlur}
            slotProps={{
              input: {
                ref: field.ref,
                role: "switch",
                "aria-invalid": error !== null,
                "aria-describedby": describedBy(controlId, { help, error }),
              },
            }}
          />
        }
      />
      <Box sx={{ pl: "46px" }}>
        <FieldTexts controlId={controlId} help={help} error={error} />
      </Box>
    </>
  );
}
