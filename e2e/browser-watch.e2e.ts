// A live console without a watcher: this browser looks itself, and keeps what it saw. Time is turned on both sides: the
// emulator's clock, and the timers of the page.

import type { Locator, Page } from "@playwright/test";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { GAPS_PATH, KONNECT_PATH } from "@/lib/console-paths";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { expect } from "./fixtures";
import { callLiveApi, LIVE_TOKEN as TOKEN, type LiveServer, test } from "./live-server";
import { ConnectionScreen } from "./screens/connection-screen";
import { GapsScreen } from "./screens/gaps-screen";

const PATH = "/watched";

// A server of its own, since it is to watch in the end.
test.use({ watching: "later" });

/** Has EU deliver to the collector, past the console. */
async function deliverEurope(live: LiveServer): Promise<void> {
  const { id } = await callLiveApi(live, "POST", "/eu/v3/audit-log-destinations", {
    name: "Watched collector",
    endpoint: live.endpointAt(PATH),
    authorization: "Bearer made-up",
    log_format: "json",
  });
  const webhook = { audit_log_destination_id: id, enabled: true };
  await callLiveApi(live, "PATCH", "/eu/v3/audit-log-webhook", webhook);
}

/** Lets a batch fail for good. */
async function failEurope(live: LiveServer): Promise<void> {
  live.answer(PATH, 503);
  const before = live.collector.received.length;
  await live.sandbox.post(sandboxPaths.events(), { count: 3, region: "eu" });
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: 2 ** attempt * 1000 });
    await expect.poll(() => live.collector.received.length).toBe(before + attempt);
  }
}

/** A minute passes for the API and for the page. */
async function passMinute(live: LiveServer, page: Page): Promise<void> {
  await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: MINUTE_MS });
  await page.clock.fastForward(MINUTE_MS + 2 * SECOND_MS);
}

/** Paths that the page asks Konnect for, through the console's server. */
function konnectCalls(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/konnect/")) asked.push(pathname);
  });
  return asked;
}

function europe(page: Page): Locator {
  return page.getByRole("row", { name: /EU - Europe/ }).getByRole("figure");
}

test("a gap that a tab saw is there after a reload, in another tab and for its next visit", async ({
  page,
  context,
  live,
}) => {
  test.slow();
  await deliverEurope(live);
  await expect.poll(() => live.collector.received.length).toBeGreaterThan(0);
  await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: HOUR_MS });
  await page.clock.install();
  const asked = konnectCalls(page);
  await page.goto(KONNECT_PATH);
  const connection = new ConnectionScreen(page);
  await connection.remember.check();
  await connection.signIn(TOKEN);
  await expect(europe(page)).toBeVisible();
  // Where the last attempt was not over when the first look was taken, the next one shows it.
  await expect(async () => {
    await page.clock.fastForward(MINUTE_MS);
    await expect(europe(page)).toHaveAccessibleName(/Delivering/, { timeout: SECOND_MS });
  }).toPass();
  await expect(europe(page)).not.toHaveAccessibleName(/not sent/);

  await test.step("after the first look, page and watch together make at most sixty calls a minute", async () => {
    for (let minute = 0; minute < 2; minute += 1) {
      asked.length = 0;
      await passMinute(live, page);
      await expect
        .poll(() => asked.filter((path) => path.endsWith("/status")).length)
        .toBeGreaterThanOrEqual(6);
      expect(asked.length).toBeLessThanOrEqual(60);
    }
  });

  await failEurope(live);
  await passMinute(live, page);
  // What the look has found is read a quarter of a minute later.
  await expect(async () => {
    await page.clock.fastForward(20 * SECOND_MS);
    await expect(europe(page)).toHaveAccessibleName(/not sent/, { timeout: SECOND_MS });
  }).toPass();

  await page.reload();
  await expect(europe(page)).toHaveAccessibleName(/not sent/);

  const other = await context.newPage();
  await other.goto(KONNECT_PATH);
  await new ConnectionScreen(other).signIn(TOKEN);
  await expect(europe(other)).toHaveAccessibleName(/not sent/);

  // The other tab takes over when the first is closed.
  await page.close();
  await other.reload();
  await new ConnectionScreen(other).signIn(TOKEN);
  await expect(europe(other)).toHaveAccessibleName(/not sent/);

  await test.step("what no gap of a later watcher covers stands below its ledger, and can be closed there", async () => {
    await live.beginWatching();
    await other.goto(GAPS_PATH);
    await new ConnectionScreen(other).signIn(TOKEN);
    const own = other.getByRole("table", { name: "Seen by this browser only" });
    await expect(own.getByRole("row").filter({ hasText: "EU - Europe" })).toHaveCount(1);
    await own.getByRole("row").filter({ hasText: "EU - Europe" }).getByRole("link").first().click();
    const gaps = new GapsScreen(other);
    await gaps.accept.click();
    await gaps.giveReason("the test of a collector", "Accept as lost");
    await expect(gaps.section("Closed")).toContainText("the test of a collector");
    await gaps.open();
    await expect(gaps.row("EU - Europe")).toHaveCount(1);
    await expect(own).toHaveCount(0);
  });
});
