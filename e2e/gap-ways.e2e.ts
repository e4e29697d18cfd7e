// Five ways to get a webhook going again after a failure. None of them may forget what was missed meanwhile: the gap keeps
// its beginning and its count through a reload, another tab, another page, and only a replay of all of it closes it.

import type { Page } from "@playwright/test";
import type { Region } from "@/audit-log/region";
import type { Gap, GapList } from "@/contract/watch/gap";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import { watchPaths } from "@/contract/watch/watch-paths";
import { ALL_REGIONS_PATH, LOGS_PATH, regionWebhookPath } from "@/lib/console-paths";
import { DAY_MS, SECOND_MS } from "@/lib/epoch";
import { callApi, replaceDestination } from "./api-call";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import type { Sandbox } from "./sandbox";
import { RegionsScreen } from "./screens/regions-screen";
import { StatusScreen } from "./screens/status-screen";

const US = "https://us.api.konghq.com";
const STATUS = regionWebhookPath("us", "status");
/** How many events are recorded while the collector fails, and after that. */
const [LOST, LATER] = [3, 2];

/** What there is before the four ways begin: a region that delivers, by the calls that a script would make. */
async function deliver(page: Page): Promise<void> {
  const { id } = await callApi<{ id: string }>(page, {
    method: "POST",
    url: `${US}/v3/audit-log-destinations`,
    body: { name: SIEM.name, endpoint: SIEM.endpoint, authorization: SIEM.authorization },
  });
  await callApi(page, {
    method: "PATCH",
    url: `${US}/v3/audit-log-webhook`,
    body: { audit_log_destination_id: id, enabled: true },
  });
  await page.reload();
  await expect(new StatusScreen(page).hero).toContainText("Ready, nothing sent yet");
}

/** The collector fails until delivery has stopped, and more is recorded behind that. */
async function stop(sandbox: Sandbox, behaviour: Parameters<Sandbox["script"]>[1]): Promise<void> {
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await sandbox.script(SIEM.endpoint, behaviour);
  await sandbox.addEvents({ count: LOST, region: "us" });
  await sandbox.advance({ ms: 600 * SECOND_MS });
  await sandbox.addEvents({ count: LATER, region: "us" });
  await sandbox.advance({ ms: 600 * SECOND_MS });
}

async function onlyGap(page: Page, states: string, region: Region = "us"): Promise<Gap> {
  const { data } = await page.evaluate(
    async (path): Promise<GapList> => (await fetch(path)).json(),
    [`${watchPaths.gaps()}?region=${region}&state=${states}`].join(),
  );
  const [gap, ...others] = data;
  if (!gap || others.length > 0) throw new Error(`there are ${data.length} gaps: ${JSON.stringify(data)}`);
  return gap;
}

/** The page says what is missing: after a reload, in another tab, and after another page. */
async function expectNotForgotten(page: Page, words: RegExp): Promise<void> {
  const status = new StatusScreen(page);
  await expect(status.hero).toContainText(words);
  await page.reload();
  await expect(status.hero).toContainText(words);
  const other = await page.context().newPage();
  await other.goto(STATUS);
  await expect(new StatusScreen(other).hero).toContainText(words);
  await expect(new StatusScreen(other).hero).not.toContainText("Nothing needs to be done");
  await other.close();
  await page.goto(LOGS_PATH);
  await page.goto(regionWebhookPath("us", "setup"));
  await expect(page.getByRole("note").filter({ hasText: "Not sent:" })).toBeVisible();
  await page.goto(STATUS);
  await expect(status.hero).toContainText(words);
}

/** A replay without its first second closes nothing of that second; one of all of it closes the gap. */
async function expectClosedByAllOfIt(page: Page, sandbox: Sandbox, gap: Gap): Promise<void> {
  const status = new StatusScreen(page);
  const end = gap.to ?? new Date((await sandbox.world()).now).toISOString();
  await callApi(page, {
    method: "PUT",
    url: `${US}/v3/audit-log-replay-job`,
    body: { start_at: new Date(Date.parse(gap.from) + SECOND_MS).toISOString(), end_at: end },
  });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  const left = await onlyGap(page, "open");
  expect(left).toMatchObject({ id: gap.id, from: gap.from });
  await expect(status.step("Send the gap")).toHaveAttribute("aria-current", "step");
  await expect(status.hero).toContainText("with a hole of");

  await status.send.click();
  await expect(page.getByText("Replay accepted.")).toBeVisible();
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expect(status.hero).toContainText("No gap seen; not observed:");
  await expect(status.step("Prove it")).toContainText(/\d+ of \d+ sent again\./);
  await expect(status.step("Prove it").getByRole("link", { name: "Verify an export" })).toHaveAttribute(
    "href",
    /\/verify\?.*region=us.*from=2026-/,
  );
  await page.reload();
  await expect(status.step("Prove it")).toContainText("sent again.");
}

test.beforeEach(async ({ page, openWorld }) => {
  test.slow();
  await openWorld("fresh", { path: STATUS });
  await deliver(page);
});

test("(a) a new token resumes by itself, and what was missed stays in sight until all of it is sent", async ({
  page,
  sandbox,
}) => {
  await stop(sandbox, [{ respond: { status: 401 } }]);
  const status = new StatusScreen(page);
  await expect(status.hero).toContainText("Stopped since");
  await expect(status.hero).toContainText("refused the Authorization Header");
  const before = await onlyGap(page, "open");
  expect(before.events?.recorded).toBeGreaterThanOrEqual(LOST + LATER);
  await expectNoAxeViolations(page);

  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  await status.edit.click();
  await page.getByRole("button", { name: "Replace the Authorization Header" }).click();
  await page.getByRole("textbox", { name: "Authorization Header" }).fill("Bearer another-made-up-secret");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(status.hero).toContainText("On again, and not proven yet. Not sent:");
  await expect(status.step("Fix")).toContainText("Changed since the failure.");
  await expect(status.step("Send the gap")).toContainText("Not proven yet");
  await expectNoAxeViolations(page);
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expectNotForgotten(page, /Delivering, with a hole of 2\d min/);
  const gap = await onlyGap(page, "open");
  expect(gap).toMatchObject({ id: before.id, from: before.from });
  expect(gap.to).not.toBeNull();
  await expectClosedByAllOfIt(page, sandbox, gap);
});

test("(b) resuming before anything is mended asks first, and moves nothing of the gap forward", async ({
  page,
  sandbox,
}) => {
  await stop(sandbox, [{ respond: { status: 403 } }]);
  const status = new StatusScreen(page);
  const before = await onlyGap(page, "open");
  await status.resume.click();
  await page.getByRole("dialog").getByRole("button", { name: "Resume anyway" }).click();
  await expect(status.hero).toContainText("On again, and not proven yet");
  await expect(status.step("Fix")).toContainText("Nothing has been changed since the failure.");
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expect(status.hero).toContainText("Stopped since");
  expect(await onlyGap(page, "open")).toMatchObject({ id: before.id, from: before.from, to: null });

  // The collector is mended, which no call tells: sending the gap is the proof, without waiting for traffic.
  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  await status.resume.click();
  await page.getByRole("dialog").getByRole("button", { name: "Resume anyway" }).click();
  await expectNotForgotten(page, /On again, and not proven yet\. Not sent: 2\d min/);
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expectClosedByAllOfIt(page, sandbox, await onlyGap(page, "open"));
});

test("(c) another destination is no proof that what the first one missed has arrived", async ({
  page,
  sandbox,
}) => {
  await stop(sandbox, [{ respond: { status: 404 } }]);
  const status = new StatusScreen(page);
  await expect(status.hero).toContainText("Stopped since");
  const before = await onlyGap(page, "open");
  await replaceDestination(page);
  await expect(status.step("Fix")).toContainText("Changed since the failure.");
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expectNotForgotten(page, /Delivering, with a hole of 2\d min/);
  const gap = await onlyGap(page, "open");
  expect(gap).toMatchObject({ id: before.id, from: before.from });
  await expectClosedByAllOfIt(page, sandbox, gap);
});

test("(d) a collector that asks to wait or answers slowly moves the gap's beginning not at all", async ({
  page,
  sandbox,
}) => {
  await stop(sandbox, [{ respond: { status: 503, headers: { "retry-after": "30" } }, latency_ms: 9000 }]);
  const status = new StatusScreen(page);
  await expect(status.hero).toContainText("Stopped since");
  const before = await onlyGap(page, "open");
  // The last attempt is minutes after the first event that it did not deliver.
  const { last_attempt_at: attemptedAt } = await callApi<{ last_attempt_at: string }>(page, {
    method: "GET",
    url: `${US}/v3/audit-log-webhook/status`,
  });
  expect(Date.parse(attemptedAt) - Date.parse(before.from)).toBeGreaterThan(120 * SECOND_MS);
  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  await status.resume.click();
  await page.getByRole("dialog").getByRole("button", { name: "Resume anyway" }).click();
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expectNotForgotten(page, /Delivering, with a hole of 2\d min/);
  const gap = await onlyGap(page, "open");
  expect(gap).toMatchObject({ id: before.id, from: before.from });
  await expectClosedByAllOfIt(page, sandbox, gap);
});

test("(e) one destination for all regions forgets neither a hole of six days nor a region that was off", async ({
  page,
  sandbox,
}) => {
  const us = await callApi<OrgWebhook>(page, { method: "GET", url: `${US}/v3/audit-log-webhook` });
  const euWebhook = "https://eu.api.konghq.com/v3/audit-log-webhook";
  await callApi(page, { method: "PATCH", url: euWebhook, body: { ...us } });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await callApi(page, { method: "PATCH", url: euWebhook, body: { enabled: false } });
  await sandbox.addEvents({ count: LOST, region: "eu" });
  await stop(sandbox, [{ respond: { status: 404 } }]);
  await sandbox.advance({ ms: 6 * DAY_MS });
  const before = { us: await onlyGap(page, "open"), eu: await onlyGap(page, "open", "eu") };
  expect(before.us.cause).toBe("stopped");
  expect(before.eu.cause).toBe("off");
  await callApi(page, {
    method: "POST",
    url: `${US}/v3/audit-log-destinations`,
    body: { name: "Lake", endpoint: "https://logs.example.com/in", authorization: SIEM.authorization },
  });

  const regions = new RegionsScreen(page);
  const [america, europe] = ["US - North America", "EU - Europe"];
  await page.goto(ALL_REGIONS_PATH);
  await regions.choose("Lake");
  await regions.agreement.check();
  await regions.apply.click();
  await expect(regions.result).toHaveText("6 of 6 regions are set to Lake");
  await expect(regions.outcome(america)).toContainText("6 days");
  await expect(regions.outcome(europe)).toContainText("6 days");
  await sandbox.addEvents({ count: 1, region: "us" });
  await sandbox.addEvents({ count: 1, region: "eu" });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  const expectBoth = async (screen: RegionsScreen) => {
    await expect(screen.unsent(america)).toContainText(/\(6 days\b.*events/);
    await expect(screen.unsent(europe)).toContainText(/\(6 days\b.*events/);
  };
  await expectBoth(regions);
  await page.reload();
  await expectBoth(regions);
  const other = await page.context().newPage();
  await other.goto(ALL_REGIONS_PATH);
  await expectBoth(new RegionsScreen(other));
  await other.close();
  const ended = { us: await onlyGap(page, "open"), eu: await onlyGap(page, "open", "eu") };
  for (const region of ["us", "eu"] as const) {
    const { id, from, events } = before[region];
    expect(ended[region]).toMatchObject({ id, from });
    expect(ended[region].to).not.toBeNull();
    expect(ended[region].events?.recorded).toBeGreaterThanOrEqual(events?.recorded ?? LOST);
  }

  // Without its first second it closes nothing of that second.
  await callApi(page, {
    method: "PUT",
    url: `${US}/v3/audit-log-replay-job`,
    body: {
      start_at: new Date(Date.parse(ended.us.from) + SECOND_MS).toISOString(),
      end_at: ended.us.to,
    },
  });
  await sandbox.advance({ ms: 60 * SECOND_MS });
  expect(await onlyGap(page, "open")).toMatchObject({ id: ended.us.id, from: ended.us.from });

  await page.reload();
  await expect(regions.unsent(america)).not.toContainText("6 days");
  await expectNoAxeViolations(page);
  await regions.unsentSection.getByRole("button", { name: "Replay all" }).click();
  await expect(regions.unsentSection).toContainText("2 of 2 replays accepted.");
  await sandbox.advance({ ms: 60 * SECOND_MS });
  for (const name of [america, europe]) {
    await expect(regions.unsent(name)).toContainText("No gap known");
    await expect(regions.unsent(name)).toContainText("Completed");
  }
  expect(await onlyGap(page, "closed", "eu")).toMatchObject({ id: ended.eu.id, from: ended.eu.from });
});

test("sending the gap proves that the collector takes batches again, without any traffic", async ({
  page,
  sandbox,
}) => {
  await stop(sandbox, [{ respond: { status: 500 } }]);
  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  const status = new StatusScreen(page);
  await status.resume.click();
  await page.getByRole("dialog").getByRole("button", { name: "Resume anyway" }).click();
  await status.send.click();
  await expect(status.step("Prove it")).toContainText("The replay is under way.");
  await sandbox.advance({ ms: 60 * SECOND_MS });
  await expect(status.step("Prove it")).toContainText(/\d+ of \d+ sent again\./);
  await expect(status.hero).toContainText("No gap seen; not observed:");
});
