import { describe, expect, it } from "vitest";
import { testObstacle } from "./check-obstacle";

describe("testObstacle", () => {
  it.each([
    ["untried", null],
    ["active", null],
    ["unknown", null],
    ["stopped", "setup.test.needsResume"],
    ["off", "setup.test.needsOn"],
    ["off_after_failure", "setup.test.needsOn"],
    ["unconfigured", "setup.test.needsOn"],
  ] as const)("of a webhook that is %s is %s", (condition, obstacle) => {
    expect(testObstacle(condition)).toBe(obstacle);
  });
});
