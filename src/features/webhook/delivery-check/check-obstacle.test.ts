import { describe, expect, it } from "vitest";
import { testObstacle } from "./check-obstacle";

describe("testObstacle", () => {
  it.each([
    ["untried", null],
    ["active", null],
    ["unknown", null],
    ["stopped", "webhook.test.needsResume"],
    ["off", "webhook.test.needsOn"],
    ["off_after_failure", "webhook.test.needsOn"],
    ["unconfigured", "webhook.test.needsOn"],
  ] as const)("of a webhook that is %s is %s", (condition, obstacle) => {
    expect(testObstacle(condition)).toBe(obstacle);
  });
});
