// The main job, the way an administrator does it: a destination, a webhook, a log delivered, a failure, a recovery.

import { createPublicKey, verify } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { ATTEMPT_STARTS_MS, RETRIES_SPAN_MS } from "@/audit-log/delivery/retry-policy";
import { SECOND_MS } from "@/lib/epoch";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const SECRET = "Splunk 4d1f-made-up-for-this-test";
const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/services/collector", authorization: SECRET };

function seconds(instant: string): number {
  return (Date.parse(instant) - Date.parse("2026-11-21T09:00:00Z")) / 1000;
}

test("an administrator sets a destination up, switches a region on and sees its logs arrive", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  const webhook = new WebhookScreen(page);

  await test.step("the saved destination says what comes next and stands in the table, its secret nowhere", async () => {
    await destinations.create(SIEM);
    await expect(page.getByRole("main")).toContainText("No region and no Dev Portal uses it yet");
    await page.getByRole("link", { name: "Choose regions" }).click();
    await expect(page.getByRole("combobox", { name: "Endpoint" })).toHaveValue(/SIEM/);
    await destinations.open();
    await expect(destinations.row("SIEM")).toContainText("siem.example.com");
    await expect(destinations.row("SIEM")).toContainText("CEF");
    expect(await page.content()).not.toContain(SECRET);
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
    );
    expect(stored).not.toContain(SECRET);
    await expectNoAxeViolations(page);
  });

  await test.step("the region becomes active", async () => {
    await webhook.openRegion("US - North America");
    await expect(webhook.badge).toContainText("Unconfigured");
    await webhook.switchOn("SIEM");
    await expect(webhook.badge).toContainText("Active");
    await expectNoAxeViolations(page);
  });

  await test.step("the receiver gets a signed, gzipped batch with the configured header", async () => {
    await sandbox.advance({ ms: 2000 });
    const { id } = await sandbox.receiverOf(SIEM.endpoint);
    const [request] = await sandbox.receivedRequests(id);
    expect(request).toMatchObject({
      method: "POST",
      url: SIEM.endpoint,
      headers: { authorization: SECRET, "content-encoding": "gzip", "content-type": "text/plain" },
    });
    const lines = gunzipSync(Buffer.from(request?.body_base64 ?? "", "base64"))
      .toString("utf8")
      .split("\n");
    expect(lines.length).toBeGreaterThan(0);
    const jwks = await page.evaluate(async () =>
      (await fetch("https://us.api.konghq.com/v2/audit-log-webhook/jwks.json")).json(),
    );
    const key = createPublicKey({ key: jwks.keys[0], format: "jwk" });
    for (const line of lines) {
      const [, text = "", signature = ""] = /^(.*) sig=([\w-]{86})$/s.exec(line) ?? [];
      expect(text).toContain("CEF:0|KongInc|Konnect|1.0|");
      expect(verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"))).toBe(true);
    }
  });

  await test.step("the Deliveries view shows it, attempt by attempt", async () => {
    await webhook.openTab("Deliveries");
    await webhook.deliveriesThat("Delivered").first().click();
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("200");
    await expect(drawer).toContainText("[set]");
    await expect(drawer).not.toContainText(SECRET);
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  });
});

test("a failing receiver is tried again with growing waits, then the webhook stops until the admin resumes it", async ({
  page,
  openWorld,
  sandbox,
  deliverRegion,
}) => {
  await openWorld("fresh");
  const webhook = await deliverRegion({
    region: "US - North America",
    destination: SIEM,
    behaviour: [{ respond: { status: 500 } }],
  });

  await sandbox.advance({ ms: BATCH_WINDOW_MS + RETRIES_SPAN_MS });
  await expect(webhook.badge).toContainText("Inactive");
  const { id } = await sandbox.receiverOf(SIEM.endpoint);
  const requests = await sandbox.receivedRequests(id);
  const [first = 0, ...others] = requests.map(({ at }) => seconds(at));
  expect(others.map((second) => second - first)).toEqual(
    ATTEMPT_STARTS_MS.slice(1).map((startMs) => startMs / SECOND_MS),
  );
  const alert = page.getByRole("note").filter({ hasText: "Nothing is sent until delivery is resumed" });
  await expect(alert).toContainText("500");
  await expect(alert).toContainText("second");
  await expect(alert.getByRole("time")).toHaveAttribute("aria-live", "off");
  await expectNoAxeViolations(page);

  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  await webhook.resume.click();
  await webhook.resumeAnyway.click();
  await expect(webhook.badge).toContainText("Active");
  await sandbox.advance({ ms: 1000 });
  await expect(alert).toBeHidden();
  await webhook.openTab("Deliveries");
  await expect(webhook.deliveriesThat("Delivered")).not.toHaveCount(0);
  await expect(webhook.deliveriesThat("Failed")).toHaveCount(1);
});

test("a Dev Portal sends its developers' sign-ins to its own endpoint", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const webhook = new WebhookScreen(page);
  await new DestinationsScreen(page).create(SIEM);
  await webhook.openPortal("Partner APIs");
  await expect(webhook.badge).toContainText("Unconfigured");
  await expectNoAxeViolations(page);
  await webhook.switchOn("SIEM");
  await expect(webhook.badge).toContainText("Active");

  const portalId = /portals\/([\da-f-]{36})\//.exec(page.url())?.[1] ?? "";
  await sandbox.logIn(portalId, { outcome: "invalid_password", developer: "ada@example.com" });
  await sandbox.advance({ ms: 1000 });
  const { id } = await sandbox.receiverOf(SIEM.endpoint);
  const requests = await sandbox.receivedRequests(id);
  expect(requests).toHaveLength(1);
  const text = gunzipSync(Buffer.from(requests[0]?.body_base64 ?? "", "base64")).toString("utf8");
  expect(text).toContain(
    "|Dev-Portal|1.0|AUTHENTICATION_TYPE_BASIC|AUTHENTICATION_OUTCOME_INVALID_PASSWORD|1|",
  );
  expect(text).toContain(`portal_id=${portalId}`);
});

test("reloading at any moment keeps everything, and a retry that was pending goes on", async ({
  page,
  openWorld,
  sandbox,
  deliverRegion,
}) => {
  await openWorld("fresh");
  const webhook = await deliverRegion({
    region: "EU - Europe",
    destination: SIEM,
    behaviour: [{ respond: { status: 500 } }],
  });
  await sandbox.advance({ ms: 1000 });

  await page.reload();
  await expect(webhook.badge).toContainText("Active");
  await expect(webhook.endpoint).toHaveValue("SIEM");
  await expect(webhook.enabled).toBeChecked();
  expect(await sandbox.deliveries({ state: "retrying" })).toHaveLength(1);

  await sandbox.script(SIEM.endpoint, [{ respond: { status: 200 } }]);
  await sandbox.advance({ ms: 1000 });
  const delivery = (await sandbox.deliveries({ region: "eu" })).at(-1);
  expect(delivery).toMatchObject({ state: "delivered" });
  expect(delivery?.attempts.map(({ outcome }) => outcome)).toEqual([{ status: 500 }, { status: 200 }]);
});
