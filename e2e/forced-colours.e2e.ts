// A person's own colours replace those of the console: what is chosen can still be told from what is not, and what is
// drawn is still there.

import type { Locator } from "@playwright/test";
import {
  KONNECT_PATH,
  LOGS_PATH,
  NEW_DESTINATION_PATH,
  regionWebhookPath,
  sandboxPath,
} from "@/lib/console-paths";
import { expect, test } from "./fixtures";
import { PaletteScreen } from "./screens/palette-screen";
import { WebhookScreen } from "./screens/webhook-screen";

/**
 * Which of the person's colours an element and all it holds are drawn in. Computed colours are those of the console
 * even where they are painted over; only what is exempt from that is drawn as computed.
 */
async function colours(element: Locator): Promise<string> {
  await expect(element).toBeVisible();
  return element.evaluate((node) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.cssText = "forced-color-adjust: none; background: Highlight; color: HighlightText";
    const system = getComputedStyle(probe);
    const inChosenColours = [node, ...node.querySelectorAll("*")].every((each) => {
      const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(each);
      const background = each === node ? system.backgroundColor : backgroundColor;
      const hasColour = each.textContent === "" || color === system.color;
      return forcedColorAdjust === "none" && hasColour && backgroundColor === background;
    });
    const isExempt = getComputedStyle(node).forcedColorAdjust === "none";
    probe.remove();
    return inChosenColours ? "chosen" : isExempt ? "of the console" : "plain";
  });
}

/** A line that stays when backgrounds and shadows are gone. */
function line(element: Locator, side: "top" | "left"): Promise<string> {
  return element.evaluate((node, where) => {
    const style = getComputedStyle(node);
    return style.getPropertyValue(`border-${where}-style`) === "none"
      ? "none"
      : style.getPropertyValue(`border-${where}-width`);
  }, side);
}

test.beforeEach(async ({ page, openWorld }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openWorld("tour");
});

test("forced colours leave the selected tab and the place in the navigation visible", async ({ page }) => {
  await page.goto(regionWebhookPath("us", "status"));
  const tabs = page
    .getByRole("main")
    .getByRole("navigation")
    .filter({ has: page.locator("[aria-current=page]") })
    .last();
  await page.goto(KONNECT_PATH);
  for (const places of [tabs, page.locator("#navigation")]) {
    expect(await colours(places.locator("[aria-current=page]"))).toBe("chosen");
    expect(await colours(places.locator("a:not([aria-current])").first())).toBe("plain");
  }
});

test("forced colours show what the arrow keys are at, and its words", async ({ page }) => {
  const palette = new PaletteScreen(page);
  await palette.open();
  await page.keyboard.press("ArrowDown");
  expect(await colours(palette.active)).toBe("chosen");
  expect(await colours(palette.options.last())).toBe("plain");
  await page.keyboard.press("Escape");

  await page.goto(regionWebhookPath("us"));
  const { endpoint, enabled } = new WebhookScreen(page);
  await endpoint.click();
  await page.keyboard.press("ArrowDown");
  const options = page.getByRole("option");
  const stored = page.getByRole("option", { selected: true });
  expect(await colours(page.locator("[role=option].Mui-focused"))).toBe("chosen");
  expect(await colours(stored)).toBe("plain");
  await expect(stored).toHaveCSS("text-decoration-line", "underline");
  await expect(options.first()).toHaveCSS("text-decoration-line", "none");
  await page.keyboard.press("Escape");
  // The track of the switch, which the input lies over.
  expect(await colours(enabled.locator("xpath=../following-sibling::*"))).toBe("chosen");
});

test("forced colours mark the row whose entry is open", async ({ page }) => {
  await page.goto(`${LOGS_PATH}?rows=events`);
  const closed = page.locator("tbody tr[tabindex]:not([aria-current])");
  await closed.first().click();
  await expect(page.getByRole("region", { name: "Entry", exact: true })).toBeVisible();
  const start = page.locator("td, th").first();
  expect(await line(page.locator("tbody tr[aria-current]").locator(start), "left")).toBe("6px");
  expect(await line(closed.first().locator(start), "left")).toBe("none");
});

test("forced colours leave edges to buttons and drawers, and lines to what is drawn", async ({ page }) => {
  await page.goto(NEW_DESTINATION_PATH);
  expect(await line(page.getByRole("button", { name: "Save", exact: true }), "top")).toBe("2px");
  await page.goto(regionWebhookPath("us"));
  expect(await line(page.getByRole("button", { name: "As code" }), "top")).toBe("1px");
  await page.goto(`${sandboxPath("deliveries")}?state=failed&region=au`);
  await page.getByRole("table").getByRole("rowheader").first().getByRole("button").click();
  const drawer = page.getByRole("dialog");
  expect(await line(drawer, "left")).toBe("1px");
  // From attempt to attempt.
  const waits = drawer.getByRole("figure").locator("div:empty");
  await expect(waits).toHaveCount(4);
  for (const wait of await waits.all()) expect(await line(wait, "top")).toBe("2px");
});
