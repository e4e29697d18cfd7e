import { portalAuditLogsPath, regionWebhookPath, type WebhookTab } from "@/lib/console-paths";
import type { ReplayScope } from "./replay-scope";

export function scopePath(scope: ReplayScope, tab: WebhookTab): string {
  return scope.kind === "region"
    ? regionWebhookPath(scope.region, tab)
    : portalAuditLogsPath(scope.portalId, tab);
}
