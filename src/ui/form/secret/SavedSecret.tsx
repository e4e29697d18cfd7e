import LockOutlined from "@mui/icons-material/LockOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { HELP_SX } from "@/ui/form/field/FieldFrame";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";

export interface SavedSecretProps {
  readonly label: string;
  readonly help: string;
  /** `here` when this takes the place of the field that had the focus. */
  readonly focus: "here" | "elsewhere";
  readonly onReplace: () => void;
}

/** A stored value that cannot be read back. */
export function SavedSecret({ label, help, focus, onReplace }: SavedSecretProps) {
  const t = useT();
  const helpId = useId();
  return (
    <Box component="fieldset" aria-describedby={helpId} sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography variant="subtitle2" component="legend" sx={{ p: 0, mb: 0.75 }}>
        {label}
      </Typography>
      <Stack
        direction="row"
        sx={{
          alignItems: "center",
          gap: 1,
          minHeight: 36,
          pl: 1.5,
          pr: 0.5,
          border: 1,
          borderColor: "border.subtle",
          borderRadius: "6px",
          bgcolor: "surface.sunken",
        }}
      >
        <LockOutlined aria-hidden sx={{ fontSize: 16, color: "text.secondary" }} />
        <Box sx={{ flex: 1 }}>{t("ui.secret.saved")}</Box>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={t("ui.secret.replaceNamed", { name: label })}
          onClick={onReplace}
          ref={focus === "here" ? focusWhenShown : null}
        >
          {t("ui.secret.replace")}
        </Button>
      </Stack>
      <Box id={helpId} sx={{ ...HELP_SX, mt: 0.75 }}>
        {help}
      </Box>
    </Box>
  );
}
