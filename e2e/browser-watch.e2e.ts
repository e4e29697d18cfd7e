// A live console without a watcher: this browser looks itself, and keeps what it saw. Time is turned on both sides: the
// emulator's clock, and the timers of the page.

import type { Locator, Page } from "@playwright/test";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { GAPS_PATH, KONNECT_PATH } from "@/lib/console-paths";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { expect } from "./fixtures";
import { callLiveApi, LIVE_TOKEN as TOKEN, type LiveServer, test } from "./live-server";
import { ConnectionScreen } from "./screens/connection-screen";
import { GapsScreen } from "./screens/gaps-screen";
import { ReplayScreen } from "./screens/replay-screen";

const REGIONS = { eu: "EU - Europe", au: "AU - Australia" } as const;
type Region = keyof typeof REGIONS;
const ALL = Object.keys(REGIONS) as Region[]; // its own keys

// A server of its own, since it is to watch in the end.
test.use({ watching: "later" });

/** Has the regions deliver to a path each of the collector, past the console. */
async function deliver(live: LiveServer): Promise<void> {
  for (const region of ALL) {
    const { id } = await callLiveApi(live, "POST", `/${region}/v3/audit-log-destinations`, {
      name: `Collector of ${region}`,
      endpoint: live.endpointAt(`/${region}`),
      authorization: "Bearer made-up",
      log_format: "json",
    });
    const webhook = { audit_log_destination_id: id, enabled: true };
    await callLiveApi(live, "PATCH", `/${region}/v3/audit-log-webhook`, webhook);
  }
}

const requestsAt = ({ collector }: LiveServer) =>
  ALL.map((region) => collector.received.filter(({ url }) => url === `/${region}`).length);

/** Lets a batch of each fail for good. */
async function fail(live: LiveServer): Promise<void> {
  for (const region of ALL) {
    live.answer(`/${region}`, 503);
    await live.sandbox.post(sandboxPaths.events(), { count: 3, region });
  }
  const before = requestsAt(live);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: 2 ** attempt * 1000 });
    await expect.poll(() => requestsAt(live)).toEqual(before.map((count) => count + attempt));
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

function strip(page: Page, region: Region): Locator {
  return page.getByRole("row", { name: new RegExp(REGIONS[region]) }).getByRole("figure");
}

async function expectNotSent(page: Page): Promise<void> {
  for (const region of ALL) await expect(strip(page, region)).toHaveAccessibleName(/not sent/);
}

test("a gap that a tab saw is there after a reload, in another tab and for its next visit", async ({
  page,
  context,
  live,
}) => {
  test.setTimeout(240_000);
  await deliver(live);
  await expect.poll(() => Math.min(...requestsAt(live))).toBeGreaterThan(0);
  await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: HOUR_MS });
  await page.clock.install();
  const asked = konnectCalls(page);
  await page.goto(KONNECT_PATH);
  const connection = new ConnectionScreen(page);
  await connection.remember.check();
  await connection.signIn(TOKEN);
  await expect(strip(page, "eu")).toBeVisible();
  // Where the last attempt was not over when the first look was taken, the next one shows it.
  await expect(async () => {
    await page.clock.fastForward(MINUTE_MS);
    for (const region of ALL)
      await expect(strip(page, region)).toHaveAccessibleName(/Delivering/, { timeout: SECOND_MS });
  }).toPass();
  for (const region of ALL) await expect(strip(page, region)).not.toHaveAccessibleName(/not sent/);

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

  await fail(live);
  await passMinute(live, page);
  // What the look has found is read a quarter of a minute later.
  await expect(async () => {
    await page.clock.fastForward(20 * SECOND_MS);
    for (const region of ALL)
      await expect(strip(page, region)).toHaveAccessibleName(/not sent/, { timeout: SECOND_MS });
  }).toPass();

  await page.reload();
  await expectNotSent(page);

  const other = await context.newPage();
  await other.goto(KONNECT_PATH);
  await new ConnectionScreen(other).signIn(TOKEN);
  await expectNotSent(other);

  // The other tab takes over when the first is closed.
  await page.close();
  await other.reload();
  await new ConnectionScreen(other).signIn(TOKEN);
  await expectNotSent(other);

  await test.step("what no gap of a later watcher covers stands below its ledger, and can be closed there", async () => {
    await live.beginWatching();
    await other.goto(GAPS_PATH);
    await new ConnectionScreen(other).signIn(TOKEN);
    const own = other.getByRole("table", { name: "Seen by this browser only" });
    const row = (region: Region) => own.getByRole("row").filter({ hasText: REGIONS[region] });
    const gaps = new GapsScreen(other);
    for (const region of ALL) await expect(row(region)).toHaveCount(1);

    await test.step("accepted with a reason", async () => {
      await row("eu").getByRole("link").first().click();
      await gaps.accept.click();
      await gaps.giveReason("the test of a collector", "Accept as lost");
      await expect(gaps.section("Closed")).toContainText("the test of a collector");
      await gaps.open();
      await expect(gaps.row(REGIONS.eu)).toHaveCount(1);
      await expect(row("eu")).toHaveCount(0);
    });

    await test.step("by a replay of it, which this browser goes on to look after", async () => {
      live.answer("/au", 200);
      await callLiveApi(live, "PATCH", "/au/v3/audit-log-webhook", { enabled: true });
      await live.sandbox.post(sandboxPaths.events(), { count: 1, region: "au" });
      await passMinute(live, other);
      await expect(async () => {
        await other.clock.fastForward(20 * SECOND_MS);
        await expect(row("au")).not.toContainText("→ open", { timeout: SECOND_MS });
      }).toPass();
      await row("au").getByRole("link").first().click();
      await gaps.replay.click();
      await new ReplayScreen(other).send.click();
      await expect(other.getByText("Replay accepted.")).toBeVisible();
      const job = async () => {
        await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: 5 * SECOND_MS });
        return (await callLiveApi<ReplayJob>(live, "GET", "/au/v3/audit-log-replay-job")).status;
      };
      await expect.poll(job).toBe("completed");
      await gaps.open();
      await passMinute(live, other);
      await expect(async () => {
        await other.clock.fastForward(20 * SECOND_MS);
        await expect(own).toHaveCount(0, { timeout: SECOND_MS });
      }).toPass();
    });
  });
});
