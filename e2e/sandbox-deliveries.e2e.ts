// The log of deliveries by hand: narrowed, turned, opened, and followed to the receiver.

import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { SandboxScreen } from "./screens/sandbox-screen";

test("deliveries are narrowed by webhook, state and destination, and the address keeps it", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Deliveries");
  await sandbox.filter("State").selectOption("Failed");
  await expect(page).toHaveURL(/state=failed/);
  await expect(sandbox.rows.filter({ hasText: "Delivered" })).toHaveCount(0);
  await sandbox.filter("Webhook").selectOption("AU - Australia");
  await expect(page).toHaveURL(/region=au/);
  await expect(sandbox.newest).toContainText("AU - Australia");
  await page.reload();
  await expect(sandbox.filter("Webhook")).toHaveValue("au");
  await expect(sandbox.filter("State")).toHaveValue("failed");
  await sandbox.filter("Destination").selectOption({ index: 1 });
  await sandbox.filter("State").selectOption("Pending");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/sandbox\/deliveries$/);
  await expect(sandbox.rows).toHaveCount(51);
});

test("pages are turned by server cursors, there and back, and stand in the address", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Deliveries");
  await page.getByRole("button", { name: "Older", exact: true }).press("Enter");
  await expect(page).toHaveURL(/after=/);
  // The page before it stays until the next one is there, and its first row may still change.
  await expect(page.getByRole("button", { name: "Newer", exact: true })).toBeEnabled();
  await expect(page.getByRole("main").locator('[aria-busy="true"]')).toHaveCount(0);
  const top = await sandbox.newest.textContent();
  await page.getByRole("button", { name: "Older", exact: true }).press("Enter");
  await expect(sandbox.newest).not.toHaveText(top ?? "");
  await page.getByRole("button", { name: "Newer", exact: true }).press("Enter");
  await expect(sandbox.newest).toHaveText(top ?? "");
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/sandbox\/deliveries$/);
});

test("the details tell the whole story by name, leave no trace in the history and give the focus back", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({
    region: "US - North America",
    behaviour: [{ respond: { status: 503, headers: { "retry-after": "7" }, body: "full" } }],
  });
  await api.advance({ ms: 3000 });
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Deliveries");
  await sandbox.filter("State").selectOption("Retrying");
  const opener = sandbox.newest.getByRole("button");
  await opener.press("Enter");
  await expect(sandbox.drawer).toContainText("The collector asks for 7 sec (Retry-After)");
  await expect(sandbox.drawer).toContainText("The clock is paused");
  await expect(sandbox.drawer.getByRole("figure", { name: /waits|attempt/ })).toBeVisible();
  await expect(sandbox.drawer.getByRole("link", { name: SIEM.name, exact: true })).toBeVisible();
  await expect(sandbox.drawer.getByRole("link", { name: "US - North America" })).toBeVisible();
  await expect(sandbox.drawer.getByRole("link", { name: "Verify what the SIEM has stored" })).toHaveAttribute(
    "href",
    /\/verify\?.*region=us/,
  );
  await sandbox.drawer.getByText("Request headers").click();
  await expect(sandbox.drawer).toContainText("[set]");
  await expect(sandbox.drawer).not.toContainText(SIEM.authorization);
  await expectNoAxeViolations(page);

  await test.step("closing goes back to the list as it was", async () => {
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press("Escape");
    await expect(sandbox.drawer).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(page).toHaveURL(/\/sandbox\/deliveries\?state=retrying$/);
    await opener.press("Enter");
    await expect(sandbox.drawer).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  await test.step("the next attempt counts down by the clock of the world", async () => {
    await api.resume(0.1);
    await expect(sandbox.drawer.getByRole("timer")).toContainText(/in \d seconds?/);
    await api.pause();
  });

  await sandbox.drawer.getByRole("link", { name: /^Open in collector: SIEM collector #1$/ }).click();
  await expect(sandbox.heading).toHaveText("SIEM collector");
  await expect(sandbox.requests.getByRole("button", { name: /^#1 / })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expect(sandbox.requests).toContainText("records verified");
});

test("a delivery that is opened by its address closes onto the list, with the focus on the heading", async ({
  page,
  openWorld,
  sandbox: api,
}) => {
  await openWorld("tour", { path: "/sandbox/clock" });
  const failed = await api.deliveries({ state: "failed" });
  await page.goto(`/sandbox/deliveries?state=delivered&delivery=${failed[0]?.id}`);
  const sandbox = new SandboxScreen(page);
  await expect(sandbox.drawer).toContainText("Attempt 1");
  await page.keyboard.press("Escape");
  await expect(sandbox.drawer).toBeHidden();
  await expect(sandbox.heading).toBeFocused();
  await expect(page).toHaveURL(/\/sandbox\/deliveries\?state=delivered$/);
});
