import { webhookPath, type WebhookTab } from "@/lib/console-paths";
import type { DestinationUser } from "./destination-usage";

/** A page of the user of a destination; without `tab`, the one where it is chosen. */
export function userPath(user: DestinationUser, tab: WebhookTab = "setup"): string {
  return webhookPath(user, tab);
}
