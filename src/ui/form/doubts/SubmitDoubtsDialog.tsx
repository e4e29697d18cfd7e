import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { FieldDoubts } from "./submit-doubts";
import type { DoubtsDecision } from "./use-submit-doubts";

export interface SubmitDoubtsDialogProps extends OverlayProps {
  readonly doubts: readonly FieldDoubts[];
  readonly onDecide: (decision: DoubtsDecision) => void;
}

/** More than these and a list says no more than a number. */
const MOST_LISTED = 5;

/** Says field by field what is to be looked at again, before it is sent and perhaps never shown again. */
export function SubmitDoubtsDialog({ isOpen, onClose, doubts, onDecide }: SubmitDoubtsDialogProps) {
  const t = useT();
  const titleId = useId();
  const hasInvisible = doubts.some(({ invisible }) => invisible.length > 0);
  const hasToken = doubts.some(({ holdsToken }) => holdsToken);
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{t("doubts.title")}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {doubts.map((field) => (
            <Stack key={field.name} spacing={1}>
              <Typography variant="h3">{field.label}</Typography>
              {field.holdsToken && (
                <Alert severity="error" role="note">
                  {withGap(t("doubts.token"))}
                  {field.tokenRisk ?? t("doubts.tokenRisk")}
                </Alert>
              )}
              <HiddenList field={field} />
              {field.other.map((text) => (
                <Box key={text} sx={{ color: "text.secondary" }}>
                  {text}
                </Box>
              ))}
            </Stack>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1, "& > :not(style)": { m: 0 } }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => onDecide("keepEditing")}
          ref={focusWhenShown}
        >
          {t("doubts.keepEditing")}
        </Button>
        <Button
          variant={hasInvisible ? "outlined" : "contained"}
          color={hasToken ? "error" : hasInvisible ? "inherit" : "primary"}
          onClick={() => onDecide("goOn")}
        >
          {t(hasToken ? "doubts.goOnWithToken" : "doubts.goOn")}
        </Button>
        {hasInvisible && (
          <Button variant="contained" onClick={() => onDecide("remove")}>
            {t("doubts.remove")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function HiddenList({ field: { label, invisible } }: { readonly field: FieldDoubts }) {
  const t = useT();
  if (invisible.length === 0) return null;
  const rest = invisible.length - MOST_LISTED;
  return (
    <Box sx={{ color: "text.secondary" }}>
      {t("doubts.hidden", { count: invisible.length })}
      <Box component="ul" aria-label={label} sx={{ my: 0.5, pl: 2.5 }}>
        {invisible.slice(0, MOST_LISTED).map(({ kind, codePoint, position }) => (
          <li key={position}>{t(`doubts.at.${kind}`, { codePoint, position })}</li>
        ))}
        {rest > 0 && <li>{t("doubts.more", { count: rest })}</li>}
      </Box>
    </Box>
  );
}
