import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useRef, useState, type ReactNode } from "react";
import { Outlet, ScrollRestoration } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { AppHeader, HEADER_HEIGHT_PX } from "./AppHeader";
import { navigationGroups } from "./navigation";
import { NavigationProgress } from "./NavigationProgress";
import { CommandPalette, ShortcutsDialog } from "./ShellOverlays";
import { SideNavigation } from "./SideNavigation";
import { MAIN_ID, SkipLink } from "./SkipLink";
import { useNavigationVisibility } from "./use-navigation-visibility";
import { useShortcuts } from "@/app/commands/use-shortcuts";
import { useSingleKeys } from "@/app/commands/use-single-keys";
import { useZoneSwitch } from "@/app/commands/use-zone-switch";
import { useRouteFocus } from "./use-route-focus";

export interface AppLayoutProps {
  /** Stands above the content of every page. */
  readonly banner?: ReactNode;
  /** In the header: who is signed in. */
  readonly userMenu?: ReactNode;
  /** Stands around every page, and may show something else in its place. */
  readonly gate?: ((page: ReactNode) => ReactNode) | undefined;
}

const NAVIGATION_WIDTH_PX = 224;

const NavigationDrawer = lazyOverlay(async () => (await import("./NavigationDrawer")).NavigationDrawer);

export function AppLayout({ banner, userMenu, gate }: AppLayoutProps) {
  const t = useT();
  const mainRef = useRef<HTMLElement>(null);
  const isWide = useMediaQuery("(min-width: 900px)", { noSsr: true });
  const [isColumnShown, setIsColumnShown] = useNavigationVisibility();
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const [overlay, setOverlay] = useState<"palette" | "shortcuts" | null>(null);
  const [hasSingleKeys, setHasSingleKeys] = useSingleKeys();
  const groups = navigationGroups();
  const closeOverlay = () => setOverlay(null);
  useShortcuts({
    onPalette: () => setOverlay("palette"),
    onHelp: () => setOverlay("shortcuts"),
    onZone: useZoneSwitch(),
    hasSingleKeys,
  });
  useRouteFocus(mainRef);

  return (
    <>
      <SkipLink />
      <AppHeader
        userMenu={userMenu}
        onOpenPalette={() => setOverlay("palette")}
        navigation={isWide ? "column" : "drawer"}
        isNavigationShown={isWide ? isColumnShown : isDrawerOpen}
        onToggleNavigation={() => (isWide ? setIsColumnShown(!isColumnShown) : setIsDrawerOpen(true))}
        togglerProps={isWide ? {} : NavigationDrawer.openerProps}
      />
      <NavigationProgress />
      <Box sx={{ display: "flex", alignItems: "flex-start" }}>
        {isWide && isColumnShown && (
          <Box
            sx={{
              position: "sticky",
              top: HEADER_HEIGHT_PX,
              width: NAVIGATION_WIDTH_PX,
              height: `calc(100vh - ${HEADER_HEIGHT_PX}px)`,
              flexShrink: 0,
              overflowY: "auto",
              bgcolor: "background.paper",
              borderRight: 1,
              borderColor: "divider",
            }}
          >
            <SideNavigation groups={groups} />
          </Box>
        )}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {banner !== undefined && <section aria-label={t("app.banner")}>{banner}</section>}
          <Box
            component="main"
            id={MAIN_ID}
            ref={mainRef}
            tabIndex={-1}
            sx={{ px: { xs: 2, sm: 3, lg: 4 }, py: 3, maxWidth: 1240 }}
          >
            {gate ? gate(<Outlet />) : <Outlet />}
          </Box>
        </Box>
      </Box>
      {!isWide && (
        <NavigationDrawer groups={groups} isOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)} />
      )}
      <CommandPalette
        isOpen={overlay === "palette"}
        onClose={closeOverlay}
        onShowShortcuts={() => setOverlay("shortcuts")}
      />
      <ShortcutsDialog
        isOpen={overlay === "shortcuts"}
        onClose={closeOverlay}
        hasSingleKeys={hasSingleKeys}
        onSingleKeysChange={setHasSingleKeys}
      />
      <ScrollRestoration />
    </>
  );
}
