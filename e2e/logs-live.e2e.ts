// Newer entries that come by themselves, with the browser's own clock turned.

import { LOGS_PATH } from "@/lib/console-paths";
import { expect, test } from "./fixtures";
import { LogsScreen } from "./screens/logs-screen";

// A clock that was taken over cannot be given back.
test.use({ profile: "own" });

test("newer entries come by themselves, at most once in ten seconds, and not while one reads", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ count: 60, over_ms: 60_000 });
  await sandbox.advance({ ms: 60_000 });
  // What a page still asks for while it is left passes the service worker by.
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.clock.install();
  await page.goto(`${LOGS_PATH}?rows=events`);
  const logs = new LogsScreen(page);
  await expect(logs.rows).not.toHaveCount(0);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" && request.url().includes("/v3/audit-logs?")) asked.push(request.url());
  });
  const deletion = (trace_id: string) => ({
    type: "gateway_access" as const,
    trace_id,
    method: "DELETE",
    uri: `/v3/portals/${trace_id}`,
    query: "",
    status_code: 204,
  });

  await logs.live.click();
  await expect(page.getByRole("note")).toContainText("Konnect may list an event some time after it happened");
  await sandbox.addEvents({ events: [deletion("101")] });
  await page.clock.runFor(9_000);
  expect(asked).toEqual([]);
  await page.clock.runFor(1_000);
  await expect(logs.row("/v3/portals/101")).toBeVisible();
  // One of each region.
  expect(new Set(asked.map((url) => new URL(url).host)).size).toBe(asked.length);
  await expect(logs.row("GET /v3/audit-logs")).toHaveCount(0);

  await test.step("while one reads further down, nothing moves", async () => {
    await logs.grid.hover();
    await page.mouse.wheel(0, 600);
    await expect(page.getByRole("note")).toContainText("Live is paused");
    await sandbox.addEvents({ events: [deletion("102")] });
    const before = asked.length;
    await page.clock.runFor(30_000);
    expect(asked).toHaveLength(before);
    await page.mouse.wheel(0, -6000);
    await expect(page.getByRole("note")).not.toContainText("paused");
    await page.clock.runFor(10_000);
    await expect(logs.row("/v3/portals/102")).toBeVisible();
  });

  await logs.live.click();
  const before = asked.length;
  await page.clock.runFor(60_000);
  expect(asked).toHaveLength(before);
});
