import Alert from "@mui/material/Alert";
import { useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portal-queries";
import type { Region } from "@/audit-log/region";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "@/ui/state/RetryButton";
import { useRoleName } from "@/ui/use-role-words";

/** Says of which regions there are no portals here, and why; nothing where the list is whole. */
export function PortalListingNotice() {
  const t = useT();
  const roleName = useRoleName();
  const { locale } = useLanguage();
  const { data, refetch } = useQuery(portalQueries.listing());
  if (data === undefined || data.refused.length + data.failed.length === 0) return null;
  const names = (regions: readonly Region[]) =>
    new Intl.ListFormat(locale).format(regions.map((region) => t(`ui.region.${region}`)));
  const canRetry = data.failed.length > 0;
  return (
    <Alert
      severity={canRetry ? "warning" : "info"}
      role="note"
      action={canRetry && <RetryButton onRetry={() => void refetch()} />}
    >
      {canRetry && <div>{t("portals.partial.failed", { regions: names(data.failed) })}</div>}
      {data.refused.length > 0 && (
        <div>
          {t("portals.partial.refused", {
            regions: names(data.refused),
            role: roleName(neededRole(READ_PORTALS)),
          })}
        </div>
      )}
    </Alert>
  );
}
