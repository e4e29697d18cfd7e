// A person's own colours replace those of the console: what is chosen can still be told from what is not.

import type { Locator } from "@playwright/test";
import { KONNECT_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expect, test } from "./fixtures";

/** How an element is drawn; its words are not looked at, so that two of them can be compared. */
async function drawing(element: Locator): Promise<string> {
  await expect(element).toBeVisible();
  return element.evaluate((node) => {
    const look = (pseudo: string | null) => {
      const { backgroundColor, outlineStyle, outlineWidth, borderBottom } = getComputedStyle(node, pseudo);
      return [backgroundColor, outlineStyle, outlineStyle === "none" ? "" : outlineWidth, borderBottom];
    };
    return JSON.stringify([look(null), look("::after")]);
  });
}

test("forced colours leave the selected tab and the place in the navigation visible", async ({
  page,
  openWorld,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openWorld("tour");
  await page.goto(regionWebhookPath("us", "status"));
  const tabs = page
    .getByRole("main")
    .getByRole("navigation")
    .filter({ has: page.locator("[aria-current=page]") })
    .last();
  expect(await drawing(tabs.locator("[aria-current=page]"))).not.toBe(
    await drawing(tabs.locator("a:not([aria-current])").first()),
  );
  await page.goto(KONNECT_PATH);
  const places = page.locator("#navigation");
  expect(await drawing(places.locator("[aria-current=page]"))).not.toBe(
    await drawing(places.locator("a:not([aria-current])").first()),
  );
});
