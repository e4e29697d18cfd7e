// A stored world that cannot be taken up: the page says so, a new one begins when asked, the old one is kept aside.

import type { Page } from "@playwright/test";
import { WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";

test.use({ profile: "own" });

const DESTINATIONS = "/organization/audit-logs-setup/destinations";

/** Stores a world with a destination, then changes a record of it behind the console's back, all its tabs closed. */
async function changeStored(page: Page, table: string, change: object): Promise<void> {
  await page.goto("/openapi.json"); // of the same origin, without the console
  await page.evaluate(
    ({ table, change }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("audit-logs-console");
        opening.addEventListener("error", () => reject(opening.error ?? new Error("no database")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("records", "readwrite");
          const records = transaction.objectStore("records");
          const reading = records.openCursor(IDBKeyRange.lowerBound([table]));
          reading.addEventListener("success", () => {
            const record = reading.result?.value;
            if (record?.table === table) records.put({ ...record, value: { ...record.value, ...change } });
          });
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
        });
      }),
    { table, change },
  );
}

test.beforeEach(async ({ page, openWorld }) => {
  await openWorld("fresh");
  await new DestinationsScreen(page).create(SIEM);
});

test("one damaged record: the page says which, begins a new world when asked, and gives the old one as a file", async ({
  page,
}) => {
  await changeStored(page, "destinations", { name: 7 });
  await page.goto(DESTINATIONS);
  await expect(page.getByRole("heading", { name: "The stored demo cannot be continued" })).toBeVisible();
  await expect(page.getByText(/records\.destinations\[.*\]\.name/)).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Begin a new demo" }).click();
  await expect(new DestinationsScreen(page).row("Splunk EU")).toBeVisible(); // of the tour
  const notice = page.getByText("The stored demo could not be continued: a part of it was damaged");
  await expect(notice).toBeVisible();
  await expectNoAxeViolations(page);

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^audit-logs-world-set-aside-\d{8}T\d{6}Z\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  expect(JSON.parse(text).records).toContainEqual(
    expect.objectContaining({ table: "destinations", value: expect.objectContaining({ name: 7 }) }),
  );
  expect(text).not.toContain(SIEM.authorization);

  // It outlives a reload, until it is deleted.
  await page.reload();
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(new DestinationsScreen(page).row("Splunk EU")).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("a world of a later version is not replaced without a word, and comes back when it is left alone", async ({
  page,
}) => {
  await changeStored(page, "facts", { version: 99 });
  await page.goto(DESTINATIONS);
  await expect(page.getByText("that a newer version of the console has stored")).toBeVisible();
  await expect(page.getByText(`version 99 of the stored form, later than ${WORLD_VERSION}`)).toBeVisible();
  await changeStored(page, "facts", { version: WORLD_VERSION }); // the newer version would have read it
  await page.goto(DESTINATIONS);
  await expect(new DestinationsScreen(page).row("SIEM")).toBeVisible();
});

test("a link to a scenario begins it all the same, and the old world is kept and said", async ({
  page,
  openWorld,
}) => {
  await changeStored(page, "facts", { version: 99 });
  await openWorld("outage", { path: DESTINATIONS });
  await expect(page.getByText("a newer version of the console had written it")).toBeVisible();
  await expect(new DestinationsScreen(page).row("SIEM")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Download", exact: true })).toBeVisible();
});
