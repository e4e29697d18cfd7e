import { expect, test } from "vitest";
import {
  destinationPath,
  gapPath,
  portalAuditLogsPath,
  regionWebhookPath,
  sandboxPath,
} from "./console-paths";

test.each([
  [regionWebhookPath("us"), "/organization/audit-logs-setup/konnect/us/setup"],
  [regionWebhookPath("eu", "status"), "/organization/audit-logs-setup/konnect/eu/status"],
  [destinationPath("a/b?c"), "/organization/audit-logs-setup/destinations/a%2Fb%3Fc"],
  [portalAuditLogsPath("p#1", "status"), "/dev-portal/portals/p%231/settings/audit-logs/status"],
  [gapPath("au/7"), "/gaps/au%2F7"],
  [sandboxPath(), "/sandbox/clock"],
])("%s is built with its params encoded", (built, expected) => {
  expect(built).toBe(expected);
});
