import CheckRounded from "@mui/icons-material/CheckRounded";
import Box from "@mui/material/Box";
import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useQuery } from "@tanstack/react-query";
import { PlainLink } from "@/ui/layout/PlainLink";
import { demoUser } from "@/api/sandbox/demo-user";
import { tokenQueries } from "@/api/sandbox/token-queries";
import { useT } from "@/i18n/use-t";
import { CONNECTION_PATH } from "@/lib/console-paths";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { tokenWords } from "./token-words";
import { useBecome } from "./use-become";

export interface UserMenuListProps extends OverlayProps {
  readonly id: string;
  /** The button that opened it. */
  readonly anchor: HTMLElement | null;
}

/** Everyone one can be in the demo: what they may do, and those whose token the API refuses. */
export function UserMenuList({ id, anchor, isOpen, onClose }: UserMenuListProps) {
  const t = useT();
  const become = useBecome();
  const { data: tokens } = useQuery(tokenQueries.list());
  return (
    <Menu
      id={id}
      anchorEl={anchor}
      open={isOpen && tokens !== undefined}
      onClose={onClose}
      // Where its button is: everything on the page belongs to a landmark.
      disablePortal
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ list: { "aria-label": t("users.menu") }, paper: { sx: { width: 340 } } }}
    >
      {(tokens ?? []).map((token) => {
        const isChosen = token.token === demoUser.token();
        return (
          <MenuItem
            key={token.token}
            role="menuitemradio"
            aria-checked={isChosen}
            selected={isChosen}
            onClick={() => {
              onClose();
              if (!isChosen) become(token);
            }}
            sx={{ gap: 1.5, justifyContent: "space-between", whiteSpace: "normal" }}
          >
            <Box sx={{ minWidth: 0 }}>
              {token.label}
              <Box
                sx={{
                  typography: "caption",
                  color: token.state === "valid" ? "text.secondary" : "error.main",
                }}
              >
                {tokenWords(token, t)}
              </Box>
            </Box>
            <CheckRounded aria-hidden sx={{ fontSize: 16, visibility: isChosen ? "visible" : "hidden" }} />
          </MenuItem>
        );
      })}
      <Divider />
      <MenuItem component={PlainLink} to={CONNECTION_PATH} onClick={onClose}>
        {t("app.navigation.connection")}
      </MenuItem>
    </Menu>
  );
}
