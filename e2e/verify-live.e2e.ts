// Verify on a real API: a collector behind HTTPS that writes what it takes into a file, was away for minutes and has begun
// to re-order what it stores. Its file is checked by the page and by the command, until nothing is missing in it.

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { Gap, GapList } from "@/contract/watch/gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { GAPS_PATH } from "@/lib/console-paths";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { damaged } from "./damaged-record";
import { expect } from "./fixtures";
import { callLiveApi, LIVE_TOKEN, type LiveServer, test } from "./live-server";
import { ConnectionScreen } from "./screens/connection-screen";
import { GapsScreen } from "./screens/gaps-screen";
import { VerifyScreen } from "./screens/verify-screen";

/** One that no other journey of this server uses. */
const REGION = "in";
const NAME = "IN - India";
const PATH = "/written";

/** Has the region deliver JSON to the collector, which writes it to a file. */
async function deliver(live: LiveServer): Promise<void> {
  const { id } = await callLiveApi(live, "POST", `/${REGION}/v3/audit-log-destinations`, {
    name: "Collector that writes",
    endpoint: live.endpointAt(PATH),
    authorization: "Bearer made-up",
    log_format: "json",
  });
  await callLiveApi(live, "PATCH", `/${REGION}/v3/audit-log-webhook`, {
    audit_log_destination_id: id,
    enabled: true,
  });
}

/** The API's clock goes on by steps, each until nothing of the region is on its way. */
async function pass(live: LiveServer, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += MINUTE_MS) {
    await live.sandbox.post(sandboxPaths.clockAdvance(), { ms: MINUTE_MS });
    await expect
      .poll(async () => (await live.deliveries()).filter(isUnderWay).length, { intervals: [20] })
      .toBe(0);
  }
}

function isUnderWay({ region, state }: { readonly region: string; readonly state: string }): boolean {
  return region === REGION && (state === "pending" || state === "retrying");
}

/** What the emulator, which knows each event, knows to be missing. */
async function truth({ apiOrigin }: LiveServer): Promise<GapList["data"]> {
  const address = `${apiOrigin}${watchPaths.gaps()}?region=${REGION}&state=open,replaying,lost`;
  return ((await (await fetch(address)).json()) as GapList).data;
}

/** This browser looks once a minute, and reads what it has seen a quarter of a minute later. */
async function seen(page: Page, check: () => Promise<void>): Promise<void> {
  await page.clock.fastForward(MINUTE_MS + 2 * SECOND_MS);
  await expect(async () => {
    await page.clock.fastForward(20 * SECOND_MS);
    await check();
  }).toPass({ timeout: 20_000 });
}

/** How many records of a gap's time the file holds: the call that resumed delivery falls into it, and arrived. */
function storedIn(file: string, { from, to }: Gap): number {
  const times = [...readFileSync(file, "utf8").matchAll(/"rt":(\d+)/g)].map(([, rt]) => Number(rt));
  return times.filter((at) => at >= Date.parse(from) && at < Date.parse(to ?? "")).length;
}

test("what a real collector wrote is checked, by page and by command: its hole is the gap, a replay fills it", async ({
  page,
  live,
}, testInfo) => {
  test.slow();
  const kept = testInfo.outputPath("kept.ndjson");
  writeFileSync(kept, "");
  // What is checked is a copy: the collector goes on writing.
  const file = testInfo.outputPath("siem.ndjson");
  let stored = (record: string) => record;
  live.store(PATH, kept, (record) => stored(record));
  await deliver(live);
  await live.sandbox.post(sandboxPaths.events(), { count: 64, over_ms: 8 * MINUTE_MS, region: REGION });
  await pass(live, 2 * MINUTE_MS);

  // Printing is noted: a browser without a window has no dialog for it.
  await page.addInitScript(() => {
    globalThis.print = () => parent.document.documentElement.setAttribute("data-printed", document.title);
  });
  await page.clock.install();
  await page.goto(GAPS_PATH);
  await new ConnectionScreen(page).signIn(LIVE_TOKEN);
  const gaps = new GapsScreen(page);
  await expect(page.getByText("No gap is known")).toBeVisible();
  live.answer(PATH, 400);
  await pass(live, 2 * MINUTE_MS);
  // What this browser sees is a gap from here on; later, when it looks again, the gap has its end.
  await seen(page, () => expect(gaps.row(NAME)).toContainText("→ open", { timeout: SECOND_MS }));
  live.answer(PATH, 200);
  stored = (record) => damaged(record, "key-order");
  await callLiveApi(live, "PATCH", `/${REGION}/v3/audit-log-webhook`, { enabled: true });
  await pass(live, 3 * MINUTE_MS);
  await seen(page, () => expect(gaps.row(NAME)).not.toContainText("→ open", { timeout: SECOND_MS }));

  copyFileSync(kept, file);
  const [gap] = await truth(live);
  if (!gap) throw new Error("the emulator knows of no gap");
  const command = [file, "--pull", live.apiOrigin, "--region", REGION, "--quiet"];

  await test.step("the command finds the outage, to the event", async () => {
    const { status, stdout } = await live.verify([...command, "--json"]);
    expect(status).toBe(1);
    const { completeness, causes } = JSON.parse(stdout);
    expect(causes.map(({ id }: { id: string }) => id)).toContain("json_key_order");
    const missing = (gap.events?.recorded ?? 0) - storedIn(file, gap);
    expect(completeness.gaps).toContainEqual({ from: gap.from, to: expect.any(String), missing });
  });

  const verify = new VerifyScreen(page);
  await test.step("so does the page, from the gap that this browser has seen", async () => {
    await gaps.row(NAME).getByRole("link").first().click();
    await page.getByRole("link", { name: "Verify an export of this time" }).click();
    await verify.chooseFile(file);
    await expect(verify.sentence).toHaveText(
      /^All \d+ records are genuine; \d+ are not stored as they were sent$/,
    );
    await verify.tab("Findings").click();
    await expect(verify.finding("The members of the JSON are in another order")).toBeVisible();
    await verify.compareAll();
    await expect(verify.compared(/^\d+ of \d+ events that Konnect recorded in IN/)).toBeVisible();
    await expect(verify.gaps).toContainText("Not sent");
    await expect(verify.windows).toHaveCount(1);
    await expect(verify.windows).toContainText("Outage");
  });

  await test.step("a replay fills the hole, and closes the gap", async () => {
    await verify.windows.getByRole("button", { name: "Replay" }).click();
    await expect(verify.windows).toContainText("Replay accepted");
    await pass(live, MINUTE_MS);
    await seen(page, () => expect(verify.windows).toContainText("Replay completed", { timeout: SECOND_MS }));
    await seen(page, () => expect(verify.gaps).toContainText("Closed", { timeout: SECOND_MS }));
    expect(await truth(live)).toEqual([]);
  });

  await test.step("in the file as it is then nothing is missing, and the report tells all of it", async () => {
    await verify.another.click();
    copyFileSync(kept, file);
    await verify.chooseFile(file);
    await verify.compareAll();
    await expect(verify.compared(/^All \d+ events|in the first or last minute/)).toBeVisible();
    await expect(verify.windows).toHaveCount(0);
    const { html, json } = await verify.report({ siem: "a file" });
    expect(html).toContain("openssl");
    await page.getByRole("button", { name: "Print the report" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-printed", "Audit log verification report");
    expect(JSON.parse(json)).toMatchObject({
      completeness: { region: REGION, missing: 0, unproven: 0, gaps: [] },
      actions: [{ region: REGION, status: "completed", missing_after: 0 }],
      files: [{ sha256: createHash("sha256").update(readFileSync(file)).digest("hex") }],
    });
  });

  await test.step("by the command too", async () => {
    const folder = testInfo.outputPath("report");
    const { stdout } = await live.verify([...command, "--json", "--report", folder]);
    expect(JSON.parse(stdout).completeness).toMatchObject({ missing: 0, gaps: [] });
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("openssl");
  });
});
