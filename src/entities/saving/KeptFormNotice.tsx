import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { handFocusOn } from "@/ui/overlay/hand-focus-on";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface KeptFormNoticeProps extends OverlayProps {
  /** Gives up what was typed, and with it the form. */
  readonly onReload: () => void;
}

/** Another person has changed what a form is about so that another form fits it; this one keeps what was typed. */
export function KeptFormNotice({ isOpen, onReload }: KeptFormNoticeProps) {
  const t = useT();
  return (
    <Box component="output" sx={{ display: "block", "&:empty": { display: "none" } }}>
      {isOpen && (
        <Alert severity="warning" role="none" sx={{ mb: 3 }}>
          <AlertTitle>{t("conflict.keptTitle")}</AlertTitle>
          {t("conflict.keptText")}
          <Box sx={{ mt: 1 }}>
            <Button ref={handFocusOn} size="small" variant="outlined" color="inherit" onClick={onReload}>
              {t("conflict.reload")}
            </Button>
          </Box>
        </Alert>
      )}
    </Box>
  );
}
