// The main jobs without a pointer: every step by keys that a person would press.

import type { Page } from "@playwright/test";
import { DEV_PORTAL_WEBHOOKS_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { PaletteScreen } from "./screens/palette-screen";
import { PortalsScreen } from "./screens/portals-screen";
import { ReplayScreen } from "./screens/replay-screen";
import { VerifyScreen } from "./screens/verify-screen";
import { WebhookScreen } from "./screens/webhook-screen";
import { tabTo } from "./tab-to";

test("a destination is created, chosen for a region and switched on, and its delivery opened, by keyboard alone", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const palette = new PaletteScreen(page);
  const webhook = new WebhookScreen(page);

  await test.step("a destination", async () => {
    await palette.go("new webhook");
    await typeDestination(page, "SIEM", "https://siem.example.com/in");
    // Not lost with the heading that stood there while it was loading.
    await expect(page.getByRole("heading", { level: 1, name: "Edit SIEM" })).toBeFocused();
  });

  await test.step("a region", async () => {
    await palette.go("US - North America");
    await tabTo(page, webhook.endpoint);
    await page.keyboard.type("SI");
    await expect(page.getByRole("option", { name: "SIEM" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(webhook.endpoint).toHaveValue(/SIEM/);
    // The first endpoint has switched it on; the switch is still theirs.
    await tabTo(page, webhook.enabled);
    await expect(webhook.enabled).toBeChecked();
    await page.keyboard.press("Space");
    await expect(webhook.enabled).not.toBeChecked();
    await page.keyboard.press("Space");
    await tabTo(page, webhook.save);
    await page.keyboard.press("Enter");
    await expect(webhook.badge).toContainText("Active");
  });

  await test.step("its status", async () => {
    await sandbox.advance({ ms: 2000 });
    await tabToTab(page, "Status");
    await expect(page.getByRole("main")).toContainText("200");
  });

  await test.step("its delivery", async () => {
    await tabToTab(page, "Deliveries");
    const row = webhook.deliveriesThat("Delivered").first();
    await tabTo(page, row.getByRole("rowheader").locator("a, button"));
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("200");
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    // Back where one was.
    await expect(webhook.deliveries.locator(":focus")).toHaveCount(1);
  });
});

test("a webhook that has stopped is resumed and what was missed is replayed, by keyboard alone", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("outage", { path: regionWebhookPath("us", "status") });
  const webhook = new WebhookScreen(page);
  const replay = new ReplayScreen(page);
  await expect(webhook.badge).toContainText("Inactive");
  await tabTo(page, webhook.resume);
  await page.keyboard.press("Enter");
  await tabTo(page, webhook.resumeAnyway);
  await page.keyboard.press("Enter");
  await expect(webhook.badge).toContainText("Active");
  await expect(page.locator(":focus")).not.toHaveCount(0);

  await tabToTab(page, "Replay");
  await tabTo(page, replay.form.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowRight");
  await tabTo(page, replay.send);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Replay accepted.")).toBeVisible();
  await sandbox.advance({ ms: 60_000 });
  await expect(replay.fact("Status")).toContainText("Completed");
});

test("a Dev Portal's audit log is set up, and a destination deleted, by keyboard alone", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: DEV_PORTAL_WEBHOOKS_PATH });
  const portals = new PortalsScreen(page);
  const destinations = new DestinationsScreen(page);
  await tabTo(page, page.getByRole("link", { name: "New Dev Portal Audit Log" }));
  await page.keyboard.press("Enter");
  await tabTo(page, portals.portal);
  await page.keyboard.type("Internal");
  await expect(portals.options.first()).toContainText("Internal APIs");
  await page.keyboard.press("Enter");
  await tabTo(page, portals.endpoint);
  await page.keyboard.type("Splunk");
  await expect(portals.options.first()).toContainText("Splunk EU");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(new WebhookScreen(page).badge).toContainText("Active");

  // One without users, so that it can go.
  await new PaletteScreen(page).go("new webhook");
  await typeDestination(page, "Unused", "https://unused.example.com/in");
  await expect(destinations.stored("Unused")).toBeFocused();
  await tabTo(page, destinations.delete);
  await page.keyboard.press("Enter");
  await expect(destinations.dialog).toBeVisible();
  await page.keyboard.type("Unused");
  await page.keyboard.press("Enter");
  await expect(destinations.row("Unused")).toBeHidden();
  await expect(destinations.table).toBeVisible();
});

test("an export is verified and one of its lines opened, by keyboard alone", async ({ page, openWorld }) => {
  await openWorld("tour");
  const verify = new VerifyScreen(page);
  await new PaletteScreen(page).go("tampered");
  await tabTo(page, verify.checkSample);
  await expect(page.getByText(/^\d+ (?:CEF|JSON|CPS) records$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(verify.sentence).toBeFocused();
  await expect(verify.sentence).toHaveText(
    /^All \d+ records are genuine; \d+ are not stored as they were sent$/,
  );
  await tabTo(page, verify.tab("Findings"));
  await page.keyboard.press("ArrowRight");
  await expect(verify.tab("Lines")).toBeFocused();
  await tabTo(page, verify.line(/^1Nov/));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(verify.text("As signed")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(verify.open).toBeHidden();
  await expect(verify.line(/^1Nov/)).toBeFocused();
});

/** In the form for a new destination; saves it. */
async function typeDestination(page: Page, name: string, endpoint: string): Promise<void> {
  const destinations = new DestinationsScreen(page);
  await tabTo(page, destinations.name);
  await page.keyboard.type(name);
  await tabTo(page, destinations.endpoint);
  await page.keyboard.type(endpoint);
  await tabTo(page, destinations.authorization);
  await page.keyboard.type("Bearer made-up");
  await page.keyboard.press("Control+Enter");
}

async function tabToTab(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Skip to content" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link", { name, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(new RegExp(`^(?:\\d stopped · )?${name} · `));
}
