import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { use, useEffect, useRef, useState, type RefObject } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { safeStorage } from "@/lib/safe-storage";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { AppHeader } from "./AppHeader";
import { navigationGroups } from "./navigation";
import { NavigationProgress } from "./NavigationProgress";
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
import { useShortcuts, useSingleKeys } from "@/app/commands/use-shortcuts";
import { useZoneSwitch } from "@/app/commands/use-zone-switch";

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
  useShortcuts({
    onPalette: () => setOverlay("palette"),
    onHelp: () => setOverlay("shortcuts"),
    onZone: useZoneSwitch(),
    hasSingleKeys,
  });
  useRouteFocus(mainRef, overlay !== null);

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

/**
 * After a navigation the focus goes to the new page's heading, which a screen reader then reads.
 * It stays where it is when it was inside the content and still exists, as on a tab that was just followed.
 *
 * @param isCovered by an overlay that has the focus: a page may come when the next one is being looked for
 */
function useRouteFocus(mainRef: RefObject<HTMLElement | null>, isCovered: boolean): void {
  const { pathname } = useLocation();
  const lastPathname = useRef(pathname);

  useEffect(() => {
    if (isCovered || lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    const main = mainRef.current;
    if (!main || (main.contains(document.activeElement) && document.activeElement !== main)) return;
    const target = main.querySelector<HTMLElement>("h1") ?? main;
    target.focus({ preventScroll: true });
  }, [pathname, mainRef, isCovered]);
}
