import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { portalQueries } from "@/api/portals";
import { portalTitle } from "@/contract/portal-title";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import type { Command } from "@/ui/command/command";

/** The way to the audit logs of each portal. */
export function usePortalCommands(): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  const { data = [] } = useQuery(portalQueries.list());
  return data.map((portal) => ({
    id: `portal ${portal.id}`,
    label: portalTitle(portal),
    kind: t("palette.portal"),
    keywords: portal.name,
    run: () => void navigate(portalAuditLogsPath(portal.id)),
  }));
}
