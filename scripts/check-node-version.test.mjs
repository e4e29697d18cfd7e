import { expect, test } from "vitest";
import { isVersionInRange } from "./check-node-version.mjs";

test.each([
  { version: "18.20.0", isEnough: false },
  { version: "20.9.0", isEnough: false },
  { version: "20.18.3", isEnough: false },
  { version: "20.19.0", isEnough: true },
  { version: "20.20.2", isEnough: true },
  { version: "22.0.0", isEnough: true },
  { version: "100.1.0", isEnough: true },
])("Node $version against >=20.19: $isEnough", ({ version, isEnough }) => {
  expect(isVersionInRange(version, ">=20.19")).toBe(isEnough);
});

test("a range of another form is an error, not a pass", () => {
  expect(() => isVersionInRange("20.19.0", "^20")).toThrow("engines.node");
});
