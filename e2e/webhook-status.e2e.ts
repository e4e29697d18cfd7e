// What a webhook's pages say in every state it can be in, and how little they ask while nothing can change.

import type { Page } from "@playwright/test";
import { RETRY_POLICY, RETRY_WAITS_MS } from "@/audit-log/delivery/retry-policy";
import { SECOND_MS } from "@/lib/epoch";
import type { SaveReceiverBody } from "@/contract/sandbox/receiver";
import {
  KONNECT_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  OVERVIEW_PATH,
  regionWebhookPath,
} from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { OverviewScreen } from "./screens/overview-screen";
import { RegionsScreen } from "./screens/regions-screen";
import { ReplayScreen } from "./screens/replay-screen";
import { StatusScreen } from "./screens/status-screen";
import { WebhookScreen } from "./screens/webhook-screen";

type Behaviour = NonNullable<SaveReceiverBody["behaviour"]>;

/**
 * What a collector does, and what the Status tab makes of it once delivery has stopped: an answer, a connection that is
 * retried, and one that is not. The words for all of them: src/features/webhook/status/status-words.test.ts.
 */
const FAILURES: readonly (readonly [string, Behaviour[number], RegExp, RegExp])[] = [
  [
    "401",
    { respond: { status: 401 } },
    /refused the Authorization Header/,
    /Replace the Authorization Header/,
  ],
  ["dns", { fail: "dns" }, /asked DNS for siem\.example\.com/, /public DNS record/],
  ["expired", { fail: "tls_expired" }, /siem\.example\.com has expired/, /Renew the certificate/],
];

const RETRY_SECONDS = new Intl.ListFormat("en").format(
  RETRY_WAITS_MS.map((waitMs) => `${waitMs / SECOND_MS}`),
);
const RETRIED_WORDS = `tried up to ${RETRY_POLICY.maxRetries} more times, after ${RETRY_SECONDS} seconds or when`;

test("a failure is explained, with the host that was asked and what to do", async ({
  page,
  openWorld,
  sandbox,
  deliverRegion,
}) => {
  await openWorld("fresh");
  const webhook = await deliverRegion({ region: "US - North America" });
  await sandbox.advance({ ms: 2000 });
  await webhook.openTab("Status");
  const status = new StatusScreen(page);
  const { hero: panel, next } = status;
  await expect(panel).toContainText("The last batch arrived. No gap seen; not observed:");
  await expect(next).toBeHidden();

  await test.step("while it is retried", async () => {
    await sandbox.script(SIEM.endpoint, [{ respond: { status: 503 } }]);
    await sandbox.addEvents({ count: 1, region: "us" });
    await sandbox.advance({ ms: 3000 });
    await expect(webhook.badge).toContainText("the last attempt failed");
    await expect(page.getByRole("main")).toContainText(RETRIED_WORDS);
    await expect(panel).toContainText("Nothing has been missed so far.");
    await expect(next.getByRole("heading", { level: 3 })).toHaveText([/^Understand/, /^Fix/]);
    await expect(next).toContainText("load of the collector");
    await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
    await sandbox.advance({ ms: 60_000 });
    await expect(webhook.badge).toContainText("delivering");
  });

  await test.step("while it waits for as long as the collector asked for", async () => {
    const inAnHour = { respond: { status: 503, headers: { "retry-after": "3600" } } };
    await sandbox.script(SIEM.endpoint, [inAnHour, { respond: { status: 200 } }]);
    await sandbox.addEvents({ count: 3, region: "us" });
    await sandbox.advance({ ms: 10_000 });
    await expect(panel).toContainText("Nothing has been missed so far.");
    await expect(panel).not.toContainText("waiting since");
    await sandbox.advance({ ms: 10 * 60_000 });
    await expect(panel).toContainText(/\d+ events waiting since Nov 21, \d\d:\d\d\./);
    await expect(panel).toContainText("The collector asked for the wait: the next attempt is due at");
    await page.goto(OVERVIEW_PATH);
    const overview = new OverviewScreen(page);
    for (const place of [overview.row("US - North America"), overview.need("US - North America")])
      await expect(place).toContainText(/\d+ events waiting since Nov 21, \d\d:\d\d/);
    await page.goBack();
    await sandbox.advance({ ms: 60 * 60_000 });
    await expect(webhook.badge).toContainText("delivering");
    await expect(panel).not.toContainText("waiting since");
  });

  const atOnce = new Set(["401", "expired"]);
  for (const [name, step, meaning, remedy] of FAILURES) {
    await test.step(name, async () => {
      await sandbox.script(SIEM.endpoint, [step]);
      await sandbox.addEvents({ count: 1, region: "us" });
      await sandbox.advance({ ms: 120_000 });
      await expect(webhook.badge).toContainText("delivery has stopped");
      await expect(panel).toContainText(meaning);
      await expect(page.getByRole("main")).toContainText(
        atOnce.has(name)
          ? "so delivery stopped at once"
          : `tried ${RETRY_POLICY.maxRetries} more times, then delivery stopped`,
      );
      await expect(status.step("Fix")).toContainText(remedy);
      await webhook.resume.click();
      await webhook.resumeAnyway.click();
      await expect(webhook.badge).toContainText("nothing sent since the change");
      await expect(status.step("Send the gap")).toContainText("Not proven yet");
    });
  }
});

test("switched off, before and after a failure, and not set up at all: each has its words", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("in", "status") });
  const webhook = new WebhookScreen(page);
  const status = new StatusScreen(page);
  await expect(webhook.badge).toContainText("Off");
  await expect(status.hero).toContainText("Off since Nov 17, 09:00 (4 days)");
  await expect(status.step("Switch on")).toHaveAttribute("aria-current", "step");
  await status.details.click();
  await expect(page.getByRole("term").filter({ hasText: "API status" }).locator("+ dd")).toHaveText("active");
  await expectNoAxeViolations(page);

  await page.goto(regionWebhookPath("me", "status"));
  await expect(webhook.badge).toContainText("no destination");
  await expect(status.hero).toContainText("Events are recorded all the same");
  await expect(status.next).toContainText("Choose an endpoint under Setup");

  await page.goto(regionWebhookPath("au", "setup"));
  const stopped = page.getByRole("note").filter({ hasText: "until delivery is resumed" });
  await expect(stopped).toBeVisible();
  // Saving what is as it was resumes nothing by the way.
  await webhook.save.click();
  await expect(page.getByText("Nothing is changed, so nothing was sent.")).toBeVisible();
  await expect(webhook.badge).toContainText("Inactive");
  await expect(stopped).toBeVisible();
  await webhook.enabled.uncheck();
  await webhook.save.click();
  const banner = page.getByRole("note").filter({ hasText: "until the webhook is switched on again" });
  await banner.getByRole("link", { name: "Why, and what to do" }).click();
  await expect(webhook.badge).toContainText("switched off after a failure");
  await expect(status.step("Fix")).toContainText("Check the spelling of bridge.example.net");
  await expect(status.step("Switch on")).toContainText("no replay is accepted, while it is off");
  await expect(banner).toBeHidden();
  await expectNoAxeViolations(page);
});

test("a paused clock is said where something is to be sent, and can be run from there", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("us", "replay") });
  const note = page.getByRole("note").filter({ hasText: "The sandbox clock is paused" });
  await expect(note).toBeVisible();
  await expect(new ReplayScreen(page).send).toBeEnabled();
  await new WebhookScreen(page).openTab("Setup");
  await expect(page.getByRole("region", { name: "Test delivery" })).toContainText(
    "The sandbox clock is paused",
  );
  await test.step("how long an outage is bridged can be tried, and is nothing to save", async () => {
    const away = page.getByRole("region", { name: "If your collector is away" });
    await away.getByRole("textbox", { name: /Retry-After/ }).fill("60");
    await expect(away.getByRole("status")).toHaveText(
      `Your collector may be away for ${RETRY_POLICY.maxRetries} min.`,
    );
    await expect(page.getByRole("region", { name: "Test delivery" })).not.toContainText("Save your changes");
  });
  await expectNoAxeViolations(page);
  await note.getByRole("button", { name: "Run the clock" }).click();
  await expect(note).toBeHidden();
  await expect(page.getByText("Clock running")).toBeVisible();
});

test("the first endpoint switches the webhook on, and a test waits until that is saved", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("me", "setup") });
  const webhook = new WebhookScreen(page);
  const start = page.getByRole("button", { name: "Test delivery" });
  await expect(start).toBeDisabled();
  await expect(webhook.enabled).not.toBeChecked();
  await webhook.choose("Log lake");
  await expect(webhook.enabled).toBeChecked();
  await expect(webhook.enabled).toHaveAccessibleDescription(/Switched on with the first endpoint/);
  await expect(page.getByText("Save your changes first.")).toBeVisible();
  await expectNoAxeViolations(page);

  // Only once: switching it off again is meant.
  await webhook.enabled.uncheck();
  await webhook.choose("Splunk EU");
  await expect(webhook.enabled).not.toBeChecked();
  await webhook.enabled.check();
  await webhook.save.click();
  await expect(webhook.badge).toContainText("Active");
  await expect(start).toBeEnabled();
  await webhook.enabled.uncheck();
  await expect(start).toBeDisabled();
});

test("on a phone nothing of a table is left out, and names lead to what they name", async ({
  page,
  openWorld,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  const row = regions.row("AU - Australia");
  for (const text of ["delivery has stopped", "SSL verification disabled", "no answer"]) {
    await expect(row.getByText(text)).toBeVisible();
  }
  await expect(regions.table.getByRole("columnheader")).toHaveCount(6);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  await row.getByRole("link", { name: "Legacy syslog bridge" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Legacy syslog bridge");

  await page.goto(DEV_PORTAL_WEBHOOKS_PATH);
  const portal = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Partner APIs" }) });
  await expect(portal.getByRole("link", { name: "SIEM production" })).toBeVisible();
  await expect(portal.getByText("US - North America")).toBeVisible();
  await expect(portal.getByRole("time")).toBeVisible();
  // Cards can be sorted as well.
  await page.getByRole("button", { name: "Region", exact: true }).click();
  await expect(page).toHaveURL(/sort=region/);
  await expectNoSidewaysScroll(page);

  await page.goto(DESTINATIONS_PATH);
  const bridge = new DestinationsScreen(page).row("Legacy syslog bridge");
  await expect(bridge.getByText("bridge.example.net/konnect")).toBeVisible();
  await expect(bridge.getByText("Off", { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await bridge.getByRole("link", { name: "AU - Australia" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("AU - Australia");
});

test("a view that could not be loaded says which status was answered", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: KONNECT_PATH });
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-destinations", status: 503, times: 20 },
  ]);
  await page.goto(DESTINATIONS_PATH);
  await expect(page.getByRole("alert")).toContainText("HTTP 503");
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll("table")];
    return wide.some((each) => each.scrollWidth > window.innerWidth);
  });
  expect(overflow).toBe(false);
}
