import { useT } from "@/i18n/use-t";
import type { WebhookScope } from "@/api/webhook-scope";

/** The role that would be enough for this webhook, as the documentation calls it. */
export function useWebhookRole(scope: WebhookScope): string {
  const t = useT();
  if (scope.kind === "portal") return t("webhook.role.portalAdmin");
  return t("webhook.role.auditLogsAdminOf", { region: t(`webhook.region.${scope.region}`) });
}
