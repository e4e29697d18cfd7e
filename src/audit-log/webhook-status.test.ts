import { expect, test } from "vitest";
import { describeWebhook } from "./webhook-status";

test.each([
  [true, "active", false, "untried"],
  [true, "active", true, "active"],
  [true, "inactive", true, "stopped"],
  [true, "inactive", false, "stopped"],
  [false, "active", false, "off"],
  [false, "active", true, "off"],
  [false, "inactive", true, "off_after_failure"],
  [false, "inactive", false, "off_after_failure"],
  [false, "unconfigured", false, "unconfigured"],
  [false, "unconfigured", true, "unconfigured"],
  [true, "unconfigured", false, "unknown"],
  [true, "unconfigured", true, "unknown"],
  [true, "paused", true, "unknown"],
  [false, "paused", false, "unknown"],
  [true, "", false, "unknown"],
  [true, "Active", true, "unknown"],
  [true, "constructor", true, "unknown"],
])("enabled %s, status %j, attempt %s: %s", (enabled, status, hasAttempt, condition) => {
  expect(describeWebhook({ enabled, status, hasAttempt })).toBe(condition);
});
