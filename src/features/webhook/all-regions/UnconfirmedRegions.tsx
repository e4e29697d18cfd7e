import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { KONNECT_PATH } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";
import type { Confirmation } from "./all-regions-plan";

export interface UnconfirmedRegionsProps {
  readonly confirmation: Confirmation;
}

/** The API has accepted the change, but reading the regions again did not show it everywhere. */
export function UnconfirmedRegions({ confirmation: { differing, unread } }: UnconfirmedRegionsProps) {
  const t = useT();
  const names = (regions: readonly Region[]) => regions.map((region) => t(`ui.region.${region}`)).join(", ");
  return (
    <Alert severity="warning" role="none">
      <AlertTitle>
        {t(differing.length > 0 ? "setup.allRegions.differs" : "setup.allRegions.unconfirmed")}
      </AlertTitle>
      <Stack spacing={0.5} sx={{ alignItems: "flex-start" }}>
        {differing.length > 0 && (
          <span>{t("setup.allRegions.differsText", { regions: names(differing) })}</span>
        )}
        {unread.length > 0 && (
          <span>{t("setup.allRegions.unconfirmedText", { regions: names(unread) })}</span>
        )}
        <RouterLink to={KONNECT_PATH}>{t("setup.allRegions.toRegions")}</RouterLink>
      </Stack>
    </Alert>
  );
}
