import NoAccountsOutlined from "@mui/icons-material/NoAccountsOutlined";
import PersonOutlineRounded from "@mui/icons-material/PersonOutlineRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { identityQueries } from "@/api/identity/identity-queries";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

const UserMenuList = lazyOverlay(async () => (await import("./UserMenuList")).UserMenuList);

/** The demo's user, and the way to another one. */
export function UserMenu() {
  const t = useT();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { data: user, error } = useQuery(identityQueries.user());
  // While it is refused, the name is that of an earlier user.
  const isRefused = error?.status === 401;
  const name = isRefused ? t("users.refusedName") : (user?.full_name ?? t("users.unknownName"));
  const Icon = isRefused ? NoAccountsOutlined : PersonOutlineRounded;
  return (
    <>
      <Button
        ref={setAnchor}
        color="inherit"
        size="small"
        aria-label={t("users.button", { name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": menuId } : {})}
        {...UserMenuList.openerProps}
        onClick={() => setIsOpen(true)}
        sx={{ minWidth: 32, px: 0.75, gap: 0.75, color: isRefused ? "error.main" : "text.primary" }}
      >
        <Icon aria-hidden sx={{ fontSize: 20, color: isRefused ? "error.main" : "text.secondary" }} />
        <Box
          component="span"
          sx={{
            display: { xs: "none", md: "block" },
            maxWidth: 200,
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
          }}
        >
          {name}
        </Box>
      </Button>
      <UserMenuList id={menuId} anchor={anchor} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
