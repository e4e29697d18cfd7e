// The browser stores nothing, or nothing any more: the demo goes on in memory, says so, and nothing else breaks.

import type { BrowserContext, Page } from "@playwright/test";
import { expectNoAxeViolations } from "./axe";
import { expect, type Fixtures, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

test.use({ profile: "own" });

const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer made-up" };
/** What the notice begins with where nothing is kept, and where only what has changed is not. */
const NOTHING_SAVED = "This demo is not saved.";
const NOT_SAVED = /^Changes since .+ are not saved\./;
const FULL = "The browser has no space left for it.";
/** Enough to begin with, not enough for so many events. */
const QUOTA_BYTES = 1_000_000;
const EVENTS = 3000;
const QUOTA_EXCEEDED = /The world cannot be stored\. \w*QuotaExceeded/;
const DESTINATIONS = "/organization/audit-logs-setup/destinations";
const DATABASE = "audit-logs-console";

/** Runs code in the worker with the world before its own. Init scripts do not reach workers, so the page starts another one. */
async function beforeWorker(context: BrowserContext, code: string): Promise<void> {
  await context.addInitScript(`
    const Original = globalThis.SharedWorker;
    globalThis.SharedWorker = function (url, options) {
      const code = ${JSON.stringify(code)} +
        "const queued = []; onconnect = (event) => queued.push(event);" +
        "await import(" + JSON.stringify(String(url)) + ");" +
        "onconnect = null; for (const event of queued) dispatchEvent(new MessageEvent('connect', { ports: event.ports }));";
      return new Original(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), options);
    };
  `);
}

/** Opens the world's database in a page without the console and keeps it open, even when another page asks for it. */
async function holdDatabase(page: Page, version: number): Promise<void> {
  await page.goto("/openapi.json");
  await page.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.addEventListener("success", () => {
          Object.assign(globalThis, { held: request.result }); // or it would be collected, and closed
          resolve();
        });
        request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
      }),
    { name: DATABASE, version },
  );
}

/** @param why as the notice says it */
async function expectWorksInMemory(page: Page, why: string): Promise<void> {
  await expect(page.getByText(NOTHING_SAVED)).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
  await new DestinationsScreen(page).create(SIEM);
  await expectNoAxeViolations(page);
}

test("where no database can be opened the demo runs in memory and says so", async ({
  page,
  context,
  openWorld,
  expectTrouble,
}) => {
  expectTrouble(/The world cannot be stored\. SecurityError/);
  await beforeWorker(
    context,
    "indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); };",
  );
  await openWorld("fresh");
  await expectWorksInMemory(page, "The browser does not let this site store anything");
});

test("a database that an older tab does not let go of is done without", async ({
  page,
  context,
  openWorld,
  expectTrouble,
}) => {
  expectTrouble(/The world cannot be stored\. StoreBlockedError/);
  await holdDatabase(await context.newPage(), 1);
  await beforeWorker(
    context,
    "const open = indexedDB.open.bind(indexedDB); indexedDB.open = (name, version) => open(name, version + 1);",
  );
  await openWorld("fresh");
  await expectWorksInMemory(page, "Another tab keeps what is stored open.");
});

test("a database that a newer console has upgraded is done without", async ({
  page,
  context,
  openWorld,
  expectTrouble,
}) => {
  expectTrouble(/The world cannot be stored\. VersionError/);
  const newer = await context.newPage();
  await holdDatabase(newer, 1000);
  await newer.close();
  await openWorld("fresh");
  await expectWorksInMemory(page, "A newer version of the console has taken over what is stored.");
});

async function setQuota(page: Page, quotaBytes: number): Promise<void> {
  // Chromium asks how much space there is when the database is opened and remembers it for a while.
  await page.goto("/openapi.json");
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: quotaBytes });
}

test("a database that is not the console's own is done without", async ({
  page,
  context,
  openWorld,
  expectTrouble,
}) => {
  expectTrouble(/The world cannot be stored\. NotFoundError/);
  const stranger = await context.newPage();
  await holdDatabase(stranger, 1);
  await stranger.close();
  await openWorld("fresh");
  await expectWorksInMemory(
    page,
    "What is stored under the console's name at this address is not the console's.",
  );
});

test("a disk that is full makes the demo run in memory", async ({ page, openWorld, expectTrouble }) => {
  expectTrouble(QUOTA_EXCEEDED);
  // The service worker remembers its pages across its own restarts where it can, and says so where it cannot.
  expectTrouble(/\[MSW\] Failed to store the active clients: QuotaExceededError/);
  await setQuota(page, 1000);
  await openWorld("fresh");
  await expectWorksInMemory(page, FULL);
});

/** Makes a world that fits, and more events than do. */
async function fillDisk(page: Page, world: Pick<Fixtures, "openWorld" | "sandbox">): Promise<void> {
  await setQuota(page, QUOTA_BYTES);
  await world.openWorld("fresh");
  await new DestinationsScreen(page).create(SIEM);
  const webhook = new WebhookScreen(page);
  await webhook.openRegion("US - North America");
  await webhook.switchOn("SIEM");
  await expect(webhook.badge).toContainText("Active");
  await expect(page.getByText(NOT_SAVED)).toHaveCount(0);
  await world.sandbox.addEvents({ count: EVENTS });
  await expect(page.getByText(NOT_SAVED)).toBeVisible();
  await expect(page.getByText(FULL)).toBeVisible();
}

test("a disk that runs full makes the world go on in memory, for this tab and for later ones", async ({
  page,
  context,
  openWorld,
  sandbox,
  expectTrouble,
}) => {
  expectTrouble(QUOTA_EXCEEDED);
  await fillDisk(page, { openWorld, sandbox });
  await sandbox.advance({ ms: 60_000 });
  // Nothing of before is gone, and what comes after is there as well.
  const deliveries = await sandbox.deliveries({ state: "delivered" });
  expect(deliveries.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThanOrEqual(EVENTS);
  for (const { id, events } of deliveries) expect(await sandbox.deliveredRecords(id)).toHaveLength(events);
  const destinations = new DestinationsScreen(page);
  await destinations.create({ ...SIEM, name: "After the quota" });
  await destinations.open();
  await expect(destinations.row("After the quota")).toBeVisible();
  await expect(destinations.row("SIEM")).toBeVisible();
  await page.getByText("Details", { exact: true }).click();
  await expect(page.getByText(/^QuotaExceededError/)).toBeVisible();
  await expectNoAxeViolations(page);

  const later = await context.newPage();
  await later.goto(DESTINATIONS);
  await expect(new DestinationsScreen(later).row("After the quota")).toBeVisible();
  await expect(later.getByText(NOT_SAVED)).toBeVisible();
});

test("what was not saved for want of space is saved when asked once there is some", async ({
  page,
  context,
  openWorld,
  sandbox,
  expectTrouble,
}) => {
  expectTrouble(QUOTA_EXCEEDED);
  await fillDisk(page, { openWorld, sandbox });
  const destinations = new DestinationsScreen(page);
  await destinations.create({ ...SIEM, name: "After the quota" });
  const tryAgain = page.getByRole("button", { name: "Try again" });
  await tryAgain.click();
  await expect(page.getByText(/Tried again at .+, still not saved\./)).toBeVisible();

  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin });
  await tryAgain.click();
  await expect(page.getByText("Saved again: all of the demo is stored.")).toBeVisible();
  await expect(page.getByText(NOT_SAVED)).toHaveCount(0);

  await page.goto("/openapi.json"); // without the console, whose worker ends and with it what is only in memory
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0);
  await page.goto(DESTINATIONS);
  await expect(destinations.row("After the quota")).toBeVisible();
  await expect(destinations.row("SIEM")).toBeVisible();
  await expect(page.getByText(NOT_SAVED)).toHaveCount(0);
  await sandbox.advance({ to: "idle" });
  const deliveries = await sandbox.deliveries({ state: "delivered" });
  expect(deliveries.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThanOrEqual(EVENTS);
});

test("the snapshot that is offered where nothing is saved brings the demo back", async ({
  page,
  openWorld,
  sandbox,
  expectTrouble,
}) => {
  expectTrouble(QUOTA_EXCEEDED);
  await fillDisk(page, { openWorld, sandbox });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download snapshot" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^audit-logs-world-fresh-\d{8}T\d{6}Z\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const snapshot = Buffer.concat(chunks).toString("utf8");
  expect(snapshot).not.toContain(SIEM.authorization);

  await openWorld("fresh", { path: DESTINATIONS });
  const destinations = new DestinationsScreen(page);
  await expect(destinations.row("SIEM")).toHaveCount(0);
  await sandbox.restore(snapshot);
  await expect(destinations.row("SIEM")).toBeVisible();
});
