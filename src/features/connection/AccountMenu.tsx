import AccountCircleOutlined from "@mui/icons-material/AccountCircleOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { identityQueries } from "@/api/identity/identity-queries";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { useLiveSession } from "./use-live-session";

const AccountMenuList = lazyOverlay(async () => (await import("./AccountMenuList")).AccountMenuList);

/** In live mode: who is signed in, and the way to the connection. */
export function AccountMenu() {
  const t = useT();
  const menuId = useId();
  const session = useLiveSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { data: user } = useQuery({
    ...identityQueries.user(),
    enabled: session?.hasToken === true && !session.isRefused,
  });
  const name = session?.hasToken === true ? (user?.full_name ?? "") : "";
  return (
    <>
      <Button
        ref={setAnchor}
        color="inherit"
        size="small"
        aria-label={t("connection.account.button", { name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": menuId } : {})}
        {...AccountMenuList.openerProps}
        onClick={() => setIsOpen(true)}
        sx={{ minWidth: 32, px: 0.75, gap: 0.75 }}
      >
        <AccountCircleOutlined aria-hidden sx={{ fontSize: 20, color: "text.secondary" }} />
        <Box component="span" sx={{ display: { xs: "none", md: "block" } }}>
          {name}
        </Box>
      </Button>
      <AccountMenuList id={menuId} anchor={anchor} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
