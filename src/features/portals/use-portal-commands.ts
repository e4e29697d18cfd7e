import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { portalQueries } from "@/api/portal-queries";
import { portalTitle } from "@/contract/portal-title";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath, type WebhookTab } from "@/lib/console-paths";
import type { Command } from "@/ui/command/command";

/** The way to the audit logs of each portal. */
export function usePortalCommands(
  tabs: readonly { readonly tab: WebhookTab; readonly label: string }[],
): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  const { data = [] } = useQuery(portalQueries.list());
  const webhooks: readonly Command[] = data.map((portal) => ({
    id: `portal ${portal.id}`,
    label: portalTitle(portal),
    kind: t("palette.portal"),
    keywords: `${portal.name} ${t("webhook.tab.setup")}`,
    run: () => void navigate(portalAuditLogsPath(portal.id)),
  }));
  const below = data.flatMap((portal) =>
    tabs.map(({ tab, label }): Command => ({
      id: `portal ${portal.id} ${tab}`,
      label: `${portalTitle(portal)} · ${label}`,
      kind: t("palette.portal"),
      keywords: portal.name,
      listing: "when_typed",
      run: () => void navigate(portalAuditLogsPath(portal.id, tab)),
    })),
  );
  return [...webhooks, ...below];
}
