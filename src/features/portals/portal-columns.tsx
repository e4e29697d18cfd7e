import Typography from "@mui/material/Typography";
import { portalRegion, type Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Translate } from "@/i18n/message-key";
import { portalAuditLogsPath } from "@/lib/console-paths";
import type { DataColumn } from "@/ui/table/data-table-model";
import { RouterLink } from "@/ui/layout/RouterLink";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

export function portalColumns(t: Translate): readonly DataColumn<Portal>[] {
  const regionName = (portal: Portal) => {
    const region = portalRegion(portal);
    return region === null ? undefined : t(`ui.region.${region}`);
  };
  return [
    { id: "name", header: t("portals.name"), cell: portalTitle, sortValue: portalTitle },
    {
      id: "region",
      header: t("portals.region"),
      cell: (portal) => regionName(portal) ?? t("webhook.cell.regionUnknown"),
      sortValue: regionName,
    },
    {
      id: "domain",
      header: t("portals.domain"),
      cell: ({ canonical_domain: domain }) => (
        <Typography variant="mono" translate="no">
          {domain}
        </Typography>
      ),
      sortValue: ({ canonical_domain: domain }) => domain,
    },
    {
      id: "settings",
      card: "bare",
      header: t("portals.auditLogsColumn"),
      align: "end",
      cell: (portal) => (
        <RouterLink to={portalAuditLogsPath(portal.id)}>
          {t("portals.auditLogs")}
          <VisuallyHidden>{`: ${portalTitle(portal)}`}</VisuallyHidden>
        </RouterLink>
      ),
    },
  ];
}
