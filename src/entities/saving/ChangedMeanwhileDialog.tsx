import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import { KeyValueList } from "@/ui/text/KeyValueList";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { ConflictFact } from "./conflict-facts";
import type { ConflictDecision } from "./use-guarded-save";

export interface ChangedMeanwhileDialogProps extends OverlayProps {
  /** Names what has changed. */
  readonly title: string;
  readonly facts: readonly ConflictFact[];
  /** When it was last saved, where the API says so. */
  readonly savedAt?: ReactNode;
  readonly onDecide: (decision: ConflictDecision) => void;
}

/** Shows what another client saved beside what is about to be saved, and asks which of them is to stay. */
export function ChangedMeanwhileDialog(props: ChangedMeanwhileDialogProps) {
  const { title, facts, savedAt, onDecide } = props;
  const t = useT();
  const titleId = useId();
  const isVisible = facts.some(({ opened, stored }) => opened !== stored);
  return (
    <Dialog open={props.isOpen} onClose={props.onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: "text.secondary" }}>
          {isVisible ? t("conflict.text") : `${withGap(t("conflict.text"))}${t("conflict.secretText")}`}
          {savedAt !== undefined && (
            <Box sx={{ display: "flex", columnGap: 0.75, mt: 0.5 }}>
              {t("conflict.savedAt")}
              {savedAt}
            </Box>
          )}
        </Box>
        {facts.map((fact) => (
          <Stack
            key={fact.label}
            spacing={1}
            sx={{ mt: 2, p: 2, border: 1, borderColor: "divider", borderRadius: "8px" }}
          >
            <Typography variant="h3">{fact.label}</Typography>
            {/* One below the other, so that two long addresses can be compared. */}
            <KeyValueList
              items={(["opened", "stored", "yours"] as const).map((version) => ({
                key: t(`conflict.${version}`),
                value: <FactText text={fact[version]} face={fact.face} />,
              }))}
            />
          </Stack>
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1, "& > :not(style)": { m: 0 } }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => onDecide("keepEditing")}
          ref={focusWhenShown}
        >
          {t("conflict.keepEditing")}
        </Button>
        <Button variant="outlined" color="inherit" onClick={() => onDecide("reload")}>
          {t("conflict.reload")}
        </Button>
        <Button variant="contained" onClick={() => onDecide("overwrite")}>
          {t("conflict.overwrite")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function FactText({ text, face }: { readonly text: string; readonly face: ConflictFact["face"] }) {
  if (face === "text") return text;
  return (
    <Box component="code" sx={{ typography: "mono" }}>
      {text}
    </Box>
  );
}

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
            <Button
              ref={focusHeadingOnUnmount}
              size="small"
              variant="outlined"
              color="inherit"
              onClick={onReload}
            >
              {t("conflict.reload")}
            </Button>
          </Box>
        </Alert>
      )}
    </Box>
  );
}
