import LockRounded from "@mui/icons-material/LockRounded";
import Box from "@mui/material/Box";
import { VerifyView } from "@/features/verify/VerifyView";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { useT } from "@/i18n/use-t";
import { PausedClockNotice } from "@/pages/paused-clock";
import { PageHeader } from "@/ui/layout/PageHeader";

const PLACES: Partial<Places> = { pausedClock: PausedClockNotice };

export function VerifyPage() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("verify.title")}
        description={t("verify.description")}
        badge={
          <Box
            component="span"
            sx={{
              display: "inline-flex",
              alignItems: "center",
              gap: 0.5,
              typography: "body2",
              color: "text.secondary",
            }}
          >
            <LockRounded aria-hidden sx={{ fontSize: 15 }} />
            {t("verify.private")}
          </Box>
        }
      />
      <PlacesContext value={PLACES}>
        <VerifyView />
      </PlacesContext>
    </>
  );
}
