import { expect, type Page } from "@playwright/test";

/** Until then the console's own calls wait; those of a test would reach the network. */
export async function demoStarted(page: Page): Promise<void> {
  await expect(page.locator('html[data-demo="started"]')).toBeAttached();
}
