import type { Locator, Page } from "@playwright/test";

const MOST_STOPS = 80;

/** Goes on with the tab key, or back with Shift, as far as it takes, and fails where the way does not lead there. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await goal.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with the tab key: ${String(goal)}`);
}
