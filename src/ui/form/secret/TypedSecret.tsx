import VisibilityOffOutlined from "@mui/icons-material/VisibilityOffOutlined";
import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import WarningAmberRounded from "@mui/icons-material/WarningAmberRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useEffect, useRef, useState } from "react";
import { useT } from "@/i18n/use-t";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { describedBy, FieldFrame } from "@/ui/form/field/FieldFrame";
import { WIRE_TEXT } from "@/ui/form/field/wire-text";

const SETTLED_AFTER_MS = 700;

export interface TypedSecretProps {
  readonly controlId: string;
  readonly label: string;
  readonly help: string;
  readonly placeholder: string;
  readonly name: string;
  readonly doubts: readonly string[];
  /** Some time after the last key, or with a paste: half a value is not judged. */
  readonly onSettled: () => void;
  readonly value: string;
  readonly error: string | null;
  /** `here` when this takes the place of the button that had the focus. */
  readonly focus: "here" | "elsewhere";
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  /** Goes back to the stored value; null where there is none. */
  readonly onKeep: (() => void) | null;
}

export function TypedSecret(props: TypedSecretProps) {
  const t = useT();
  const { controlId, label, value, error, onKeep } = props;
  const [visibility, setVisibility] = useState<"hidden" | "shown">("hidden");
  // Not with the blur: the words would push away the very button that is being pressed.
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const change = (typed: string) => {
    clearTimeout(pause.current);
    pause.current = setTimeout(props.onSettled, SETTLED_AFTER_MS);
    props.onChange(typed);
  };
  const isShown = visibility === "shown";
  const toggleLabel = t(isShown ? "ui.secret.hide" : "ui.secret.show");
  const help = (
    <>
      {props.help}
      <SecretDoubts doubts={props.doubts} />
    </>
  );

  return (
    <FieldFrame controlId={controlId} label={label} requirement="required" help={help} error={error}>
      <Stack direction="row" spacing={1}>
        <OutlinedInput
          id={controlId}
          name={props.name}
          type={isShown ? "text" : "password"}
          value={value}
          onChange={(event) => change(event.target.value)}
          onPaste={props.onSettled}
          onBlur={props.onBlur}
          inputRef={props.focus === "here" ? focusWhenShown : null}
          placeholder={props.placeholder}
          // "off" is not honoured for passwords; this one keeps a saved password from being filled in.
          autoComplete={isShown ? "off" : "new-password"}
          error={error !== null}
          fullWidth
          sx={{ "& input": { typography: "mono" } }}
          inputProps={{
            "aria-required": true,
            "aria-describedby": describedBy(controlId, { help, error }),
            // Some browsers check spelling on a server.
            ...WIRE_TEXT,
          }}
          endAdornment={
            <Tooltip title={toggleLabel}>
              <IconButton
                size="small"
                aria-label={toggleLabel}
                onClick={() => setVisibility(isShown ? "hidden" : "shown")}
                sx={{ mr: 0.75 }}
              >
                {isShown ? (
                  <VisibilityOffOutlined sx={{ fontSize: 18 }} />
                ) : (
                  <VisibilityOutlined sx={{ fontSize: 18 }} />
                )}
              </IconButton>
            </Tooltip>
          }
        />
        {onKeep !== null && (
          <Button
            variant="outlined"
            color="inherit"
            aria-label={t("ui.secret.keepNamed", { name: label })}
            onClick={onKeep}
          >
            {t("ui.secret.keep")}
          </Button>
        )}
      </Stack>
    </FieldFrame>
  );
}

/** Always there, because a live region announces only what is added to it later. */
function SecretDoubts({ doubts }: Pick<TypedSecretProps, "doubts">) {
  return (
    <Box component="output" sx={{ display: "block" }}>
      {doubts.map((doubt) => (
        <Box key={doubt} sx={{ display: "flex", gap: 0.75, mt: 0.5, color: "tone.warning.ink" }}>
          <WarningAmberRounded aria-hidden sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} />
          <span>{doubt}</span>
        </Box>
      ))}
    </Box>
  );
}
