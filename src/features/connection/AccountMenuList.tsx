import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { PlainLink } from "@/ui/layout/PlainLink";
import { useT } from "@/i18n/use-t";
import { CONNECTION_PATH } from "@/lib/console-paths";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface AccountMenuListProps extends OverlayProps {
  readonly id: string;
  /** The button that opened it. */
  readonly anchor: HTMLElement | null;
}

export function AccountMenuList({ id, anchor, isOpen, onClose }: AccountMenuListProps) {
  const t = useT();
  return (
    <Menu
      id={id}
      anchorEl={anchor}
      open={isOpen}
      onClose={onClose}
      // Where its button is: everything on the page belongs to a landmark.
      disablePortal
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ list: { "aria-label": t("connection.account.menu") } }}
    >
      <MenuItem component={PlainLink} to={CONNECTION_PATH} onClick={onClose}>
        {t("app.navigation.connection")}
      </MenuItem>
    </Menu>
  );
}
