// A webhook that a script set up through v2, with settings of its own: shown, edited as such, turned into a destination.

import type { Destination } from "@/contract/webhook/destination";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { KONNECT_PATH, regionWebhookPath } from "@/lib/console-paths";
import { callApi } from "./api-call";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { InlineWebhookScreen } from "./screens/inline-webhook-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const V2 = "https://me.api.konghq.com/v2/audit-log-webhook";
const V3 = "https://me.api.konghq.com/v3/audit-log-webhook";
const OWN = {
  endpoint: "https://siem.example.com/own?source=konnect",
  authorization: "Splunk made-up-one",
  log_format: "json",
  enabled: true,
};
const NEW_SECRET = "Splunk made-up-two";

test.beforeEach(async ({ page, openWorld }) => {
  await openWorld("tour", { path: KONNECT_PATH });
  await callApi(page, { method: "PATCH", url: V2, body: OWN });
  await page.goto(regionWebhookPath("me"));
  await expect(new InlineWebhookScreen(page).convert).toBeVisible();
});

test("its settings are shown without the secret, and edited as its own", async ({ page, sandbox }) => {
  const inline = new InlineWebhookScreen(page);
  await expect(inline.endpoint).toHaveValue(OWN.endpoint);
  await expect(inline.format("JSON")).toBeChecked();
  await expect(inline.saved).toBeVisible();
  await expectNoAxeViolations(page);

  await inline.endpoint.fill("http://siem.example.com/plain");
  await inline.save.click();
  await expect(inline.endpoint).toHaveAttribute("aria-invalid", "true");
  await inline.endpoint.fill("https://logs.example.com/own");
  await inline.replace.click();
  await inline.authorization.fill(NEW_SECRET);
  await inline.format("CPS").check();
  await inline.disableVerification();
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v2/audit-log-webhook", status: 500, times: 1 },
  ]);
  await inline.save.click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(inline.authorization).toHaveValue(NEW_SECRET);
  await page.keyboard.press("Control+Enter");
  await expect(inline.saved).toBeVisible();
  const settings = await callApi<OrgWebhookV2>(page, { method: "GET", url: V2 });
  expect(settings).toMatchObject({
    endpoint: "https://logs.example.com/own",
    log_format: "cps",
    skip_ssl_verification: true,
    enabled: true,
  });

  // It is the new header that goes out.
  await callApi(page, { method: "GET", url: "https://me.api.konghq.com/v2/control-planes" });
  await sandbox.advance({ ms: 2000 });
  const receiver = (await sandbox.receivers()).find(({ url_prefix }) =>
    url_prefix.includes("logs.example.com"),
  );
  const requests = await sandbox.receivedRequests(receiver?.id ?? "");
  expect(requests.at(-1)?.headers).toMatchObject({ authorization: NEW_SECRET });
  await expect(page.locator("body")).not.toContainText("made-up");
});

test("a header that another client replaced is noticed by its time alone", async ({ page, sandbox }) => {
  const inline = new InlineWebhookScreen(page);
  await inline.format("CEF").check();
  await sandbox.advance({ ms: 1000 });
  await callApi(page, { method: "PATCH", url: V2, body: { authorization: NEW_SECRET } });
  await inline.save.click();
  const dialog = page.getByRole("dialog", { name: "This webhook has changed in the meantime" });
  await expect(dialog).toContainText("No visible setting differs");
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => callApi<OrgWebhookV2>(page, { method: "GET", url: V2 }))
    .toMatchObject({ log_format: "cef" });
});

test("it becomes a destination in one step", async ({ page }) => {
  const inline = new InlineWebhookScreen(page);
  const webhook = new WebhookScreen(page);
  await inline.convert.click();
  await expect(inline.drawer).toContainText(OWN.endpoint);
  await inline.drawer.getByRole("button", { name: "Create and use it" }).click();
  await expect(inline.name).toBeFocused();
  await inline.name.fill("Log lake");
  await inline.authorization.fill(NEW_SECRET);
  await inline.drawer.getByRole("button", { name: "Create and use it" }).click();
  // The name is taken, which only the server knows.
  await expect(inline.name).toHaveAttribute("aria-invalid", "true");
  await expectNoAxeViolations(page);
  await inline.name.fill("SIEM Middle East");
  await inline.drawer.getByRole("button", { name: "Create and use it" }).click();
  await expect(inline.drawer).toBeHidden();
  await expect(webhook.endpoint).toHaveValue("SIEM Middle East");
  await expect(webhook.enabled).toBeChecked();
  const settings = await callApi<OrgWebhookV2>(page, { method: "GET", url: V2 });
  expect(settings).toMatchObject({ endpoint: OWN.endpoint, log_format: "json", enabled: true });
});

test("when only the destination could be made, the console says what exists and goes on from there", async ({
  page,
  sandbox,
}) => {
  const inline = new InlineWebhookScreen(page);
  const before = await callApi<OrgWebhook>(page, { method: "GET", url: V3 });
  await inline.convert.click();
  await inline.name.fill("SIEM Middle East");
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v3/audit-log-webhook", status: 500, times: 1 },
  ]);
  // A bare token raises a doubt, which is shown a moment later; sent at once, it is asked about.
  await inline.authorization.fill("made-up-three");
  await inline.authorization.press("Enter");
  const question = page.getByRole("dialog", { name: "Look at this again before it is sent" });
  await expect(question).toContainText("Most collectors refuse a token without a scheme");
  await question.getByRole("button", { name: "Send as it is" }).click();
  await expect(inline.drawer).toContainText(
    "The destination was created, but the webhook does not use it yet",
  );
  await expect(inline.authorization).toBeHidden();
  await expectNoAxeViolations(page);
  expect(await callApi<OrgWebhook>(page, { method: "GET", url: V3 })).toEqual(before);
  await inline.drawer.getByRole("button", { name: "Continue: use SIEM Middle East" }).click();
  await expect(inline.drawer).toBeHidden();
  await expect(new WebhookScreen(page).endpoint).toHaveValue("SIEM Middle East");
});

test("it can refer to a destination that exists already", async ({ page }) => {
  const inline = new InlineWebhookScreen(page);
  const webhook = new WebhookScreen(page);
  await page.getByRole("button", { name: "Choose a destination" }).click();
  const drawer = page.getByRole("dialog", { name: "Choose a destination" });
  await expect(drawer).toContainText("Deletes this webhook's own settings");
  await webhook.choose("Splunk EU");
  await drawer.getByRole("button", { name: "Use this destination" }).click();
  await expect(drawer).toBeHidden();
  await expect(webhook.endpoint).toHaveValue("Splunk EU");
  await expect(inline.convert).toBeHidden();
});

test("settings that another client changed after the drawer was opened do not end unseen", async ({
  page,
  sandbox,
}) => {
  await page.getByRole("button", { name: "Choose a destination" }).click();
  const drawer = page.getByRole("dialog", { name: "Choose a destination" });
  await new WebhookScreen(page).choose("Splunk EU");
  await sandbox.advance({ ms: 1000 });
  await callApi(page, { method: "PATCH", url: V2, body: { log_format: "cps" } });
  await drawer.getByRole("button", { name: "Use this destination" }).click();
  const dialog = page.getByRole("dialog", { name: "This webhook has changed in the meantime" });
  await expect(dialog).toContainText("CPS");
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  expect(await callApi<OrgWebhookV2>(page, { method: "GET", url: V2 })).toMatchObject({
    endpoint: OWN.endpoint,
    log_format: "cps",
  });
  await drawer.getByRole("button", { name: "Use this destination" }).click();
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(new WebhookScreen(page).endpoint).toHaveValue("Splunk EU");
});

test("a form stays with what was typed when another person gives the webhook the other kind of settings", async ({
  page,
  sandbox,
}) => {
  const inline = new InlineWebhookScreen(page);
  const webhook = new WebhookScreen(page);
  const dialog = page.getByRole("dialog", { name: "This webhook has changed in the meantime" });
  const notice = page.getByRole("status").filter({ hasText: "Someone else has changed what this webhook" });
  const [destination] = (
    await callApi<{ data: Destination[] }>(page, {
      method: "GET",
      url: "https://global.api.konghq.com/v3/audit-log-destinations",
    })
  ).data;
  await inline.endpoint.fill("https://typed.example.com/own");
  await sandbox.advance({ ms: 1000 });
  await callApi(page, {
    method: "PATCH",
    url: V3,
    body: { audit_log_destination_id: destination?.id, enabled: true },
  });
  await sandbox.setApiFaults([
    { method: "PATCH", path_prefix: "/v2/audit-log-webhook", status: 500, times: 1 },
  ]);
  await inline.save.click();
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  // After a save that failed, all about the webhook is read again.
  await expect(notice).toBeVisible();
  await expect(inline.endpoint).toHaveValue("https://typed.example.com/own");
  await expect(inline.convert).toBeHidden();
  await expectNoAxeViolations(page);
  await notice.getByRole("button", { name: "Discard my changes and reload" }).click();
  await expect(webhook.endpoint).toHaveValue(destination?.name ?? "");

  // And the other way round: the look before the save is what brings it to light.
  await webhook.enabled.uncheck();
  await callApi(page, { method: "PATCH", url: V2, body: OWN });
  await webhook.save.click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(webhook.enabled).not.toBeChecked();
  await expect(notice).toBeVisible();
  await webhook.save.click();
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(page.getByText("Someone else has changed what this webhook")).toBeHidden();
  await expect
    .poll(() => callApi<OrgWebhook>(page, { method: "GET", url: V3 }))
    .toMatchObject({
      audit_log_destination_id: destination?.id,
      enabled: false,
    });
});
