import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { paletteKeys } from "./palette-keys";
import { CommandPalette } from "@/app/layout/ShellOverlays";

/** Looks like the field that it opens; on a narrow screen only its icon is left. */
export function PaletteButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useT();
  return (
    <Button
      color="inherit"
      size="small"
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
        sx={(theme) => ({
          flex: 1,
          display: "flex",
          justifyContent: "space-between",
          // Where only the icon is left, its name is still read.
          [theme.breakpoints.down("md")]: {
            position: "absolute",
            overflow: "hidden",
            width: "1px",
            height: "1px",
            clipPath: "inset(50%)",
          },
        })}
      >
        {t("app.palette.open")}
        {/* `aria-keyshortcuts` says it; as part of the name it would be read each time. */}
        <Box component="kbd" aria-hidden sx={{ typography: "caption", fontFamily: "inherit" }}>
          {paletteKeys()}
        </Box>
      </Box>
    </Button>
  );
}
