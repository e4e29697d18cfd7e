// What an outage kept back is sent again: by range or by gap, followed until its end, or refused with the reason.

import { gunzipSync } from "node:zlib";
import { portalAuditLogsPath, regionWebhookPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import type { Sandbox } from "./sandbox";
import { ReplayScreen } from "./screens/replay-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const REPLAY_US = regionWebhookPath("us", "replay");

/** What receivers have got of which nothing was known. */
async function newRecords(sandbox: Sandbox, known: ReadonlySet<string>): Promise<string[]> {
  const records: string[] = [];
  for (const { id } of await sandbox.receivers()) {
    for (const { body_base64 } of await sandbox.receivedRequests(id)) {
      records.push(...gunzipSync(Buffer.from(body_base64, "base64")).toString("utf8").split("\n"));
    }
  }
  return records.filter((record) => !known.has(record));
}

async function slowReceiver(sandbox: Sandbox, latencyMs: number, status = 200): Promise<void> {
  for (const { id, name, url_prefix } of await sandbox.receivers()) {
    await sandbox.replaceReceiver(id, {
      name,
      url_prefix,
      behaviour: [{ respond: { status }, latency_ms: latencyMs }],
    });
  }
}

test("the gap of an outage is replayed, its job followed to the end, and the webhook is active again", async ({
  page,
  openWorld,
  sandbox,
}) => {
  test.slow();
  await openWorld("outage", { path: REPLAY_US });
  const replay = new ReplayScreen(page);
  const webhook = new WebhookScreen(page);
  await expect(webhook.badge).toContainText("Inactive");
  await expect(replay.form).toContainText("Goes to SIEM production (siem.example.com)");
  await expect(replay.form).toContainText("The webhook is inactive");
  await expect(replay.job).toContainText("No replay has been sent yet");
  await slowReceiver(sandbox, 3000);
  const known = new Set(await newRecords(sandbox, new Set()));

  await replay.range("Last hour").check();
  const counted = replay.form.getByText(/^\d+ events are recorded in this range\.$/);
  const recorded = Number.parseInt((await counted.textContent()) ?? "", 10);
  expect(recorded).toBeGreaterThan(50);
  await replay.send.click();
  await expect(page.getByText("Replay accepted.")).toBeVisible();
  await expect(replay.step).toHaveText("Accepted");
  await expect(replay.progress).toBeVisible();
  await expect(replay.progress).not.toHaveAttribute("aria-valuenow");

  await sandbox.advance({ ms: 1000 });
  await expect(replay.step).toHaveText("Pending");
  await sandbox.advance({ ms: 1000 });
  await expect(replay.step).toHaveText("Running");
  await expectNoAxeViolations(page);
  await sandbox.advance({ ms: 60_000 });
  await expect(replay.fact("Status")).toContainText("Completed");
  await expect(replay.job.getByRole("link", { name: /verify/i })).toHaveAttribute(
    "href",
    /\/verify\?.*from=2026-/,
  );
  await expect(replay.progress).toBeHidden();
  await expect(replay.job).toContainText("sent again.");
  // Reading makes events itself.
  const [, sent, total] = /(\d+) of (\d+) sent again\./.exec((await replay.job.textContent()) ?? "") ?? [];
  expect(Number(total)).toBeGreaterThanOrEqual(recorded);
  expect(sent).toBe(total);
  await expect(replay.fact("Ends at")).toContainText("Nov 21, 2026, 09:00:0");
  await expect(webhook.badge).toContainText("Active");
  expect((await newRecords(sandbox, known)).length).toBeGreaterThan(50);
  await replay.job.getByRole("link", { name: "View its deliveries" }).click();
  await expect(webhook.deliveries.getByRole("row", { name: "Delivered Replay job" })).not.toHaveCount(0);

  // What had failed says that the replay has brought it, and leads to the gap.
  await page.getByRole("combobox", { name: "State" }).selectOption("Failed");
  const covered = page.getByRole("link", { name: /^covered by replay/ });
  await webhook.deliveries.getByRole("row").filter({ has: covered }).first().getByRole("button").click();
  const details = page.getByRole("dialog", { name: /^Delivery/ });
  await details.getByRole("link", { name: /^covered by replay/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gap in US - North America");
});

test("a link prefills the gap, shortened to what is still kept", async ({ page, openWorld }) => {
  const gap = new URLSearchParams({ from: "2026-11-01T00:00:00Z", to: "2026-11-21T08:45:00Z" });
  await openWorld("outage", { path: `${REPLAY_US}?${gap}` });
  const replay = new ReplayScreen(page);
  await expect(replay.range("Custom")).toBeChecked();
  await expect(replay.to).toHaveValue("2026-11-21T08:45");
  await expect(replay.from).toHaveValue(/^2026-11-14T09:0\d$/);
  await expect(replay.form).toContainText("The range was shortened");
  await expectNoAxeViolations(page);

  await test.step("the strip shows the same range, and moves it by keys and by pointer", async () => {
    const { form, from, to } = replay;
    const [start, end] = [replay.brush("Start"), replay.brush("End")];
    await expect(end).toHaveAttribute("aria-valuetext", /^Nov 21, 2026, 08:45:00 UTC, range of 6 days/);
    await expect(form).toContainText(/\d events are recorded in this range/);
    await end.press("ArrowLeft");
    await end.press("Shift+ArrowLeft");
    await end.press("PageDown");
    await expect(to).toHaveValue("2026-11-21T07:29");
    await start.press("End");
    await expect(from).toHaveValue("2026-11-21T07:29");
    await expect(form).toContainText(/(Nothing|\d+ events?) (is|are) recorded in this range/);
    // From its handle outwards: the strip is wider than a day.
    const handle = await start.boundingBox();
    if (!handle) throw new Error("The start of the range cannot be seen.");
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 3 });
    await page.mouse.up();
    await expect(from).toHaveValue(/^2026-11-(19|20)T\d\d:(00|15|30|45)$/);
    await expect(to).toHaveValue("2026-11-21T07:29");
    await end.press("End");
    await expect(to).toHaveValue(/^2026-11-21T09:00/);
  });

  // A mistake is named on its field before anything is sent.
  await replay.to.fill("2026-11-13T00:00:00");
  await replay.send.click();
  await expect(replay.to).toBeFocused();
  await expect(replay.form).toContainText("Must be within the last seven days.");
  await replay.to.fill("2026-11-21T08:50:30");
  await replay.send.click();
  await expect(replay.fact("Ends at")).toContainText("08:50:30 UTC");
});

test.describe("in a zone that changes its clocks", () => {
  test.use({ profile: "own", timezoneId: "America/New_York" });

  test("an hour that comes twice is replayed whole, and UTC is shown beside it", async ({
    page,
    openWorld,
  }) => {
    await openWorld("tour", { path: REPLAY_US, now: "2026-11-01T12:00:00Z" });
    const replay = new ReplayScreen(page);
    await expect(page.getByText("Times are in America/New_York.")).toBeVisible();
    await replay.range("Last 6 hours").check();
    await replay.range("Custom").check();
    // Begins with what was chosen before, on the clock of the zone that is shown.
    await expect(replay.from).toHaveValue(/^2026-11-01T01:00/);
    await expect(replay.to).toHaveValue(/^2026-11-01T07:00/);
    await page.keyboard.press("u");
    await expect(replay.from).toHaveValue(/^2026-11-01T06:00/);
    await expect(replay.form).toContainText("Time zone: UTC");
    await page.keyboard.press("u");
    await replay.from.fill("2026-11-01T01:15:00");
    await replay.to.fill("2026-11-01T01:45:00");
    await expect(replay.form).toContainText("The first one is used: Nov 1, 2026, 05:15:00 UTC");
    await expect(replay.form).toContainText("The second one is used: Nov 1, 2026, 06:45:00 UTC");
    await replay.send.click();
    await expect(replay.fact("Starts at").getByRole("time")).toHaveAttribute(
      "datetime",
      "2026-11-01T05:15:00.000Z",
    );
    await expect(replay.fact("Ends at").getByRole("time")).toHaveAttribute(
      "datetime",
      "2026-11-01T06:45:00.000Z",
    );
    await expect(replay.fact("Ends at")).toContainText("EST");
  });
});

test("while a job runs another one is refused, and what runs stays in sight", async ({
  page,
  openWorld,
  sandbox,
}) => {
  test.slow();
  await openWorld("outage", { path: REPLAY_US });
  const replay = new ReplayScreen(page);
  await slowReceiver(sandbox, 9000);
  await replay.range("Last 6 hours").check();
  await replay.send.click();
  await expect(replay.step).toHaveText("Accepted");
  await sandbox.advance({ ms: 2000 });
  await expect(replay.step).toHaveText("Running");
  const startsAt = await replay.fact("Starts at").textContent();

  await replay.range("Last 15 minutes").check();
  await replay.send.dblclick();
  const alert = replay.form.getByRole("alert").filter({ hasText: "A replay job is currently running" });
  await expect(alert).toBeVisible();
  await expect(replay.fact("Starts at")).toHaveText(startsAt ?? "");
  await expectNoAxeViolations(page);
  await sandbox.advance({ ms: 60_000 });
  await expect(replay.fact("Status")).toContainText("Completed");
  await expect(alert).toContainText("you can send again");

  // The one before stays in sight, too, once another takes its place.
  await replay.send.click();
  await expect(replay.step).toHaveText("Accepted");
  await expect(alert).toBeHidden();
  await expect(replay.job).toContainText("The job before it (Completed):");
});

test("a replay that fails says so and leads to the status", async ({ page, openWorld, sandbox }) => {
  await openWorld("outage", { path: REPLAY_US });
  const replay = new ReplayScreen(page);
  await slowReceiver(sandbox, 10, 404);
  await replay.send.click();
  await expect(replay.step).toHaveText("Accepted");
  await sandbox.advance({ ms: 10_000 });
  await expect(replay.step).toHaveText("Failed");
  await expect(replay.job).toContainText("The collector did not accept a delivery");
  await expectNoAxeViolations(page);
  await replay.job.getByRole("link", { name: "View status" }).click();
  await expect(page.getByRole("main")).toContainText("404");
});

test("a webhook that is off refuses a replay, which is said before and after", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("in", "replay") });
  const replay = new ReplayScreen(page);
  await expect(replay.form).toContainText("The webhook is switched off");
  await replay.send.click();
  const alert = replay.form.getByRole("alert");
  await expect(alert).toContainText("The replay was not accepted");
  await expect(alert).toContainText("The audit log webhook must be enabled");
  await expect(replay.job).toContainText("No replay has been sent yet");
  await replay.form.getByRole("link", { name: "Switch it on under Setup" }).click();
  await expect(new WebhookScreen(page).enabled).not.toBeChecked();
});

test("a Dev Portal replays its sign-ins and nothing else", async ({ page, openWorld, sandbox }) => {
  await openWorld("tour");
  const webhook = new WebhookScreen(page);
  await webhook.openPortal("Partner APIs");
  await expect(webhook.badge).toContainText("Active");
  const portalId = /portals\/([\da-f-]{36})\//.exec(page.url())?.[1] ?? "";
  await sandbox.logIn(portalId, { outcome: "success", developer: "ada@example.com" });
  await sandbox.advance({ ms: 5000 });
  for (const { id } of await sandbox.receivers()) await sandbox.forgetReceivedRequests(id);
  await webhook.openTab("Replay");
  await expect(page).toHaveURL(portalAuditLogsPath(portalId, "replay"));
  const replay = new ReplayScreen(page);
  await replay.range("Last 15 minutes").check();
  await replay.send.click();
  await expect(replay.step).toHaveText("Accepted");
  await sandbox.advance({ ms: 5000 });
  await expect(replay.fact("Status")).toContainText("Completed");
  const deliveries = await sandbox.deliveries({ portal_id: portalId });
  const delivery = deliveries.find((one) => one.replay);
  const records = await sandbox.deliveredRecords(delivery?.id ?? "");
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(record).toContain("|Dev-Portal|1.0|AUTHENTICATION_TYPE_");
});

test("a job that cannot be read says so and can be tried again", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh", { path: regionWebhookPath("us", "setup") });
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-replay-job", status: 500, times: 100 },
  ]);
  await page.goto(REPLAY_US);
  const retry = page.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-replay-job", status: 403, times: 100 },
  ]);
  await retry.click();
  await expect(page.getByText("You do not have access to this")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Audit Logs Admin of US - North America");
  await sandbox.setApiFaults([]);
  await page.reload();
  const replay = new ReplayScreen(page);
  await expect(replay.form).toContainText("The webhook has no endpoint");
  await expectNoAxeViolations(page);
});
