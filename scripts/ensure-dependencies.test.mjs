import { expect, test } from "vitest";
import { isInstalled } from "./ensure-dependencies.mjs";

const react = { version: "19.3.1", integrity: "sha512-react" };
const linter = { version: "1.89.0", integrity: "sha512-linter" };
const otherPlatform = { version: "1.89.0", integrity: "sha512-windows", optional: true };
const project = { version: "0.1.0" };

const LOCK = {
  packages: {
    "": project,
    "node_modules/react": react,
    "node_modules/linter": linter,
    "node_modules/linter-windows": otherPlatform,
  },
};

test.each([
  {
    name: "everything but another platform's package is there",
    installed: { "node_modules/react": react, "node_modules/linter": linter },
    expected: true,
  },
  { name: "everything is there", installed: { ...LOCK.packages, "": project }, expected: true },
  { name: "a package is missing", installed: { "node_modules/react": react }, expected: false },
  {
    name: "a package has another version",
    installed: { "node_modules/react": { ...react, version: "19.3.0" }, "node_modules/linter": linter },
    expected: false,
  },
  {
    name: "a package has the same version but other contents",
    installed: { "node_modules/react": { ...react, integrity: "sha512-x" }, "node_modules/linter": linter },
    expected: false,
  },
  {
    name: "a package was taken out of the lock",
    installed: { "node_modules/react": react, "node_modules/linter": linter, "node_modules/old": react },
    expected: false,
  },
])("when $name: $expected", ({ installed, expected }) => {
  expect(isInstalled(LOCK, { packages: installed })).toBe(expected);
});

test("nothing is installed where npm has not finished", () => {
  expect(isInstalled(LOCK, null)).toBe(false);
});
