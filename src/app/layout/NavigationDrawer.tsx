import Drawer from "@mui/material/Drawer";
import { useT } from "@/i18n/use-t";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { NavigationGroup } from "./navigation";
import { SideNavigation } from "./SideNavigation";

export interface NavigationDrawerProps extends OverlayProps {
  readonly groups: readonly NavigationGroup[];
}

/** The navigation of narrow windows, over the page. */
export function NavigationDrawer({ groups, isOpen, onClose }: NavigationDrawerProps) {
  const t = useT();
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      slotProps={{
        paper: { sx: { width: 272 }, "aria-label": t("app.navigation.label") },
        // MUI takes a drawer that is open at first for a part of the page; this one was just asked for.
        transition: { appear: true },
      }}
    >
      <SideNavigation groups={groups} onNavigate={onClose} />
    </Drawer>
  );
}
