import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noDefaultThemes } from "./no-default-themes.mjs";
import { repositoryRoot } from "./repository-root.mjs";

// As the installed release writes them: another one may do it otherwise, and the themes would be back unnoticed.
test.each([
  "material/styles/defaultTheme.mjs",
  "material/Box/Box.mjs",
  "system/createStyled/createStyled.mjs",
  "system/useTheme/useTheme.mjs",
])("@mui/%s makes no theme while it is loaded", (file) => {
  const path = join(repositoryRoot, "node_modules/@mui", file);
  const code = readFileSync(path, "utf8");
  const { transform } = /** @type {any} */ (noDefaultThemes());
  expect(transform.filter.id.test(path)).toBe(true);
  expect(code).toContain(transform.filter.code);
  expect(transform.handler(code).code).not.toContain("createTheme();");
});
