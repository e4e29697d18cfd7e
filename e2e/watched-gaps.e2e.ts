// A live console whose server watches: the ways to get a webhook going again, each in a region of its own, and in the end one
// destination for all of them. None forgets what was missed. The watcher is asked in place of Konnect.

import type { Page } from "@playwright/test";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import { type Region, REGIONS } from "@/audit-log/region";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { Gap, GapList } from "@/contract/watch/gap";
import type { WebhookHistory } from "@/contract/watch/watch-history";
import { watchPaths } from "@/contract/watch/watch-paths";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { ALL_REGIONS_PATH, GAPS_PATH, OVERVIEW_PATH, regionWebhookPath } from "@/lib/console-paths";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { expect } from "./fixtures";
import { callLiveApi, LIVE_TOKEN, type LiveServer, test } from "./live-server";
import { ConnectionScreen } from "./screens/connection-screen";
import { GapsScreen } from "./screens/gaps-screen";
import { OverviewScreen } from "./screens/overview-screen";
import { RegionsScreen } from "./screens/regions-screen";
import { StatusScreen } from "./screens/status-screen";

/** What is done to each region, by its name on the screen. `all`: nothing but what is done to all regions in the end. */
const WAYS = {
  us: { name: "US - North America", way: "header" },
  eu: { name: "EU - Europe", way: "resume" },
  au: { name: "AU - Australia", way: "destination" },
  me: { name: "ME - Middle East", way: "off" },
  in: { name: "IN - India", way: "all" },
  sg: { name: "SG - Singapore", way: "slow, Retry-After" },
} as const satisfies Record<Region, object>;
/** All but that which is switched off. */
const FAILING = REGIONS.filter((region) => WAYS[region].way !== "off");
const RETRY_AFTER_S = 30;
/** What the collector that asks to wait takes for each answer, by the machine's own clock. */
const SLOW_MS = 500;
/** Events that are recorded while nothing arrives. */
const LOST = 3;

test.use({ watching: "watched" });

class Watched {
  readonly live: LiveServer;
  readonly destinations = new Map<Region, string>();

  constructor(live: LiveServer) {
    this.live = live;
  }

  turn(ms: number): Promise<void> {
    return this.live.sandbox.post(sandboxPaths.clockAdvance(), { ms });
  }

  patch(region: Region, body: object) {
    return callLiveApi(this.live, "PATCH", `/${region}/v3/audit-log-webhook`, body);
  }

  status(region: Region): Promise<WebhookStatus> {
    return callLiveApi(this.live, "GET", `/${region}/v3/audit-log-webhook/status`);
  }

  /** When the first events had been recorded that do not arrive, by the API's clock. */
  lostBy = 0;

  async destination(region: Region, path: string): Promise<string> {
    const { id } = await callLiveApi(this.live, "POST", `/${region}/v3/audit-log-destinations`, {
      name: `Collector ${path}`,
      endpoint: this.live.endpointAt(path),
      authorization: "Bearer made-up",
      log_format: "json",
    });
    return id;
  }

  async events(regions: readonly Region[], count: number): Promise<void> {
    for (const region of regions) await this.live.sandbox.post(sandboxPaths.events(), { count, region });
  }

  /** Turns the clock until webhooks are what they are to become; requests take their own time. */
  async until(regions: readonly Region[], is: (status: WebhookStatus) => boolean): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.turn(20 * SECOND_MS);
          return (await Promise.all(regions.map((region) => this.status(region)))).map(is);
        },
        { timeout: 40_000 },
      )
      .toEqual(regions.map(() => true));
  }

  async now(): Promise<number> {
    const world = await (await fetch(this.live.apiOrigin + sandboxPaths.world())).json();
    return Date.parse(String(world.now));
  }

  /** Waits until the watcher has looked at all of them once more. @param instant by the API's clock */
  async lookedSince(instant: number): Promise<void> {
    const headers = { authorization: `Bearer ${LIVE_TOKEN}` };
    await expect
      .poll(
        async () => {
          const answer = await fetch(this.live.origin + watchPaths.history(), { headers });
          const { data } = (await answer.json()) as WebhookHistory;
          const isLookedAt = (region: Region) =>
            data.some(
              ({ scope, last_look: look }) =>
                scope.region === region &&
                scope.portal_id === undefined &&
                Date.parse(look?.at ?? "") >= instant,
            );
          return REGIONS.filter((region) => !isLookedAt(region));
        },
        { timeout: 30_000 },
      )
      .toEqual([]);
  }

  /** As the watcher tells them; or as the emulator does, which knows each event. */
  async gaps(
    state = "open,replaying,lost",
    { origin }: { origin: string } = this.live,
  ): Promise<readonly Gap[]> {
    const answer = await fetch(`${origin}${watchPaths.gaps()}?state=${state}`, {
      headers: { authorization: `Bearer ${LIVE_TOKEN}` },
    });
    return ((await answer.json()) as GapList).data;
  }

  /** What is missing of each region in truth. */
  async truth(): Promise<ReadonlyMap<Region, Gap>> {
    const gaps = await this.gaps(undefined, { origin: this.live.apiOrigin });
    return new Map(gaps.map((gap) => [gap.scope.region as Region, gap]));
  }

  /** The one gap of each region, once the watcher tells of them what is waited for. */
  async gapsOnce(is: (gap: Gap) => boolean, state?: string): Promise<ReadonlyMap<Region, Gap>> {
    const found = new Map<Region, Gap>();
    await expect
      .poll(
        async () => {
          await this.turn(SECOND_MS);
          const gaps = await this.gaps(state);
          for (const gap of gaps) found.set(gap.scope.region as Region, gap);
          return REGIONS.map((region) => gaps.filter(({ scope }) => scope.region === region).map(is));
        },
        { timeout: 40_000 },
      )
      .toEqual(REGIONS.map(() => [true]));
    return found;
  }

  async replay(region: Region, bounds: { start_at: string; end_at: string }): Promise<void> {
    await callLiveApi(this.live, "PUT", `/${region}/v3/audit-log-replay-job`, bounds);
    await expect
      .poll(
        async () => {
          await this.turn(5 * SECOND_MS);
          return callLiveApi(this.live, "GET", `/${region}/v3/audit-log-replay-job`);
        },
        { timeout: 20_000 },
      )
      .toMatchObject({ status: "completed", ...bounds });
  }
}

const isActive = (status: WebhookStatus) =>
  status.webhook_status === "active" && status.last_response_code === 200;
const isStopped = (status: WebhookStatus) => status.webhook_status === "inactive";

/** Delivering for an hour; then the collectors fail, one webhook is switched off. */
async function lose(watched: Watched): Promise<void> {
  const { live } = watched;
  for (const region of REGIONS) {
    const id = await watched.destination(region, `/${region}`);
    watched.destinations.set(region, id);
    await watched.patch(region, { audit_log_destination_id: id, enabled: true });
  }
  await watched.events(REGIONS, 1);
  await watched.until(REGIONS, isActive);
  // What the watcher reads is recorded, and delivered too. A while after that it has seen that nothing is waiting.
  for (const ms of [HOUR_MS, 6 * MINUTE_MS]) {
    await watched.turn(ms);
    await watched.lookedSince(await watched.now());
  }
  for (const region of FAILING) live.answer(`/${region}`, 401);
  live.answer("/sg", 503, { headers: { "retry-after": String(RETRY_AFTER_S) }, latencyMs: SLOW_MS });
  await watched.patch("me", { enabled: false });
  await watched.events(REGIONS, LOST);
  watched.lostBy = await watched.now();
  await watched.until(FAILING, isStopped);
  await watched.events(REGIONS, LOST);
}

async function expectInPage(page: Page): Promise<void> {
  const gaps = new GapsScreen(page);
  await expect(gaps.rows).toHaveCount(REGIONS.length);
  for (const { name } of Object.values(WAYS)) await expect(gaps.row(name)).toHaveCount(1);
}

/** One destination for all of them, by the page. */
async function setAllRegions(page: Page, name: string): Promise<void> {
  const regions = new RegionsScreen(page);
  await page.goto(ALL_REGIONS_PATH);
  await regions.choose(name);
  await regions.agreement.check();
  await regions.apply.click();
  await expect(regions.result).toHaveText(`6 of 6 regions are set to ${name}`);
  for (const region of REGIONS) await expect(regions.unsent(WAYS[region].name)).toContainText("→");
}

test("a watched gap outlives each way to go on, and one destination for all regions; it closes by proof", async ({
  page,
  context,
  live,
}) => {
  test.setTimeout(180_000);
  const watched = new Watched(live);
  await lose(watched);
  const before = await watched.gapsOnce(({ to }) => to === null);
  const truth = await watched.truth();
  for (const [region, { from, from_is, cause }] of before) {
    expect([from_is, cause]).toEqual(["earliest", WAYS[region].way === "off" ? "off" : "stopped"]);
    // Nothing is left out, and not the whole quiet hour is called lost: what could wait between two looks, twice over.
    const firstLost = Date.parse(truth.get(region)?.from ?? "");
    expect(Date.parse(from)).toBeLessThanOrEqual(firstLost);
    expect(Date.parse(from)).toBeGreaterThan(firstLost - 15 * MINUTE_MS);
  }
  // The last attempt came long after the first event that it did not bring.
  const { last_attempt_at: attemptedAt } = await watched.status("sg");
  const waitedMs = Date.parse(attemptedAt ?? "") - Date.parse(truth.get("sg")?.from ?? "");
  expect(waitedMs).toBeGreaterThan((MAX_ATTEMPTS - 1) * RETRY_AFTER_S * SECOND_MS);

  // What was seen before the clock was turned is out of date, and then the API is asked.
  await watched.lookedSince(await watched.now());
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(GAPS_PATH);
  const connection = new ConnectionScreen(page);
  await connection.remember.check();
  await connection.signIn(LIVE_TOKEN);
  await expectInPage(page);
  await page.goto(OVERVIEW_PATH);
  await expect(new OverviewScreen(page).sentence).toContainText(`${FAILING.length} stopped`);
  expect(asked).toContain(watchPaths.history());
  expect(asked.filter((path) => path.endsWith("/audit-log-webhook/status"))).toEqual([]);

  // Resumed while the collector still refuses, it stops again; the others are mended.
  await watched.patch("eu", { enabled: true });
  await watched.events(["eu"], 1);
  await watched.until(["eu"], isStopped);
  for (const region of REGIONS) live.answer(`/${region}`, 200);
  for (const region of ["eu", "sg"] as const) await watched.patch(region, { enabled: true });
  const header = { authorization: "Bearer another" };
  await callLiveApi(live, "PATCH", `/us/v3/audit-log-destinations/${watched.destinations.get("us")}`, header);
  await watched.patch("au", { audit_log_destination_id: await watched.destination("au", "/au-other") });
  await watched.turn(MINUTE_MS);
  const mended = ["us", "eu", "au", "sg"] as const;
  await watched.events(mended, 1);
  await watched.until(mended, isActive);

  await watched.destination("us", "/everywhere");
  await setAllRegions(page, "Collector /everywhere");
  await watched.turn(MINUTE_MS);
  await watched.events(REGIONS, 1);
  await watched.until(REGIONS, isActive);
  await watched.turn(2 * MINUTE_MS);
  const ended = await watched.gapsOnce(({ to, events }) => to !== null && events !== null);
  for (const [region, { id, from, events }] of ended) {
    expect({ id, from }).toEqual({ id: before.get(region)?.id, from: before.get(region)?.from });
    expect(events?.recorded).toBeGreaterThanOrEqual(2 * LOST);
  }

  // Through a reload and in another tab.
  await page.goto(GAPS_PATH);
  await page.reload();
  await expectInPage(page);
  const other = await context.newPage();
  await other.goto(regionWebhookPath("us", "status"));
  await new ConnectionScreen(other).signIn(LIVE_TOKEN);
  await expect(new StatusScreen(other).hero).toContainText("with a hole of");
  await other.close();

  // A replay that misses the beginning of what was lost closes nothing of that; one of all of it does. The beginning
  // holds more than calls of the watcher itself, of which nothing would be missing.
  const late = new Date(watched.lostBy + SECOND_MS).toISOString();
  for (const [region, { to }] of ended) await watched.replay(region, { start_at: late, end_at: String(to) });
  const left = await watched.gapsOnce(({ to, state }) => state === "open" && to === late);
  for (const [region, { id, from }] of left)
    expect({ id, from }).toEqual({ id: before.get(region)?.id, from: before.get(region)?.from });
  await expectInPage(page);
  for (const [region, { from, to }] of ended)
    await watched.replay(region, { start_at: from, end_at: String(to) });
  await expect.poll(() => watched.gaps(), { timeout: 20_000 }).toEqual([]);
  const closed = await watched.gaps("closed");
  for (const { id } of before.values())
    expect(closed.find((gap) => gap.id === id)?.closed_by).toMatchObject({ kind: "replay" });
  // The emulator knows each event: nothing is missing in truth either.
  expect(await watched.truth()).toEqual(new Map());
  await expect(page.getByText("No gap is known")).toBeVisible({ timeout: 30_000 });
});
