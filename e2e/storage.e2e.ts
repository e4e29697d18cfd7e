// The browser stores nothing, or nothing any more: the demo goes on in memory, says so, and nothing else breaks.

import type { BrowserContext, Page } from "@playwright/test";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

test.use({ profile: "own" });

const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer made-up" };
const NOTICE = "This browser cannot store the data of the demo";
/** Enough to begin with, not enough for so many events. */
const QUOTA_BYTES = 1_000_000;
const EVENTS = 3000;
const QUOTA_EXCEEDED = /The world cannot be stored any more\. \w*QuotaExceeded/;
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

/** Opens the world's database in a page without the console and keeps it open, whoever asks for it. */
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

async function expectWorksInMemory(page: Page): Promise<void> {
  await expect(page.getByText(NOTICE)).toBeVisible();
  await new DestinationsScreen(page).create(SIEM);
  await expect(new DestinationsScreen(page).row("SIEM")).toBeVisible();
  await expectNoAxeViolations(page);
}

test("where no database can be opened the demo runs in memory and says so", async ({
  page,
  context,
  openWorld,
}) => {
  await beforeWorker(
    context,
    "indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); };",
  );
  await openWorld("fresh");
  await expectWorksInMemory(page);
});

test(
  "a database that an older tab does not let go of is done without",
  { tag: "@deep" },
  async ({ page, context, openWorld }) => {
    await holdDatabase(await context.newPage(), 1);
    await beforeWorker(
      context,
      "const open = indexedDB.open.bind(indexedDB); indexedDB.open = (name, version) => open(name, version + 1);",
    );
    await openWorld("fresh");
    await expectWorksInMemory(page);
  },
);

test(
  "a database that a newer console has upgraded is done without",
  { tag: "@deep" },
  async ({ page, context, openWorld }) => {
    const newer = await context.newPage();
    await holdDatabase(newer, 1000);
    await newer.close();
    await openWorld("fresh");
    await expectWorksInMemory(page);
  },
);

async function setQuota(page: Page, quotaBytes: number): Promise<void> {
  // Chromium asks how much space there is when the database is opened and remembers it for a while.
  await page.goto("/openapi.json");
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: quotaBytes });
}

test(
  "a database that is not the console's own is done without",
  { tag: "@deep" },
  async ({ page, context, openWorld, expectTrouble }) => {
    expectTrouble(/The world cannot be stored any more\. NotFoundError/);
    const stranger = await context.newPage();
    await holdDatabase(stranger, 1);
    await stranger.close();
    await openWorld("fresh");
    await expectWorksInMemory(page);
  },
);

test(
  "a disk that is full makes the demo run in memory",
  { tag: "@deep" },
  async ({ page, openWorld, expectTrouble }) => {
    expectTrouble(QUOTA_EXCEEDED);
    // The service worker remembers its pages across its own restarts where it can, and says so where it cannot.
    expectTrouble(/\[MSW\] Failed to store the active clients: QuotaExceededError/);
    await setQuota(page, 1000);
    await openWorld("fresh");
    await expectWorksInMemory(page);
  },
);

test(
  "a disk that runs full makes the world go on in memory, for this tab and for later ones",
  { tag: "@deep" },
  async ({ page, context, openWorld, sandbox, expectTrouble }) => {
    expectTrouble(QUOTA_EXCEEDED);
    await setQuota(page, QUOTA_BYTES);
    await openWorld("fresh");
    const destinations = new DestinationsScreen(page);
    await destinations.create(SIEM);
    await expect(destinations.row("SIEM")).toBeVisible();
    const webhook = new WebhookScreen(page);
    await webhook.openRegion("US - North America");
    await webhook.switchOn("SIEM");
    await expect(webhook.badge).toContainText("Active");
    await expect(page.getByText(NOTICE)).toHaveCount(0);

    await sandbox.addEvents({ count: EVENTS });
    await sandbox.advance({ ms: 60_000 });

    await expect(page.getByText(NOTICE)).toBeVisible();
    // Nothing of before is gone, and what comes after is there as well.
    const deliveries = await sandbox.deliveries({ state: "delivered" });
    expect(deliveries.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThanOrEqual(EVENTS);
    for (const { id, events } of deliveries) expect(await sandbox.deliveredRecords(id)).toHaveLength(events);
    await destinations.create({ ...SIEM, name: "After the quota" });
    await expect(destinations.row("After the quota")).toBeVisible();
    await expect(destinations.row("SIEM")).toBeVisible();

    const later = await context.newPage();
    await later.goto("/organization/audit-logs-setup/destinations");
    await expect(new DestinationsScreen(later).row("After the quota")).toBeVisible();
    await expect(later.getByText(NOTICE)).toBeVisible();
  },
);
