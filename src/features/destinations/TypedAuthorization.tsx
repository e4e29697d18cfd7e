import VisibilityOffOutlined from "@mui/icons-material/VisibilityOffOutlined";
import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { focusWhenShown } from "@/ui/focus-when-shown";
import { describedBy, FieldFrame } from "@/ui/form/FieldFrame";
import { Tooltip } from "@/ui/Tooltip";
import { AuthorizationDoubts } from "./AuthorizationDoubts";
import { lintAuthorization } from "./authorization-lint";

export interface TypedAuthorizationProps {
  readonly controlId: string;
  readonly value: string;
  readonly error: string | null;
  /** `here` when this takes the place of the button that had the focus. */
  readonly focus: "here" | "elsewhere";
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  /** Goes back to the stored value; null where there is none. */
  readonly onKeep: (() => void) | null;
}

export function TypedAuthorization(props: TypedAuthorizationProps) {
  const t = useT();
  const { controlId, value, error, onKeep } = props;
  const [visibility, setVisibility] = useState<"hidden" | "shown">("hidden");
  // Half a value raises doubts that the other half answers, so they wait for a pause.
  const [isSettled, setIsSettled] = useState(false);
  const isShown = visibility === "shown";
  const toggleLabel = t(isShown ? "destinations.authorization.hide" : "destinations.authorization.show");
  const help = (
    <>
      {t("destinations.authorization.help")}
      <AuthorizationDoubts doubts={isSettled ? lintAuthorization(value) : []} />
    </>
  );

  return (
    <FieldFrame
      controlId={controlId}
      label={t("destinations.authorization.label")}
      requirement="required"
      help={help}
      error={error}
    >
      <Stack direction="row" spacing={1}>
        <OutlinedInput
          id={controlId}
          type={isShown ? "text" : "password"}
          value={value}
          onChange={(event) => props.onChange(event.target.value)}
          onPaste={() => setIsSettled(true)}
          onBlur={() => {
            setIsSettled(true);
            props.onBlur();
          }}
          inputRef={props.focus === "here" ? focusWhenShown : null}
          placeholder={t("destinations.authorization.placeholder")}
          // "off" is not honoured for passwords; this one keeps a saved password from being filled in.
          autoComplete={isShown ? "off" : "new-password"}
          error={error !== null}
          fullWidth
          sx={{ "& input": { typography: "mono" } }}
          inputProps={{
            "aria-required": true,
            "aria-describedby": describedBy(controlId, { help, error }),
            // Spelling may be checked on somebody's server.
            spellCheck: false,
            autoCapitalize: "off",
            autoCorrect: "off",
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
            aria-label={t("destinations.authorization.keepNamed")}
            onClick={onKeep}
          >
            {t("destinations.authorization.keep")}
          </Button>
        )}
      </Stack>
    </FieldFrame>
  );
}
