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
import { focusWhenShown } from "@/ui/focus-when-shown";
import { KeyValueList } from "@/ui/KeyValueList";
import { AttemptTime } from "./AttemptTime";
import type { ConflictFact } from "./conflict-facts";
import type { ConflictDecision } from "./use-guarded-save";

export interface ChangedMeanwhileDialogProps {
  readonly facts: readonly ConflictFact[];
  /** When it was last saved, where the API says so. */
  readonly savedAt?: string;
  readonly onDecide: (decision: ConflictDecision) => void;
}

/** Shows what someone else saved beside what is about to be saved, and asks which of them is to stay. */
export function ChangedMeanwhileDialog({ facts, savedAt, onDecide }: ChangedMeanwhileDialogProps) {
  const t = useT();
  const titleId = useId();
  const isVisible = facts.some(({ opened, stored }) => opened !== stored);
  return (
    <Dialog open onClose={() => onDecide("keepEditing")} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{t("webhook.conflict.title")}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: "text.secondary" }}>
          {t("webhook.conflict.text")} {!isVisible && t("webhook.conflict.secretText")}
          {savedAt !== undefined && (
            <Box sx={{ display: "flex", columnGap: 0.75, mt: 0.5 }}>
              {t("webhook.conflict.savedAt")}
              <AttemptTime attemptedAt={savedAt} />
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
              items={[
                { key: t("webhook.conflict.opened"), value: fact.opened },
                { key: t("webhook.conflict.stored"), value: fact.stored },
                { key: t("webhook.conflict.yours"), value: fact.yours },
              ]}
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
          {t("webhook.conflict.keepEditing")}
        </Button>
        <Button variant="outlined" color="inherit" onClick={() => onDecide("reload")}>
          {t("webhook.conflict.reload")}
        </Button>
        <Button variant="contained" onClick={() => onDecide("overwrite")}>
          {t("webhook.conflict.overwrite")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
