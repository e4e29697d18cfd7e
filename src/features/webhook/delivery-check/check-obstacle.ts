import type { WebhookCondition } from "@/audit-log/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";

const OBSTACLES: Readonly<Record<WebhookCondition, PlainMessageKey | null>> = {
  untried: null,
  active: null,
  // Better a test that shows nothing than a status word that locks people out.
  unknown: null,
  stopped: "setup.test.needsResume",
  off: "setup.test.needsOn",
  off_after_failure: "setup.test.needsOn",
  unconfigured: "setup.test.needsOn",
};

/** Why a delivery test could not show anything; `null`: nothing is in its way. */
export function testObstacle(condition: WebhookCondition): PlainMessageKey | null {
  return OBSTACLES[condition];
}
