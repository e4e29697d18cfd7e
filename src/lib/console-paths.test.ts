import { expect, test } from "vitest";
import {
  destinationPath,
  isSandboxTab,
  isWebhookTab,
  portalAuditLogsPath,
  regionWebhookPath,
  sandboxPath,
} from "./console-paths";

test.each([
  [regionWebhookPath("us"), "/organization/audit-logs-setup/konnect/us/setup"],
  [regionWebhookPath("eu", "status"), "/organization/audit-logs-setup/konnect/eu/status"],
  [destinationPath("a/b?c"), "/organization/audit-logs-setup/destinations/a%2Fb%3Fc"],
  [portalAuditLogsPath("p#1", "replay"), "/dev-portal/portals/p%231/settings/audit-logs/replay"],
  [sandboxPath(), "/sandbox/clock"],
])("%s is built with its params encoded", (built, expected) => {
  expect(built).toBe(expected);
});

test("only the tabs that exist are tabs", () => {
  expect(isWebhookTab("status")).toBe(true);
  expect(isWebhookTab("clock")).toBe(false);
  expect(isWebhookTab(undefined)).toBe(false);
  expect(isSandboxTab("traffic")).toBe(true);
  expect(isSandboxTab("toString")).toBe(false);
});
