// Every screen, in both themes, empty and full: it has a title and a heading, loads without an error, and axe finds
// nothing.

import type { Page } from "@playwright/test";
import {
  ALERT_RULES_PATH,
  ALL_REGIONS_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  EVENT_REFERENCE_PATH,
  eventReferencePath,
  GAPS_PATH,
  gapPath,
  KONNECT_PATH,
  LOGS_PATH,
  NEW_DESTINATION_PATH,
  NEW_RECEIVER_PATH,
  NEW_PORTAL_WEBHOOK_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  portalAuditLogsPath,
  regionWebhookPath,
  SANDBOX_TABS,
  sandboxPath,
  SET_UP_EXPORT_PATH,
  VERIFY_PATH,
  WEBHOOK_TABS,
} from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";

const SCREENS = [
  OVERVIEW_PATH,
  KONNECT_PATH,
  ALL_REGIONS_PATH,
  ...WEBHOOK_TABS.map((tab) => regionWebhookPath("us", tab)),
  regionWebhookPath("au", "setup"),
  regionWebhookPath("au", "status"),
  DEV_PORTAL_WEBHOOKS_PATH,
  `${DEV_PORTAL_WEBHOOKS_PATH}?region=sg`,
  NEW_PORTAL_WEBHOOK_PATH,
  DESTINATIONS_PATH,
  SET_UP_EXPORT_PATH,
  NEW_DESTINATION_PATH,
  NEW_RECEIVER_PATH,
  PORTALS_PATH,
  LOGS_PATH,
  EVENT_REFERENCE_PATH,
  eventReferencePath("DENIED"),
  ALERT_RULES_PATH,
  GAPS_PATH,
  `${GAPS_PATH}?state=all`,
  gapPath("unknown"),
  VERIFY_PATH,
  ...SANDBOX_TABS.map((tab) => sandboxPath(tab)),
  "/no-such-place",
  regionWebhookPath("atlantis"),
  portalAuditLogsPath("00000000-0000-4000-8000-000000000000"),
];

/** As a link does it: without loading the console anew. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0);
}

/** Those that look different while there is nothing. */
const EMPTY_SCREENS = [
  OVERVIEW_PATH,
  KONNECT_PATH,
  regionWebhookPath("us", "setup"),
  regionWebhookPath("us", "deliveries"),
  DESTINATIONS_PATH,
  `${LOGS_PATH}?region=sg`,
  GAPS_PATH,
  sandboxPath("deliveries"),
];

for (const [scenario, screens] of [
  ["fresh", EMPTY_SCREENS],
  ["tour", SCREENS],
] as const) {
  test(`every screen of the world ${scenario}, in both themes`, async ({ page, openWorld }) => {
    test.slow();
    await openWorld(scenario);
    for (const path of screens) {
      await test.step(path, async () => {
        await page.emulateMedia({ colorScheme: "light" });
        await visit(page, path);
        await expect(page).toHaveTitle(/ · Audit Logs Console$/);
        await expectNoAxeViolations(page);
        // The theme changes colours and nothing else.
        await page.emulateMedia({ colorScheme: "dark" });
        await expectNoAxeViolations(page, ["color-contrast"]);
      });
    }
  });
}

/** How far the page scrolls sideways. */
function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("every screen fits into 360 pixels without scrolling sideways", async ({ page, openWorld }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await openWorld("tour");
  for (const path of SCREENS) {
    await visit(page, path);
    expect(await overflowPx(page), path).toBe(0);
  }
});

test.describe("at 200 % zoom", () => {
  // What a window of 1440 pixels is left with.
  test.use({ profile: "own", viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test("every screen fits without scrolling sideways, and has one heading of the first level", async ({
    page,
    openWorld,
  }) => {
    test.slow();
    await openWorld("tour");
    for (const path of SCREENS) {
      await visit(page, path);
      expect(await overflowPx(page), path).toBe(0);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    }
  });
});
