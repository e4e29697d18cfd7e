// The first page: how it stands in one sentence, what needs the administrator, and the demo's dock above it.

import { gapPath, NEW_DESTINATION_PATH, regionWebhookPath } from "@/lib/console-paths";
import type { GapList } from "@/contract/watch/gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { OverviewScreen } from "./screens/overview-screen";

test("says who delivers and what is being lost, and each button leads to what helps", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const overview = new OverviewScreen(page);
  await expect(overview.sentence).toContainText(
    /^2 regions deliver\. 1 stopped and loses events for good in \d+ hr/,
  );
  await expect(overview.needs).toHaveText([/^Stopped.*AU - Australia/, /^Off.*IN - India/]);
  await expect(overview.need("AU - Australia")).toContainText(/unsent since .* events/);
  await expect(overview.row("US - North America")).toContainText("delivering");
  await expect(overview.row("Partner APIs")).toContainText("SIEM production");
  // One link a row beside that of its destination.
  await expect(overview.row("ME - Middle East").getByRole("link")).toHaveCount(1);
  await expect(page).toHaveTitle("1 stopped · Overview · Audit Logs Console");
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute("href", /favicon-stopped\.svg$/);
  await expectNoAxeViolations(page);

  await overview.need("AU - Australia").getByRole("link", { name: "Fix" }).click();
  await expect(page).toHaveURL(new RegExp(`${regionWebhookPath("au", "status")}$`));
  await page.goBack();
  const { data } = await page.evaluate<GapList, string>(
    async (path) => (await fetch(path)).json(),
    `${watchPaths.gaps()}?region=in`,
  );
  await overview.need("IN - India").getByRole("link", { name: "Open" }).click();
  await expect(page).toHaveURL(new RegExp(`${gapPath(data[0]?.id ?? "")}$`));
});

test("what was never on is counted when asked, and not before", async ({ page, openWorld }) => {
  await openWorld("tour");
  const pulls: string[] = [];
  page.on("request", (request) => {
    if (/\/v3\/audit-logs\?/.test(request.url()) && request.serviceWorker() === null)
      pulls.push(request.url());
  });
  const main = page.getByRole("main");
  await expect(main.getByText("Never switched on: ME - Middle East, SG - Singapore.")).toBeVisible();
  expect(pulls).toEqual([]);
  await main.getByRole("button", { name: "Count their events" }).click();
  await expect(main.getByText(/ME - Middle East: \d+ events? recorded in the last seven days/)).toBeVisible();
  expect(pulls).toHaveLength(2);
});

test("an organization without anything gets three steps, and the first leads to a collector", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const overview = new OverviewScreen(page);
  await expect(overview.steps).toHaveText([/^1 Where do logs go/, /^2 Which regions/, /^3 Prove it arrives/]);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Add a collector" }).click();
  await expect(page).toHaveURL(new RegExp(`${NEW_DESTINATION_PATH}$`));
});

test("an outage by the dock: a collector is broken, a day passes, and the page says what it cost", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const overview = new OverviewScreen(page);
  await overview.break("SIEM production, token checked");
  await expectNoAxeViolations(page);
  await overview.moveClock("+ 1 day");
  await expect(overview.dock.getByRole("note")).toContainText(
    /1 day: \d+ events, \d+ sent · .*US - North America stopped/,
  );
  await expect(overview.dock.getByRole("figure").first()).toBeVisible();
  await expectNoAxeViolations(page);
  await expect(overview.need("US - North America")).toContainText("Stopped");
  await expect(overview.sentence).toContainText("1 region delivers.");

  await overview.dock.getByRole("button", { name: "Dismiss" }).click();
  await expect(overview.dock.getByRole("note")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the first visit says what this is, once, and offers other worlds", async ({ page, openWorld }) => {
  await openWorld("tour");
  const overview = new OverviewScreen(page);
  await overview.dock.getByRole("button", { name: "Show me an outage" }).click();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: "Start new world" }).click();
  await expect(overview.dock).toContainText("Outage");
  await expect(overview.need("US - North America")).toContainText("Stopped");
  await overview.dock.getByRole("button", { name: "Got it" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(overview.dock.getByRole("button", { name: "Show me an outage" })).toBeHidden();
});
