// One world for all tabs, owned by one worker, even when tabs or the worker end.

import type { Browser, Page } from "@playwright/test";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { Sandbox } from "./sandbox";
import { DestinationsScreen } from "./screens/destinations-screen";

test.use({ profile: "own" });

/** Ends the worker with the world at once, as a crash does. Its pages are not told. */
async function killWorker(browser: Browser, page: Page): Promise<void> {
  const ofPage = await page.context().newCDPSession(page);
  const { targetInfo } = await ofPage.send("Target.getTargetInfo");
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  // Other profiles of the same browser have a world of their own.
  const workers = targetInfos.filter(
    ({ type, browserContextId }) =>
      type === "shared_worker" && browserContextId === targetInfo.browserContextId,
  );
  expect(workers).toHaveLength(1);
  for (const { targetId } of workers) await session.send("Target.closeTarget", { targetId });
  await session.detach();
}

test("two tabs see the same world, and a new one begun in the first is shown in the second", async ({
  page,
  context,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await new DestinationsScreen(page).create(SIEM);

  const other = await context.newPage();
  await other.goto("/organization/audit-logs-setup/destinations");
  await expect(new DestinationsScreen(other).row("SIEM")).toBeVisible();
  // Reading makes events, so totals move while either tab looks.
  const { counts: _here, ...here } = await sandbox.world();
  const { counts: _there, ...there } = await new Sandbox(other).world();
  expect(there).toEqual(here);

  await openWorld("tour", { path: "/organization/audit-logs-setup/destinations" });
  await expect(new DestinationsScreen(other).row("Splunk EU")).toBeVisible();
  await expect(new DestinationsScreen(other).row("SIEM")).toHaveCount(0);
});

test("closing the tab in the middle of a retry loses nothing", async ({
  page,
  context,
  openWorld,
  sandbox,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({
    region: "US - North America",
    behaviour: [{ respond: { status: 503 } }, { respond: { status: 200 } }],
  });
  await sandbox.advance({ ms: 1000 });
  expect(await sandbox.deliveries({ state: "retrying" })).toHaveLength(1);

  const next = await context.newPage();
  await page.close();
  await next.goto("/");
  await expect(next.getByRole("heading", { level: 1 })).toBeVisible();
  const later = new Sandbox(next);
  const [retrying] = await later.deliveries({ state: "retrying" });
  expect(retrying?.next_attempt_at).toBe("2026-11-21T09:00:02.000Z");
  await later.advance({ ms: 1000 });
  expect(await later.delivery(retrying?.id ?? "")).toMatchObject({ state: "delivered" });
});

test("a worker that dies is replaced: calls go on, and what was accepted is there", async ({
  page,
  browser,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.create(SIEM);
  const before = await sandbox.world();
  await killWorker(browser, page);
  await expect.poll(async () => (await sandbox.world()).counts.batches).toBe(before.counts.batches);
  await destinations.create({ ...SIEM, name: "After the crash" });
  await destinations.open();
  await expect(destinations.row("After the crash")).toBeVisible();
  await expect(destinations.row("SIEM")).toBeVisible();
});

test("a worker that dies in the middle of writes has stored each one that it answered", async ({
  page,
  browser,
  openWorld,
}) => {
  await openWorld("fresh");
  // Started in the page, so that many are under way when the worker goes.
  const accepted = page.evaluate(async () => {
    const create = async (index: number) => {
      const response = await fetch("https://us.api.konghq.com/v3/audit-log-destinations", {
        method: "POST",
        headers: { authorization: "Bearer kpat_org_admin" },
        body: JSON.stringify({
          name: `destination ${index}`,
          endpoint: "https://siem.example.com/in",
          authorization: "Bearer made-up",
        }),
      });
      if (response.status !== 201) return null;
      performance.mark("accepted");
      return `destination ${index}`;
    };
    const settled = await Promise.allSettled(Array.from({ length: 400 }, (_, index) => create(index)));
    return settled.flatMap((each) =>
      each.status === "fulfilled" && each.value !== null ? [each.value] : [],
    );
  });
  await page.waitForFunction(() => performance.getEntriesByName("accepted").length >= 5);
  await killWorker(browser, page);
  const names = await accepted;
  expect(names.length).toBeGreaterThanOrEqual(5);
  const stored = await page.evaluate(async () => {
    const response = await fetch("https://us.api.konghq.com/v3/audit-log-destinations?page[size]=1000", {
      headers: { authorization: "Bearer kpat_org_admin" },
    });
    const { data } = await response.json();
    return data.map(({ name }: { name: string }) => name);
  });
  expect(stored).toEqual(expect.arrayContaining(names));
});

test.describe("where workers cannot be shared", () => {
  test.beforeEach(async ({ context, page, openWorld }) => {
    await context.addInitScript("delete globalThis.SharedWorker");
    await openWorld("fresh");
    await new DestinationsScreen(page).create(SIEM);
  });

  test("one tab runs the demo, another says so and can take it over with everything in it", async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await other.goto("/organization/audit-logs-setup/destinations");
    await expect(other.getByRole("heading", { name: "The demo runs in another tab" })).toBeVisible();
    await expectNoAxeViolations(other);
    await other.getByRole("button", { name: "Continue here" }).click();
    await expect(new DestinationsScreen(other).row("SIEM")).toBeVisible();
    await expect(page.getByText("Another tab has taken over the demo")).toBeVisible();
  });

  test("a waiting tab goes on by itself when the other one closes", async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto("/organization/audit-logs-setup/destinations");
    await expect(other.getByRole("button", { name: "Continue here" })).toBeVisible();
    await page.close();
    await expect(new DestinationsScreen(other).row("SIEM")).toBeVisible();
  });
});
