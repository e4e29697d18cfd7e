import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { paletteKeys } from "./palette-keys";

export interface ShortcutsDialogProps extends OverlayProps {
  readonly hasSingleKeys: boolean;
  readonly onSingleKeysChange: (isOn: boolean) => void;
}

export function ShortcutsDialog({
  isOpen,
  onClose,
  hasSingleKeys,
  onSingleKeysChange,
}: ShortcutsDialogProps) {
  const t = useT();
  const titleId = useId();
  const always = [
    { keys: [paletteKeys()], does: t("shortcuts.palette") },
    { keys: ["Ctrl Enter"], does: t("shortcuts.submit") },
    { keys: ["Esc"], does: t("shortcuts.close") },
  ];
  const single = [
    { keys: ["?"], does: t("shortcuts.help") },
    { keys: ["/"], does: t("shortcuts.search") },
    { keys: ["u"], does: t("shortcuts.zone") },
    { keys: ["g", "k"], does: t("shortcuts.goTo", { place: t("app.navigation.konnect") }) },
    { keys: ["g", "d"], does: t("shortcuts.goTo", { place: t("app.navigation.webhookDestination") }) },
    { keys: ["g", "p"], does: t("shortcuts.goTo", { place: t("app.navigation.portals") }) },
    { keys: ["g", "l"], does: t("shortcuts.goTo", { place: t("app.navigation.logs") }) },
  ];
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t("shortcuts.title")}</DialogTitle>
      <DialogContent>
        <Keys rows={always} />
        <FormControlLabel
          sx={{ mt: 2, mb: 1 }}
          control={<Switch checked={hasSingleKeys} onChange={(_event, isOn) => onSingleKeysChange(isOn)} />}
          label={t("shortcuts.single")}
        />
        <Box sx={{ opacity: hasSingleKeys ? 1 : 0.6 }}>
          <Keys rows={single} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button ref={focusWhenShown} variant="outlined" color="inherit" onClick={onClose}>
          {t("shortcuts.done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface KeysProps {
  readonly rows: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

function Keys({ rows }: KeysProps) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: "auto 1fr",
        columnGap: 2,
        rowGap: 1,
        alignItems: "baseline",
      }}
    >
      {rows.map(({ keys, does }) => (
        <Box key={does} sx={{ display: "contents" }}>
          <Box component="dt" sx={{ display: "flex", gap: 0.5, minWidth: 88 }}>
            {keys.map((key) => (
              <Key key={key} name={key} />
            ))}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {does}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        typography: "caption",
        fontFamily: "inherit",
        px: 0.75,
        minWidth: 22,
        textAlign: "center",
        border: 1,
        borderBottomWidth: 2,
        borderColor: "border.subtle",
        borderRadius: "4px",
        whiteSpace: "nowrap",
      }}
    >
      {name}
    </Box>
  );
}
