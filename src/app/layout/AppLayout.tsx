import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { use, useRef, useState } from "react";
import { Outlet, ScrollRestoration } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { safeStorage } from "@/lib/safe-storage";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { AppHeader } from "./AppHeader";
import { navigationGroups } from "./navigation";
import { NavigationProgress } from "./NavigationProgress";
import { RouteFocus } from "./RouteFocus";
import { CommandPalette, ShortcutsDialog } from "./ShellOverlays";
import {
  HEADER_HEIGHT_PX,
  NAVIGATION_HIDDEN,
  NAVIGATION_STORAGE_KEY,
  NAVIGATION_WIDTH_PX,
  WIDE_FROM_PX,
} from "./shell-measures";
import { ShellPartsContext } from "./shell-parts";
import { SideNavigation } from "./SideNavigation";
import { MAIN_ID, SkipLink } from "./SkipLink";
import { TitleNotice } from "./TitleNotice";
import { Shortcuts } from "@/app/commands/Shortcuts";
import { useSingleKeys } from "@/app/commands/use-shortcuts";

const remembered = safeStorage(() => localStorage);

const NavigationDrawer = lazyOverlay(async () => (await import("./NavigationDrawer")).NavigationDrawer);

export function AppLayout() {
  const { banner, userMenu, gate } = use(ShellPartsContext);
  const t = useT();
  const mainRef = useRef<HTMLElement>(null);
  const isWide = useMediaQuery(`(min-width: ${WIDE_FROM_PX}px)`, { noSsr: true });
  const [isColumnShown, setIsColumnShown] = useNavigationVisibility();
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const [overlay, setOverlay] = useState<"palette" | "shortcuts" | null>(null);
  const [hasSingleKeys, setHasSingleKeys] = useSingleKeys();
  const groups = navigationGroups();
  const closeOverlay = () => setOverlay(null);

  return (
    <>
      {/* Beside the rest: they follow the router, and are drawn with each of its changes. */}
      <Shortcuts
        onPalette={() => setOverlay("palette")}
        onHelp={() => setOverlay("shortcuts")}
        hasSingleKeys={hasSingleKeys}
      />
      <RouteFocus mainRef={mainRef} isCovered={overlay !== null} />
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
            sx={{
              px: { xs: 2, sm: 3, lg: 4 },
              py: 3,
              maxWidth: 1240,
              // Of what is compared line by line, a page wants all the room there is.
              "&:has([data-width=full])": { maxWidth: "none" },
            }}
          >
            <TitleNotice>{gate ? gate(<Outlet />) : <Outlet />}</TitleNotice>
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

/** Whether the navigation column is shown; remembered, shown by default. */
function useNavigationVisibility(): readonly [isShown: boolean, setIsShown: (isShown: boolean) => void] {
  const [isShown, setIsShown] = useState(() => remembered.read(NAVIGATION_STORAGE_KEY) !== NAVIGATION_HIDDEN);
  return [
    isShown,
    (next) => {
      setIsShown(next);
      remembered.write(NAVIGATION_STORAGE_KEY, next ? "shown" : NAVIGATION_HIDDEN);
    },
  ];
}
