// What a journey did is there again after a reload, and what was deleted is nowhere: in the browser's own database.

import type { Page } from "@playwright/test";
import { expect, SIEM, test } from "./fixtures";
import type { Sandbox } from "./sandbox";

const DAY_MS = 86_400_000;
const SECRET = "made-up-secret";

/** Closes the world with its last page and opens it again. */
async function reopen(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/is not being stored|cannot store/)).toHaveCount(0);
}

/** What a reload must not change. Its calls make events: they wait in batches, while the clock is paused, before what is finished. */
async function look(sandbox: Sandbox) {
  const receivers = await sandbox.receivers();
  const requests = [];
  for (const { id } of receivers) requests.push(await sandbox.receivedRequests(id));
  const { scenario, seed, now } = await sandbox.world();
  const finished = (await sandbox.deliveries())
    .filter(({ finished_at }) => finished_at !== null)
    .slice(0, 10);
  return { scenario, seed, now, receivers, requests, finished };
}

/** Everything in the world's database as text, and the names of its logs. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name!)); // every one that is listed has a name
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        texts.push(JSON.stringify([await settle(rows.getAllKeys()), await settle(rows.getAll())]));
      }
      database.close();
    }
    return texts.join("\n");
  });
}

test("requests of a receiver that had few are cleared, and what came after is there after a reload", async ({
  page,
  sandbox,
  openWorld,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  await sandbox.advance({ ms: 5000 });
  const { id } = await sandbox.receiverOf(SIEM.endpoint);
  expect((await sandbox.receivedRequests(id)).length).toBeGreaterThan(0);

  await sandbox.forgetReceivedRequests(id);
  await sandbox.addEvents({ count: 3 });
  await sandbox.advance({ ms: 5000 });

  const before = await look(sandbox);
  expect(before.requests.flat()).toHaveLength(1);
  await reopen(page);
  expect(await look(sandbox)).toEqual(before);
});

for (const scenario of ["tour", "outage", "rotation"] as const) {
  test(`eight days later ${scenario} has let go of old events, and is there after a reload`, async ({
    page,
    sandbox,
    openWorld,
  }) => {
    await openWorld(scenario);
    await sandbox.advance({ ms: 8 * DAY_MS });
    const before = await look(sandbox);
    await reopen(page);
    expect(await look(sandbox)).toEqual(before);
  });
}

test("a receiver that is deleted leaves nothing of what reached it in the database", async ({
  page,
  sandbox,
  openWorld,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  await sandbox.advance({ ms: 5000 });
  const { id } = await sandbox.receiverOf(SIEM.endpoint);
  expect(await stored(page)).toContain(`requests/${id}`);

  await sandbox.deleteReceiver(id);
  const left = await stored(page);
  expect(left).not.toContain(id);
  // The destination still has its value; no request has it any more.
  expect(left.split(SECRET)).toHaveLength(2);
});
