import { expect, test } from "vitest";
import { deploymentName } from "./deployment-name";

test("names of two deployments on one origin differ, and at the root they are what they always were", () => {
  const names = ["/", "/audit/", "/audit/preview-7/"].map((base) =>
    deploymentName("audit-logs-console", base),
  );
  expect(names[0]).toBe("audit-logs-console");
  expect(new Set(names).size).toBe(3);
});
