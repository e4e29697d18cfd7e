import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { Destination } from "@/contract/destination";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { focusWhenShown } from "@/ui/focus-when-shown";
import { KeyValueList } from "@/ui/KeyValueList";
import { changedFields, VISIBLE_FIELDS, type VisibleField, type VisibleValues } from "./changed-meanwhile";
import { toFormValues } from "./destination-form";
import type { SaveConflict } from "./use-save-destination";

export interface ConflictDialogProps {
  readonly opened: Destination;
  readonly conflict: SaveConflict;
}

const FIELD_LABELS: Readonly<Record<VisibleField, PlainMessageKey>> = {
  name: "destinations.form.name",
  endpoint: "destinations.form.endpoint",
  logFormat: "destinations.form.logFormat",
  isSslVerificationDisabled: "destinations.list.verification",
};

/** Shows what someone else saved above what is about to be saved, and asks which of them is to stay. */
export function ConflictDialog({ opened, conflict }: ConflictDialogProps) {
  const t = useT();
  const titleId = useId();
  const before = toFormValues(opened);
  const stored = toFormValues(conflict.stored);
  const theirs = changedFields(before, stored);
  const mine = changedFields(stored, conflict.yours);
  const fields = VISIBLE_FIELDS.filter((field) => theirs.includes(field) || mine.includes(field));

  return (
    <Dialog
      open
      onClose={() => conflict.decide("keepEditing")}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>{t("destinations.conflict.title")}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: "text.secondary" }}>
          {t("destinations.conflict.text")} {theirs.length === 0 && t("destinations.conflict.secretText")}
        </Typography>
        {fields.map((field) => (
          <FieldVersions key={field} field={field} opened={before} stored={stored} yours={conflict.yours} />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1, "& > :not(style)": { m: 0 } }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => conflict.decide("keepEditing")}
          ref={focusWhenShown}
        >
          {t("destinations.conflict.keepEditing")}
        </Button>
        <Button variant="outlined" color="inherit" onClick={() => conflict.decide("reload")}>
          {t("destinations.conflict.reload")}
        </Button>
        <Button variant="contained" onClick={() => conflict.decide("overwrite")}>
          {t("destinations.conflict.overwrite")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface FieldVersionsProps {
  readonly field: VisibleField;
  readonly opened: VisibleValues;
  readonly stored: VisibleValues;
  readonly yours: VisibleValues;
}

/** One below the other, so that two long addresses can be compared. */
function FieldVersions({ field, opened, stored, yours }: FieldVersionsProps) {
  const t = useT();
  return (
    <Stack spacing={1} sx={{ mt: 2, p: 2, border: 1, borderColor: "divider", borderRadius: "8px" }}>
      <Typography variant="h3">{t(FIELD_LABELS[field])}</Typography>
      <KeyValueList
        items={[
          { key: t("destinations.conflict.opened"), value: valueOf(opened) },
          { key: t("destinations.conflict.stored"), value: valueOf(stored) },
          { key: t("destinations.conflict.yours"), value: valueOf(yours) },
        ]}
      />
    </Stack>
  );

  function valueOf(values: VisibleValues) {
    if (field === "name") return values.name;
    if (field === "logFormat") return t(`destinations.format.${values.logFormat}.name`);
    if (field === "endpoint") {
      return (
        <Box component="code" sx={{ typography: "mono" }}>
          {values.endpoint}
        </Box>
      );
    }
    return t(
      values.isSslVerificationDisabled
        ? "destinations.list.verificationOff"
        : "destinations.list.verificationOn",
    );
  }
}
