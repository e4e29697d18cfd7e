import CloudOutlined from "@mui/icons-material/CloudOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { identityQueries } from "@/api/identity/identity-queries";
import type { LiveSession } from "@/api/session/session";
import { useT } from "@/i18n/use-t";
import { CONNECTION_PATH } from "@/lib/console-paths";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { RouterLink } from "@/ui/layout/RouterLink";
import { hostOf } from "./host-of";
import { useLiveSession } from "./use-live-session";

const RenewTokenDialog = lazyOverlay(async () => (await import("./RenewTokenDialog")).RenewTokenDialog);

/** Stands above every page in live mode: for whom the console works, and where. */
export function LiveBanner() {
  const t = useT();
  const session = useLiveSession();
  const { data: organization } = useQuery({
    ...identityQueries.organization(),
    enabled: session?.hasToken === true && !session.isRefused,
  });
  // The dialog opens once by itself; after "later" the banner leads back to it.
  const [putOff, setPutOff] = useState<LiveSession | null>(null);
  if (session === null) return null;
  const isRefused = session.hasToken && session.isRefused;
  const tone = isRefused ? "tone.danger" : "tone.neutral";
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1.5,
        minHeight: 36,
        px: { xs: 2, sm: 3, lg: 4 },
        py: 0.5,
        bgcolor: `${tone}.soft`,
        borderBottom: 1,
        borderColor: `${tone}.line`,
        typography: "body2",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.75, color: `${tone}.ink`, fontWeight: 600 }}>
        <CloudOutlined aria-hidden sx={{ fontSize: 16 }} />
        {t("connection.live.badge")}
      </Box>
      {isRefused ? (
        <span>{t("connection.live.refused")}</span>
      ) : (
        organization !== undefined && <span>{organization.name}</span>
      )}
      <Box
        component="span"
        sx={{
          color: "text.secondary",
          overflowWrap: "anywhere",
          // A line of its own below the others where they are short of room.
          order: { xs: 1, sm: 0 },
          flexBasis: { xs: "100%", sm: "auto" },
        }}
      >
        {hostOf(session.apiBaseUrl, location.origin)}
        {session.tokenKind !== null && ` · ${t(`connection.tokenKind.${session.tokenKind}`)}`}
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, ml: "auto" }}>
        {isRefused && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => setPutOff(null)}>
            {t("connection.live.enterToken")}
          </Button>
        )}
        <RouterLink to={CONNECTION_PATH}>{t("connection.live.manage")}</RouterLink>
      </Box>
      <RenewTokenDialog
        isOpen={isRefused && putOff !== session}
        apiBaseUrl={session.apiBaseUrl}
        onClose={() => setPutOff(session)}
      />
    </Box>
  );
}
