// All regions at a glance, one destination for all of them in one step, resuming from the list, and removing a webhook.

import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import { ALL_REGIONS_PATH, KONNECT_PATH, NEW_DESTINATION_PATH, regionWebhookPath } from "@/lib/console-paths";
import { callApi } from "./api-call";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { RegionsScreen } from "./screens/regions-screen";
import { StatusScreen } from "./screens/status-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const REGIONS = ["us", "eu", "au", "me", "in", "sg"];
const webhookUrl = (region: string) => `https://${region}.api.konghq.com/v3/audit-log-webhook`;

test("the list says how many regions send, and resumes one that has stopped", async ({ page, openWorld }) => {
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  await expect(regions.sentence).toContainText(/^2 regions deliver\. 1 stopped and loses events for good in/);
  await expect(regions.sentence).toContainText("2 send nowhere.");
  await expect(regions.row("US - North America").getByRole("time")).toHaveAttribute(
    "datetime",
    /^2026-11-21T/,
  );

  await regions.resume("AU - Australia");
  await expect(regions.row("AU - Australia")).toContainText("the last attempt failed");
  const told = page
    .getByRole("status")
    .filter({ hasText: "AU - Australia tries again with the next event." });
  await expect(told).toContainText("Still unsent: 6 days 15 hr.");
  await told.getByRole("button", { name: "Show gap" }).click();
  await expect(page).toHaveURL(/\/gaps\/[^/]+$/);
  await page.goto(KONNECT_PATH);
  await expect(regions.row("AU - Australia").getByRole("button", { name: "Resume" })).toBeHidden();
  await expect(regions.sentence).not.toContainText("stopped");
  // What was missed is still told, by the ledger.
  await expect(regions.sentence).not.toContainText("Nothing needs to be done");
  await expect(page).toHaveURL(new RegExp(`${KONNECT_PATH}$`));
});

test("a resume that is refused says so in its row, and can be tried again", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v3/audit-log-webhook", status: 403, times: 1 },
  ]);
  await regions.resume("AU - Australia");
  const row = regions.row("AU - Australia");
  await expect(row.getByRole("alert")).toContainText("Audit Logs Admin of AU - Australia");
  await expectNoAxeViolations(page);
  await regions.resume("AU - Australia");
  await expect(row).toContainText("the last attempt failed");
});

test("one destination for all regions: what changes is shown first, one call does it, and it can be undone", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  await callApi(page, {
    method: "PATCH",
    url: "https://me.api.konghq.com/v2/audit-log-webhook",
    body: { endpoint: "https://siem.example.com/own", authorization: "Bearer made-up", enabled: true },
  });
  await regions.openOneForAll();
  await expect(regions.plan("US - North America")).toContainText("Choose a destination first");
  await regions.choose("Log lake");
  await expect(regions.plan("US - North America")).toContainText("Changes from SIEM production to Log lake");
  await expect(regions.plan("AU - Australia")).toContainText("Delivery resumes");
  await expect(regions.plan("ME - Middle East")).toContainText("Loses its own settings permanently");
  await expect(regions.plan("IN - India")).toContainText("Is switched on");
  await expect(regions.plan("SG - Singapore")).toContainText("Is set to Log lake");
  const main = page.getByRole("main");
  await expect(main).toContainText("One call to Konnect changes all six regions.");
  await expect(main).toContainText(
    "Cannot be undone in ME - Middle East: the settings there are overwritten",
  );
  await expect(main).toContainText("in AU - Australia delivery stays resumed");
  // Said before, for what it does not send.
  await expect(regions.unsent("AU - Australia")).toContainText("Nov 14, 18:00 → open");
  await expectNoAxeViolations(page);

  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") calls.push(request.url());
  });
  // Where the events of several regions go has to be answered.
  await regions.apply.click();
  await expect(regions.agreement).toBeFocused();
  await expect(regions.agreement).toHaveAccessibleDescription(/Confirm where the events go/);
  await page.keyboard.press("Space");
  // It was the answer for these regions.
  await regions.check("EU - Europe").uncheck();
  await expect(regions.agreement).not.toBeChecked();
  await expect(regions.plan("EU - Europe")).toContainText("Stays as it is");
  await regions.check("All six regions").check();
  await expect(regions.agreement).toBeChecked();
  // What cannot be read back is not lost by one key.
  const question = page.getByRole("dialog", { name: "Settings will be lost for good" });
  await regions.apply.click();
  await expect(question).toContainText("ME - Middle East");
  await expect(question).not.toContainText("US - North America");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(regions.apply).toBeFocused();
  expect(calls).toEqual([]);
  await regions.apply.click();
  await question.getByRole("button", { name: "Apply to all regions" }).click();
  await expect(regions.result).toHaveText("6 of 6 regions are set to Log lake");
  await expect(regions.result).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(regions.undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(main).toContainText("Undone in 5 of 6 regions.");
  expect(calls.filter((url) => url.includes("global"))).toEqual([
    "https://global.api.konghq.com/v3/audit-log-webhook",
  ]);
  await expect(main).toContainText("Cannot be undone: ME - Middle East.");
  await expect(regions.outcome("US - North America")).toContainText("As it was before");
  await expect(regions.outcome("AU - Australia")).toContainText("delivery stays resumed");
  await expect(regions.outcome("AU - Australia")).toContainText("6 days 15 hr");
  await expect(regions.undo).toBeHidden();
  const found = new Map(
    await Promise.all(
      REGIONS.map(
        async (region) =>
          [region, await callApi<OrgWebhook>(page, { method: "GET", url: webhookUrl(region) })] as const,
      ),
    ),
  );
  expect(found.get("sg")).toEqual({ audit_log_destination_id: "", enabled: false });
  expect(found.get("in")).toMatchObject({ enabled: false });
  // Where the lake's own region stayed, the one that could not be put back is now as well.
  expect(found.get("me")).toEqual({ ...found.get("in"), enabled: true });
  expect(found.get("us")?.audit_log_destination_id).not.toBe(found.get("me")?.audit_log_destination_id);
});

test("one destination for some regions: single calls, and one that is refused is tried again", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: ALL_REGIONS_PATH });
  const regions = new RegionsScreen(page);
  await regions.choose("Log lake");
  await regions.check("All six regions").uncheck();
  await regions.apply.click();
  await expect(regions.check("All six regions")).toBeFocused();
  await expect(page.getByRole("main")).toContainText("Choose one region at least.");
  await regions.check("SG - Singapore").check();
  await expect(page.getByRole("main")).toContainText("One call, to that region alone.");
  await regions.check("IN - India").check();
  await expect(page.getByRole("main")).toContainText("2 calls, one to each region, 2 at a time.");
  await regions.agreement.check();
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v3/audit-log-webhook", status: 403, times: 1 },
  ]);
  await regions.apply.click();
  await expect(regions.result).toHaveText("1 of 2 regions are set to Log lake");
  await expect(regions.outcome("EU - Europe")).toContainText("Left as it was");
  const refused = page
    .getByRole("row")
    .filter({ hasText: "Not changed: It needs the role Audit Logs Admin of" });
  await expect(refused).toHaveCount(1);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /^Try again/ }).click();
  await expect(regions.result).toHaveText("2 of 2 regions are set to Log lake");
  for (const region of ["in", "sg"]) {
    expect(await callApi<OrgWebhook>(page, { method: "GET", url: webhookUrl(region) })).toMatchObject({
      enabled: true,
    });
  }
});

test("one destination for all regions: refused, nothing changes and the choice stays", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  await regions.openOneForAll();
  await regions.choose("Log lake");
  await regions.enabled.uncheck();
  await expect(regions.plan("EU - Europe")).toContainText("Is switched off");
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v3/audit-log-webhook", status: 403, times: 1 },
  ]);
  await regions.apply.click();
  const alert = page.getByRole("alert").filter({ hasText: "Nothing was changed in any region" });
  await expect(alert).toContainText("Audit Logs Admin of all regions");
  await expect(regions.endpoint).toHaveValue("Log lake");
  await expect(regions.plan("EU - Europe")).toContainText("Splunk EU");
  const webhook = await callApi<OrgWebhook>(page, { method: "GET", url: webhookUrl("eu") });
  expect(webhook.enabled).toBe(true);
});

test("one destination for all regions: what was shown is looked at again before it is sent", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: KONNECT_PATH });
  const regions = new RegionsScreen(page);
  await regions.openOneForAll();
  await regions.choose("Log lake");
  await expect(regions.plan("EU - Europe")).toContainText("Changes from Splunk EU");
  await callApi(page, { method: "DELETE", url: webhookUrl("eu") });
  await regions.agreement.check();
  await regions.apply.click();
  const alert = page.getByRole("alert").filter({ hasText: "something has changed in the meantime" });
  await expect(alert).toContainText("EU - Europe");
  await expect(regions.plan("EU - Europe")).toContainText("Is set to Log lake");
  await regions.apply.click();
  await expect(regions.outcome("EU - Europe")).toContainText("Set to Log lake");
  await page.getByRole("link", { name: "See all regions" }).click();
  await expect(regions.row("EU - Europe")).toContainText("Log lake");
  // What the former collector answered proves nothing of the new one.
  await expect(regions.row("US - North America")).toContainText("nothing sent since the change");
  await expect(regions.sentence).toContainText("No region delivers.");
});

test("removing a webhook says what it means, releases its destination, and can be refused", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: regionWebhookPath("eu") });
  const webhook = new WebhookScreen(page);
  await expect(webhook.endpoint).toHaveValue("Splunk EU");
  await sandbox.setApiFaults([
    { method: "DELETE", path_prefix: "/v3/audit-log-webhook", status: 403, times: 1 },
  ]);
  await page.getByRole("button", { name: "Remove webhook" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove the webhook of EU - Europe?" });
  await expect(dialog).toContainText("Splunk EU is released");
  await expect(dialog).toContainText("Events go on being recorded");
  await expect(dialog).toContainText("This cannot be undone");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Remove webhook" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Audit Logs Admin of EU - Europe");
  const kept = await callApi<OrgWebhook>(page, { method: "GET", url: webhookUrl("eu") });
  expect(kept.enabled).toBe(true);

  await dialog.getByRole("button", { name: "Remove webhook" }).click();
  await expect(dialog).toBeHidden();
  await expect(webhook.badge).toContainText("Unconfigured");
  await expect(webhook.endpoint).toHaveValue("");
  await expect(webhook.enabled).not.toBeChecked();
  await expect(page.getByRole("button", { name: "Remove webhook" })).toBeHidden();
  // The dialog went together with what opened it.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a webhook that another client saved meanwhile is not overwritten without a word", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("eu") });
  const webhook = new WebhookScreen(page);
  await expect(webhook.endpoint).toHaveValue("Splunk EU");
  await webhook.choose("Log lake");
  await callApi(page, { method: "PATCH", url: webhookUrl("eu"), body: { enabled: false } });
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "This webhook has changed in the meantime" });
  await expect(dialog.getByRole("heading", { name: "Enabled" })).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(webhook.endpoint).toHaveValue("Log lake");
  await expect(page.getByRole("alert")).toContainText("has changed in the meantime");

  await webhook.save.click();
  await dialog.getByRole("button", { name: "Discard my changes and reload" }).click();
  await expect(webhook.endpoint).toHaveValue("Splunk EU");
  await expect(webhook.enabled).not.toBeChecked();

  await webhook.enabled.check();
  await webhook.save.click();
  await expect(webhook.badge).not.toContainText("recorded, not sent");
});

test("after a resume the console leads to the replay of what was missed, above every tab", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("au", "status") });
  const webhook = new WebhookScreen(page);
  const status = new StatusScreen(page);
  // Each thing once: the badge says the state, the tab the rest.
  await expect(
    page.getByRole("note").filter({ hasText: "Nothing is sent until delivery is resumed" }),
  ).toBeHidden();
  await expect(status.hero).toContainText("Konnect asked DNS for bridge.example.net");
  await expect(status.step("Fix")).toContainText("Check the spelling of bridge.example.net");
  await webhook.resume.click();
  await webhook.resumeAnyway.click();
  await expect(webhook.badge).toContainText("nothing sent since the change");
  await expect(status.step("Send the gap").getByRole("link", { name: "Choose the range" })).toHaveAttribute(
    "href",
    /\/au\/replay\?from=2026-11-14T18%3A00%3A00.*&to=2026-11-21T09%3A/,
  );
  await webhook.openTab("Setup");
  const note = page.getByRole("note").filter({ hasText: "Not sent: 6 days 15 hr" });
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a user whose role ends at a region reads the destinations on a host that answers", async ({
  page,
  openWorld,
  sandbox,
}) => {
  // A page that does not ask for the list, so that the first call is the one below.
  await openWorld("tour", { path: NEW_DESTINATION_PATH });
  // Only the first call is refused: the one on the global host.
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-destinations", status: 403, times: 1 },
  ]);
  const lists: string[] = [];
  page.on("request", (request) => {
    const { host, pathname, searchParams } = new URL(request.url());
    // A page of one only asks whether the host answers.
    const isList = pathname.endsWith("/audit-log-destinations") && searchParams.get("page[size]") !== "1";
    if (isList) lists.push(host);
  });
  await page.goto(regionWebhookPath("eu"));
  await expect(new WebhookScreen(page).endpoint).toHaveValue("Splunk EU");
  expect(lists).toHaveLength(2);
  expect(lists[0]).toBe("global.api.konghq.com");
  expect(lists[1]).toMatch(/^(us|eu|au|me|in|sg)\.api\.konghq\.com$/);
});

test("without a role the page says which one it takes", async ({ page, openWorld, sandbox }) => {
  await openWorld("tour");
  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-destinations", status: 403, times: 100 },
    { method: "GET", path_prefix: "/v3/audit-log-webhook", status: 403, times: 100 },
  ]);
  for (const [path, role] of [
    [regionWebhookPath("eu"), "Audit Logs Admin of EU - Europe"],
    [regionWebhookPath("eu", "status"), "Audit Logs Admin of EU - Europe"],
    [KONNECT_PATH, "Audit Logs Admin"],
    [ALL_REGIONS_PATH, "Audit Logs Admin of all regions"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(`It needs the role ${role}.`);
    await expectNoAxeViolations(page);
  }
});
