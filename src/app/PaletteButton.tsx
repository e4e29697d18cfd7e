import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { paletteKeys } from "./palette-keys";
import { CommandPalette } from "./ShellOverlays";

/** Looks like the field that it opens; on a narrow screen only its icon is left. */
export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useT();
  return (
    <Button
      color="inherit"
      size="small"
      aria-label={t("app.palette.open")}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      {...CommandPalette.openerProps}
      onClick={onOpen}
      sx={{
        minWidth: 32,
        width: { md: 240 },
        px: { xs: 0.75, md: 1.25 },
        gap: 1,
        justifyContent: "flex-start",
        color: "text.secondary",
        border: { md: 1 },
        borderColor: { md: "border.subtle" },
      }}
    >
      <SearchRounded aria-hidden sx={{ fontSize: { xs: 20, md: 18 } }} />
      <Box
        component="span"
        sx={{ display: { xs: "none", md: "flex" }, flex: 1, justifyContent: "space-between" }}
      >
        {t("app.palette.open")}
        <Box component="kbd" sx={{ typography: "caption", fontFamily: "inherit" }}>
          {paletteKeys()}
        </Box>
      </Box>
    </Button>
  );
}
