// The audit logs of Dev Portals: found among many, set up, taken away, and seen by a user whose role ends at a region.

import {
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  PORTALS_PATH,
  portalAuditLogsPath,
} from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";
import { PortalsScreen } from "./screens/portals-screen";
import { UserScreen } from "./screens/user-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer made-up" };

test("text, region and status find portals, and the address keeps them", async ({ page, openWorld }) => {
  await openWorld("tour");
  const portals = new PortalsScreen(page);
  await portals.open();
  await expect(portals.row("Partner APIs")).toContainText("delivering");
  await expect(portals.row("Partner APIs")).toContainText("SIEM production");
  await expect(portals.row("Public APIs")).toContainText("EU - Europe");

  await portals.region.selectOption("US - North America");
  await expect(portals.table.getByRole("rowheader")).toHaveText(["Internal APIs", "Partner APIs"]);
  await portals.status.selectOption("Unconfigured");
  await expect(portals.table.getByRole("rowheader")).toHaveText(["Internal APIs"]);
  await expect(page).toHaveURL(/region=us&status=unconfigured/);
  await page.reload();
  await expect(portals.table.getByRole("rowheader")).toHaveText(["Internal APIs"]);

  await portals.search.fill("partner");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(portals.search).toBeFocused();
  await expect(portals.table.getByRole("rowheader")).toHaveCount(3);

  // One link a row, to the portal itself.
  await portals.row("Public APIs").getByRole("link", { name: "Public APIs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Public APIs");
});

test("an audit log is set up from the tab, with a destination made on the way", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const portals = new PortalsScreen(page);
  await portals.open();
  await portals.openForm();
  await portals.save.click();
  await expect(portals.portal).toHaveAttribute("aria-invalid", "true");
  await expect(portals.portal).toBeFocused();

  await portals.portal.click();
  await expect(portals.options.first()).toContainText("Internal APIs");
  await expect(portals.options.filter({ hasText: "Partner APIs" })).toContainText(
    "Already set up, sends to SIEM production",
  );
  await portals.options.filter({ hasText: "Partner APIs" }).click();
  await expect(page.getByRole("alert")).toContainText("already sends its audit log to SIEM production");
  await portals.choosePortal("Internal APIs");
  await expect(page.getByRole("alert")).toHaveCount(0);

  await portals.endpoint.click();
  await page.getByRole("option", { name: /New Webhook|New webhook destination/ }).click();
  const destinations = new DestinationsScreen(page);
  await destinations.fill({ ...SIEM, name: "Portal collector" });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Create|Save/ })
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(portals.endpoint).toHaveValue("Portal collector");
  await expectNoAxeViolations(page);

  await portals.endpoint.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit Logs of Internal APIs");
  await expect(page).toHaveURL(/\/status$/);
  await expect(new WebhookScreen(page).badge).toContainText("Active");
  await expect(page.getByRole("main")).toContainText("Portal collector");
});

test("a portal that another client set up in between is shown before it is replaced", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const api = new KonnectApi(page);
  const siem = await api.createDestination(SIEM);
  await api.createDestination({ ...SIEM, name: "Other" });
  const portal = await api.portal("Public APIs");
  await page.goto(`${DEV_PORTAL_WEBHOOKS_PATH}/new?portal=${portal.id}`);
  const portals = new PortalsScreen(page);
  await expect(portals.portal).toHaveValue("Public APIs");
  await portals.chooseEndpoint("Other");
  await api.updatePortalWebhook(portal.id, { audit_log_destination_id: siem.id, enabled: true });

  await portals.save.click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(
    page.getByRole("alert").filter({ hasText: "already sends its audit log to SIEM" }),
  ).toBeVisible();
  await portals.save.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit Logs of Public APIs");
  await expect(page.getByRole("main")).toContainText("Other");
});

test("an audit log is removed, but not while its replay runs", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh");
  const api = new KonnectApi(page);
  const { id } = await api.createDestination(SIEM);
  const portal = await api.portal("Partner APIs");
  await api.updatePortalWebhook(portal.id, { audit_log_destination_id: id, enabled: true });
  await sandbox.logIn(portal.id, { outcome: "success", developer: "ada@example.com" });
  await sandbox.advance({ ms: 10_000 });
  // So slow that the replay is still under way when it is looked at.
  const receiver = (await sandbox.receivers()).find(({ url_prefix }) => SIEM.endpoint.startsWith(url_prefix));
  await sandbox.replaceReceiver(receiver?.id ?? "", {
    name: "SIEM collector",
    url_prefix: "https://siem.example.com/",
    behaviour: [{ respond: { status: 200 }, latency_ms: 5000 }],
  });
  await api.replayPortal(portal.id, { start_at: "2026-11-21T08:00:00Z", end_at: "2026-11-21T09:00:10Z" });
  await sandbox.advance({ ms: 2500 });
  await page.goto(portalAuditLogsPath(portal.id));

  await page.getByRole("button", { name: "Remove", exact: false }).click();
  const dialog = page.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: /Remove/ });
  await expect(dialog).toContainText("SIEM");
  await confirm.click();
  await expect(dialog.getByRole("alert")).toContainText("replay");
  await sandbox.advance({ ms: 60_000 });
  await confirm.click();
  await expect(new WebhookScreen(page).badge).toContainText("Unconfigured");
});

test("among hundreds of portals only a page of them asks for webhooks", async ({ page, openWorld }) => {
  test.slow();
  // Where nothing is read anew after each of them.
  await openWorld("fresh", { path: "/no-such-place" });
  const api = new KonnectApi(page);
  for (let number = 1; number <= 70; number += 1) {
    await api.createPortal(`portal-${number}`, number % 2 === 0 ? "eu" : "us");
  }
  const asked = new Set<string>();
  page.on("request", (request) => {
    if (request.url().endsWith("/audit-log-webhook/status")) asked.add(request.url());
  });
  await page.goto(DEV_PORTAL_WEBHOOKS_PATH);
  const portals = new PortalsScreen(page);
  await expect(page.getByText("73 portals")).toBeVisible();
  await expect(portals.row("portal-1")).toContainText("Unconfigured");
  await expect.poll(() => asked.size, { timeout: 40_000 }).toBe(50);
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(portals.row("portal-70")).toContainText("Unconfigured");
  await portals.status.selectOption("Active");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  expect(asked.size).toBe(73);
});

test("a user whose role ends at a region sees that region's portals, and which are missing", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const { id: usPortal } = await new KonnectApi(page).portal("Partner APIs");
  await new UserScreen(page).become("Audit Logs Admin, EU");

  for (const path of [DEV_PORTAL_WEBHOOKS_PATH, PORTALS_PATH]) {
    await page.goto(path);
    await expect(page.getByRole("table").getByRole("rowheader")).toHaveText(["Public APIs"]);
    await expect(page.getByRole("note")).toContainText("US - North America, AU - Australia");
    await expect(page.getByRole("note")).not.toContainText("EU - Europe");
    await expectNoAxeViolations(page);
  }
  await page.getByRole("table").getByRole("link", { name: "Public APIs", exact: true }).click();
  await expect(new WebhookScreen(page).badge).toContainText("recorded, not sent");

  await page.goto(DESTINATIONS_PATH);
  const destinations = new DestinationsScreen(page);
  await expect(destinations.row("Splunk EU")).toContainText("EU - Europe");
  await expect(page.getByRole("note")).toContainText(
    "You may not list the Dev Portals of US - North America",
  );
  await destinations.create({ ...SIEM, name: "Made in Europe" });

  await page.goto(portalAuditLogsPath(usPortal));
  await expect(page.getByText("You do not have access to this")).toBeVisible();
});

test("a user without a role is told which one it takes", async ({ page, openWorld }) => {
  await openWorld("tour");
  await new UserScreen(page).become("No role");
  for (const path of [DEV_PORTAL_WEBHOOKS_PATH, PORTALS_PATH, `${DEV_PORTAL_WEBHOOKS_PATH}/new`]) {
    await page.goto(path);
    await expect(page.getByText("It needs the role Portal Admin")).toBeVisible();
  }
  await page.goto(DESTINATIONS_PATH);
  await expect(page.getByText("You do not have access to this")).toBeVisible();
  await expectNoAxeViolations(page);
});
