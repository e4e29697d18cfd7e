import MenuRounded from "@mui/icons-material/MenuRounded";
import Box from "@mui/material/Box";
import IconButton, { type IconButtonProps } from "@mui/material/IconButton";
import type { ReactNode } from "react";
import { PlainLink } from "@/ui/layout/PlainLink";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { LanguageMenu } from "./LanguageMenu";
import { PaletteButton } from "@/app/commands/PaletteButton";
import { ProductMark } from "./ProductMark";
import { HEADER_HEIGHT_PX } from "./shell-measures";
import { ThemeModeMenu } from "./ThemeModeMenu";

export interface AppHeaderProps {
  /** A drawer opens over the page; a column stands beside it and can be put away. */
  readonly navigation: "drawer" | "column";
  readonly isNavigationShown: boolean;
  readonly onToggleNavigation: () => void;
  readonly userMenu?: ReactNode;
  readonly onOpenPalette: () => void;
  /** For the button that does: its code may be on its way before it is pressed. */
  readonly togglerProps: Pick<IconButtonProps, "onPointerEnter" | "onFocus">;
}

export function AppHeader({
  navigation,
  isNavigationShown,
  onToggleNavigation,
  userMenu,
  onOpenPalette,
  togglerProps,
}: AppHeaderProps) {
  const t = useT();
  const toggleLabel = t(
    navigation === "drawer"
      ? "app.navigation.open"
      : isNavigationShown
        ? "app.navigation.hide"
        : "app.navigation.show",
  );
  return (
    <Box
      component="header"
      sx={{
        position: "sticky",
        top: 0,
        zIndex: "appBar",
        height: HEADER_HEIGHT_PX,
        px: { xs: 1, sm: 1.5 },
        display: "flex",
        alignItems: "center",
        gap: 1,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <Tooltip title={toggleLabel}>
        <IconButton
          aria-label={toggleLabel}
          aria-expanded={isNavigationShown}
          {...togglerProps}
          onClick={onToggleNavigation}
        >
          <MenuRounded sx={{ fontSize: 20 }} />
        </IconButton>
      </Tooltip>
      <Box
        component={PlainLink}
        to="/"
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 1,
          minWidth: 0,
          color: "text.primary",
          textDecoration: "none",
          typography: "subtitle1",
          borderRadius: "6px",
        }}
      >
        <ProductMark />
        <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          {t("app.name")}
        </Box>
      </Box>
      <Box sx={{ ml: "auto", display: "flex", alignItems: "center", gap: 0.5 }}>
        <PaletteButton onOpen={onOpenPalette} />
        {userMenu}
        <LanguageMenu />
        <ThemeModeMenu />
      </Box>
    </Box>
  );
}
