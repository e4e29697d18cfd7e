import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Page, expect } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the script above leaves in a page. */
type WithAxe = typeof globalThis & { axe?: { run: (options: RunOptions) => Promise<AxeResults> } };

/**
 * On the whole page as it stands: all of axe's default rules, or those that are named. The script goes into a page once,
 * and without the tab of its own that AxeBuilder opens for each look: that is half of the time of visiting every screen.
 */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => (globalThis as WithAxe).axe!.run(options), // put there above
    { resultTypes: ["violations"], ...(rules && { runOnly: [...rules] }) } satisfies RunOptions,
  );
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join("\n")}`,
  );
  expect(found, "axe violations").toEqual([]);
}
