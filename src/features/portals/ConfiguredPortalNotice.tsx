import Alert from "@mui/material/Alert";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface ConfiguredPortalNoticeProps {
  readonly portalId: string;
  /** `null`: its name is not known. */
  readonly destination: string | null;
}

/** A portal has one audit log: choosing one that has it means replacing it. */
export function ConfiguredPortalNotice({ portalId, destination }: ConfiguredPortalNoticeProps) {
  const t = useT();
  return (
    <Alert severity="warning">
      {destination === null
        ? t("portals.newWebhook.replaces")
        : t("portals.newWebhook.replacesNamed", { destination })}{" "}
      <RouterLink to={portalAuditLogsPath(portalId)}>{t("portals.newWebhook.toSettings")}</RouterLink>
    </Alert>
  );
}
