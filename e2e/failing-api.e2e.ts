// When the API itself fails: what was typed stays, what went wrong is said, and there is a way on.

import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer made-up" };

test("a list that cannot be read says so, with the trace id, and can be tried again", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-destinations", status: 500, times: 100 },
  ]);
  await page.goto(DESTINATIONS_PATH);
  const retry = page.getByRole("button", { name: /try again|retry/i });
  await expect(retry).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/\d{15,}/);
  await expectNoAxeViolations(page);
  await sandbox.setApiFaults([]);
  await retry.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "New Webhook" }).first()).toBeVisible();
  await expect(retry).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("what a gateway or a proxy answers is told in its words, and never as the API's own", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const json = "application/json; charset=utf-8";
  const answers = [
    {
      status: 404,
      body: '{"message":"no Route matched with those values","request_id":"route-1"}',
      headers: { "content-type": json },
      says: ["It says: “no Route matched with those values”", "HTTP 404", "route-1"],
      neverSays: /destination does not exist|no longer exists/i,
    },
    {
      status: 403,
      body: "<html><head><title>Access denied</title></head><body><h1>Blocked</h1></body></html>",
      headers: { "content-type": "text/html", "x-request-id": "proxy-2" },
      says: ["It is a web page with the title “Access denied”.", "HTTP 403", "proxy-2"],
      neverSays: /needs the role|do not have access/i,
    },
    {
      status: 429,
      body: '{"message":"API rate limit exceeded"}',
      headers: { "content-type": json, "retry-after": "300", "x-kong-request-id": "limit-3" },
      says: ["It says: “API rate limit exceeded”", "HTTP 429", "limit-3", /asks to wait 5 min/],
      neverSays: /does not say why/,
    },
  ];
  for (const { says, neverSays, ...fault } of answers) {
    await sandbox.setApiFaults([
      { method: "GET", path_prefix: "/v3/audit-log-destinations", times: 100, ...fault },
    ]);
    await page.goto(DESTINATIONS_PATH);
    const main = page.getByRole("main");
    for (const words of says) await expect(main).toContainText(words);
    await expect(main).not.toContainText(neverSays);
    await sandbox.setApiFaults([]);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("link", { name: "New Webhook" }).first()).toBeVisible();
  }
});

test("a save that fails loses nothing that was typed", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.openForm();
  await destinations.fill(SIEM);
  for (const fault of [{ status: 500 }, { fail: "reset" as const }]) {
    await sandbox.setApiFaults([{ method: "POST", path_prefix: "/v3/audit-log-destinations", ...fault }]);
    await destinations.save.click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(destinations.name).toHaveValue(SIEM.name);
    await expect(destinations.endpoint).toHaveValue(SIEM.endpoint);
    await expect(destinations.authorization).toHaveValue(SIEM.authorization);
  }
  await destinations.save.click();
  await expect(destinations.stored("SIEM")).toBeVisible();
});

test("bad input is refused on its field, by the form and by the server", async ({ page, openWorld }) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.create(SIEM);
  await destinations.open();
  await destinations.openForm();
  await destinations.fill({ ...SIEM, endpoint: "http://siem.example.com" });
  await destinations.save.click();
  await expect(destinations.endpoint).toHaveAttribute("aria-invalid", "true");
  await expect(destinations.endpoint).toBeFocused();
  await destinations.endpoint.fill(SIEM.endpoint);
  // The name is taken, which only the server knows.
  await destinations.save.click();
  await expect(destinations.name).toHaveAttribute("aria-invalid", "true");
  await expect(destinations.name).toBeFocused();
  await expectNoAxeViolations(page);
});

test("leaving with unsaved changes asks", async ({ page, openWorld }) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.openForm();
  await destinations.name.fill("half a destination");
  await page.getByRole("link", { name: "Portals" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(destinations.name).toHaveValue("half a destination");
});

test("enabling without an endpoint is refused on its field", async ({ page, openWorld }) => {
  await openWorld("fresh");
  await new DestinationsScreen(page).create(SIEM);
  const webhook = new WebhookScreen(page);
  await webhook.openRegion("SG - Singapore");
  await webhook.enabled.check();
  await webhook.save.click();
  await expect(webhook.endpoint).toHaveAttribute("aria-invalid", "true");
  await expect(webhook.badge).toContainText("Unconfigured");
});
