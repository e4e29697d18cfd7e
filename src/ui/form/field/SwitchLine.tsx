import Box from "@mui/material/Box";
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

const LABEL_SX = {
  display: "inline-flex",
  alignItems: "flex-start",
  gap: 1.25,
  typography: "body1",
  fontWeight: 500,
  cursor: "pointer",
} as const;
const DISABLED_SX = { color: "text.disabled", cursor: "default" } as const;

/** A switch with its label beside it. What stands below begins under the label, not under the control. */
export function SwitchLine(props: SwitchLineProps) {
  const { controlId, label, help, error, field, isDisabled = false } = props;
  return (
    <>
      <Box component="label" htmlFor={controlId} sx={isDisabled ? [LABEL_SX, DISABLED_SX] : LABEL_SX}>
        <Switch
          id={controlId}
          name={field.name}
          disabled={isDisabled}
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
        {label}
      </Box>
      <Box sx={{ pl: "46px" }}>
        <FieldTexts controlId={controlId} help={help} error={error} />
      </Box>
    </>
  );
}
