import { expect, it } from "vitest";
import { webhookWarning } from "./webhook-warning";

it.each([
  [true, "active", null],
  [true, "inactive", "inactive"],
  [false, "active", "off"],
  [false, "inactive", "off"],
  [false, "unconfigured", "unconfigured"],
  [true, "degraded", null],
  [false, "degraded", "off"],
])("of a webhook that is enabled: %s and %s", (enabled, status, expected) => {
  expect(webhookWarning({ webhook_enabled: enabled, webhook_status: status })).toBe(expected);
});
