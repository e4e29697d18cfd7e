import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import ErrorRounded from "@mui/icons-material/ErrorRounded";
import InfoRounded from "@mui/icons-material/InfoRounded";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent, useState } from "react";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "./focus-heading-on-unmount";
import type { Toast } from "./toast-context";

export interface ToastItemProps {
  readonly toast: Toast;
  readonly onDismiss: () => void;
}

const SHOWN_MS = 6000;
const ICONS = { success: CheckCircleRounded, danger: ErrorRounded, info: InfoRounded };

/** Goes by itself unless it reports a failure, the pointer rests on it, or it has the focus. */
export function ToastItem({ toast, onDismiss }: ToastItemProps) {
  const t = useT();
  const [isHeld, setIsHeld] = useState(false);
  const staysUntilDismissed = toast.tone === "danger" || isHeld;
  const dismiss = useEffectEvent(onDismiss);
  const ToneIcon = ICONS[toast.tone];

  useEffect(() => {
    if (staysUntilDismissed) return undefined;
    const timer = setTimeout(() => dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [staysUntilDismissed]);

  return (
    <Paper
      elevation={8}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 1.25,
        py: 1,
        pl: 1.5,
        pr: 1,
        border: 1,
        borderColor: "border.subtle",
        borderRadius: "8px",
      }}
    >
      <ToneIcon aria-hidden sx={{ fontSize: 18, mt: "4px", color: `tone.${toast.tone}.ink` }} />
      <Typography sx={{ flex: 1, py: "3px", overflowWrap: "anywhere" }}>{toast.message}</Typography>
      {toast.action && (
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          color="inherit"
          variant="outlined"
          onClick={() => {
            toast.action?.run();
            onDismiss();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton ref={focusHeadingOnUnmount} size="small" aria-label={t("ui.dismiss")} onClick={onDismiss}>
        <CloseRounded sx={{ fontSize: 16 }} />
      </IconButton>
    </Paper>
  );
}
