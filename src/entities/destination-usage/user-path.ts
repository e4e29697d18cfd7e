import { portalAuditLogsPath, regionWebhookPath } from "@/lib/console-paths";
import type { DestinationUser } from "./destination-usage";

/** Where the user of a destination chooses it. */
export function userPath(user: DestinationUser): string {
  return user.kind === "region" ? regionWebhookPath(user.region) : portalAuditLogsPath(user.portalId);
}
