// Verify: an export of a SIEM with all kinds of damage, dropped on the page; nothing of it leaves the browser.

import { createHash } from "node:crypto";
import type { Request } from "@playwright/test";
import type { Receiver } from "@/contract/sandbox/receiver";
import { regionWebhookPath, VERIFY_PATH } from "@/lib/console-paths";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { replaceDestination } from "./api-call";
import { expectNoAxeViolations } from "./axe";
import { damaged } from "./damaged-record";
import { expect, test } from "./fixtures";
import type { Sandbox } from "./sandbox";
import { GapsScreen } from "./screens/gaps-screen";
import { PaletteScreen } from "./screens/palette-screen";
import { VerifyScreen } from "./screens/verify-screen";
import { WebhookScreen } from "./screens/webhook-screen";

/** JSON records of a region's organization that were delivered, each once. */
async function deliveredRecords(sandbox: Sandbox, count: number): Promise<string[]> {
  const found = new Set<string>();
  for (const { id, portal_id: portalId } of await sandbox.deliveries({ region: "eu", state: "delivered" })) {
    if (portalId !== null) continue;
    for (const record of await sandbox.deliveredRecords(id)) if (record.startsWith('{"')) found.add(record);
    if (found.size >= count) break;
  }
  return [...found].slice(0, count);
}

test("an export with damages is dropped: what happened is found and proven, and nothing of it is sent anywhere", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: VERIFY_PATH });
  const verify = new VerifyScreen(page);
  const [first = "", second = "", third = "", fourth = "", ...others] = await deliveredRecords(sandbox, 24);
  const address = /"src":"([\d.]+)"/.exec(fourth)?.[1] ?? "";
  const lines = [
    damaged(first, "key-order"),
    damaged(second, "id-rounded"),
    damaged(third, "cut"),
    fourth.replace(`"src":"${address}"`, '"src":"192.0.2.99"'),
    ...others,
  ];
  const total = lines.length;

  const requests: Request[] = [];
  const watch = (request: Request) => requests.push(request);
  page.context().on("request", watch);
  await verify.drop([{ name: "export.log", text: lines.map((line) => `${line}\n`).join("") }]);

  await test.step("the result", async () => {
    await expect(verify.sentence).toHaveText(
      `${total - 2} of ${total} records are genuine. For 2 that cannot be proven from this copy.`,
    );
    await expect(verify.sentence).toBeFocused();
    await expect(verify.fact("Content")).toContainText(`Genuine: the signature fits${total - 2} of ${total}`);
    await expect(verify.fact("Copy")).toContainText(`Unaltered, byte for byte${total - 4} of ${total}`);
    await expect(verify.finding("The members of the JSON are in another order")).toContainText(
      `1of ${total}`,
    );
    await expect(verify.finding("The trace id was rounded")).toContainText("Treat trace_id as text");
    await expect(verify.finding("a value may have been changed")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
  });

  await test.step("the lines of a finding, and one of them as stored and as signed", async () => {
    await verify
      .finding("The trace id was rounded")
      .getByRole("button", { name: /^Show lines/ })
      .click();
    await expect(verify.lines.locator("tbody").getByRole("row")).toHaveCount(1);
    await verify.line("Authentic, value restored").click();
    const id = /"trace_id":"(\d+)"/.exec(second)?.[1] ?? "";
    await expect(verify.text("As signed").locator("ins")).toContainText([id]);
    await expect(verify.text("As stored").locator("del")).not.toContainText([id]);
    await expect(verify.text("As signed")).toHaveText(second);
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(verify.open).toBeHidden();
    await expect(verify.lines.locator(":focus")).toHaveCount(1);
  });

  await test.step("a filter, which the address keeps", async () => {
    await verify.verdict.selectOption({ label: "Cut off (1)" });
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(verify.lines).toHaveAttribute("aria-rowcount", `${total + 1}`);
    await verify
      .fact("Content")
      .getByRole("button", { name: /^Not explained/ })
      .click();
    await expect(page).toHaveURL(/tab=lines&verdict=not_explained/);
    await verify.line("Not explained").click();
    await expect(verify.text("As stored")).toContainText("192.0.2.99");
    await expect(verify.text("As signed")).toHaveCount(0);
    await page.keyboard.press("Escape");
  });

  await test.step("no request carried anything of it", async () => {
    page.context().off("request", watch);
    const secrets = [first, second, third, fourth].flatMap((record) => [
      /"trace_id":"(\d+)"/.exec(record)?.[1] ?? "none",
      /"sig":"([\w-]+)"/.exec(record)?.[1] ?? "none",
    ]);
    expect(secrets).not.toContain("none");
    expect(requests.map((request) => new URL(request.url()).pathname).join("\n")).toMatch(/verify\.worker/);
    for (const request of requests) {
      const sent = `${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ""}`;
      expect([request.method(), secrets.filter((secret) => sent.includes(secret))]).toEqual(["GET", []]);
    }
  });

  await test.step("held against what Konnect recorded, the change is proven, and what it was before", async () => {
    await verify.tab("Missing").click();
    await verify.region.selectOption("eu");
    await verify.compare.click();
    await expect(verify.compared(/that Konnect recorded in EU/)).toContainText(
      "Proven by what was recorded1",
    );
    await verify.tab("Findings").click();
    await expect(verify.finding("a value may have been changed")).toHaveCount(0);
    await verify
      .finding("A value was replaced by another")
      .getByRole("button", { name: /^Show lines/ })
      .click();
    await verify.line("Authentic, value restored").click();
    await expect(verify.text("As stored").locator("del")).toHaveCount(1);
    await expect(verify.text("As signed")).toHaveText(fourth);
    await page.keyboard.press("Escape");
  });

  await test.step("nothing of it is left after another begins, and nothing is kept in the browser", async () => {
    await verify.another.click();
    await expect(verify.dropZone).toBeVisible();
    await expect(page).toHaveURL(/\/verify\?region=eu$/);
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(stored).not.toContain(address);
  });

  await test.step("pasted lines; and a check that is cancelled leaves nothing behind", async () => {
    await verify.checkPasted.click();
    await expect(page.getByText("Paste at least one line.")).toBeVisible();
    await verify.pasted.fill(others.slice(0, 3).join("\n"));
    await verify.checkPasted.click();
    await expect(verify.sentence).toHaveText("All 3 records are genuine and stored as they were sent");
    await verify.another.click();
    const large = `${others.join("\n")}\n`.repeat(300);
    await verify.choose({ name: "large.log", text: large });
    await expect(verify.progress).toBeVisible();
    await verify.cancel.click();
    await expect(verify.dropZone).toBeVisible();
    await expect(page.getByRole("tab")).toHaveCount(0);
  });
});

/** All that has reached a collector of the region, refused or not, each record once. */
async function everyRecord(sandbox: Sandbox): Promise<string> {
  const deliveries = await sandbox.deliveries({ region: "us" });
  const own = deliveries.filter(({ portal_id: portalId }) => portalId === null);
  const records = await Promise.all(own.map(({ id }) => sandbox.deliveredRecords(id)));
  return `${[...new Set(records.toReversed().flat())].join("\n")}\n`;
}

test("after an outage the export has a hole: what is missing is found, replayed, and there in the next export", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("outage", { path: regionWebhookPath("us", "status") });
  const [{ id, ...collector }] = (await sandbox.receivers()) as [Receiver];
  await sandbox.replaceReceiver(id, { ...collector, stored_copy: "reorders_fields" });
  const webhook = new WebhookScreen(page);
  await webhook.resume.click();
  await webhook.resumeAnyway.click();
  await expect(webhook.badge).toContainText("Active");
  await sandbox.addEvents({ region: "us", count: 3 });
  await sandbox.advance({ ms: 5 * MINUTE_MS });

  const verify = new VerifyScreen(page);
  const gaps = new GapsScreen(page);
  await gaps.open();
  await gaps.rows.getByRole("link", { name: /^Nov 21, 08:30/ }).click();
  await page.getByRole("link", { name: "Verify an export of this time" }).click();
  await expect(page.getByText(/will be compared with US - North America, Nov 21, 08:30/)).toBeVisible();
  await new PaletteScreen(page).go("tampered");
  await expect(page.getByText(/^\d+ CEF records$/)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Damage" })).toContainText(
    "As SIEM collector stores it: fields in another order",
  );
  await verify.checkSample.click();
  await expect(verify.sentence).toHaveText(/are genuine; \d+ are not stored as they were sent$/);
  await expect(verify.finding("The fields of CEF are in another order")).toBeVisible();

  await test.step("what is missing is the gap", async () => {
    await page.getByRole("button", { name: "Compare with Konnect" }).click();
    await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 403 }]);
    await verify.compare.click();
    // In words, without addresses or code.
    await expect(page.getByRole("alert")).toHaveText(/so nothing is compared: [^/]+$/);
    await sandbox.setApiFaults([]);
    await verify.compare.click();
    await expect(verify.compared(/^\d+ of \d+ events that Konnect recorded in US/)).toBeVisible();
    await expect(verify.windows).toHaveCount(1);
    await expect(verify.windows).toContainText("Outage");
    await expect(verify.gaps).toContainText("Not sent");
    const [, from, to] = /^(.+) → (.+?) \(/.exec(await verify.gaps.getByRole("link").innerText()) ?? [];
    await expect(verify.windows).toContainText(`${from} – ${to}`);
    await expectNoAxeViolations(page);
  });

  await test.step("a part of the time is pulled out, and let go of", async () => {
    const start = page.getByRole("slider", { name: /^Start of the time/ });
    await start.press("ArrowRight");
    await start.press("Enter");
    await expect(page).toHaveURL(/[?&]from=2026-11-21T08/);
    await page.getByRole("button", { name: "As far as the export reaches" }).click();
    await expect(page).not.toHaveURL(/from=/);
  });

  await test.step("it is sent again from here, which closes the gap", async () => {
    await verify.windows.getByRole("button", { name: "Replay" }).click();
    await expect(verify.windows).toContainText("Replay accepted");
    await sandbox.advance({ ms: MINUTE_MS });
    await expect(verify.windows).toContainText("Replay completed");
    await sandbox.advance({ ms: MINUTE_MS });
    await expect(verify.gaps).toContainText("Closed", { timeout: 20_000 });
  });

  await test.step("the report tells all of it", async () => {
    const { html, json } = await verify.report({ siem: "Splunk Cloud" });
    const facts = JSON.parse(json) as { readonly origin: object; readonly verdicts?: object };
    expect(facts.origin).toMatchObject({ siem: "Splunk Cloud" });
    expect(html).toContain("Splunk Cloud");
    expect(html).toContain("openssl");
    expect(html).toContain("completed");
    expect(html).toContain(createHash("sha256").update(json).digest("hex"));
    await expectNoAxeViolations(page);
  });

  await test.step("in the next export nothing is missing", async () => {
    await verify.another.click();
    await expect(page.getByText(/^\d+ CEF records$/)).toBeVisible();
    await verify.checkSample.click();
    await page.getByRole("button", { name: "Compare with Konnect" }).click();
    await verify.compare.click();
    await expect(verify.compared(/^All \d+ events|in the first or last minute/)).toBeVisible();
    await expect(verify.windows).toHaveCount(0);
    await expect(page.getByText(/none is missing between its ends/)).toBeVisible();
  });

  await test.step("a batch that was stored, though its answer came to nothing, is proven to be there", async () => {
    const [{ endpoint } = { endpoint: "" }] = await sandbox.deliveries({ region: "us" });
    await sandbox.script(endpoint, [{ respond: { status: 500 } }]);
    await sandbox.addEvents({ region: "us", count: 3 });
    await sandbox.advance({ ms: 2 * SECOND_MS });
    await replaceDestination(page);
    await sandbox.advance({ ms: 2 * MINUTE_MS });
    await sandbox.addEvents({ region: "us", count: 3 });
    await sandbox.advance({ ms: MINUTE_MS });
    const text = await everyRecord(sandbox);
    await verify.another.click();
    await verify.drop([{ name: "siem.log", text }]);
    await verify.compareAll();
    await expect(verify.compared(/^All \d+ events|in the first or last minute/)).toBeVisible();
    await expect(verify.gaps.filter({ hasText: "Not sent" })).toHaveCount(1);
    await verify.close.click();
    await expect(verify.gaps.filter({ hasText: "Closed" })).toHaveCount(2);
    await expect(verify.close).toHaveCount(0);
    await verify.gaps.getByRole("link").first().click();
    const hash = createHash("sha256").update(text).digest("hex");
    await expect(gaps.section("Closed")).toContainText(hash.slice(0, 12));
  });
});
