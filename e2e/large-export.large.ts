// Large exports: 100,000 records checked, scrolled through and opened without the page standing still, by mouse and by
// keyboard; and a file of 1 GB, of which little is kept.

import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import { sampleEvent } from "@/audit-log/reference/event-kinds";
import { VERIFY_PATH } from "@/lib/console-paths";
import { expect, test } from "./fixtures";
import { longestTaskMs } from "./longest-task";
import { VerifyScreen } from "./screens/verify-screen";

test.use({ profile: "own" });

const RECORDS = 100_000;
/** As many as are worth signing; the file repeats them. */
const DIFFERENT = 2_000;
const LONGEST_TASK_MS = 50;

const GB = 2 ** 30;
/** What other logs put between the records of a file of 1 GB. */
const OTHER_LINE = `${"2026-11-21T09:30:00Z gateway upstream=10.0.0.7 latency=12 ".repeat(170).trimEnd()}\n`;
/** The text passes through: what is kept is what is known of each line, and what the browser itself needs. */
const MOST_MEMORY_MB = 512;

const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, 7)]);
const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
const KEY = { kty: "OKP", crv: "Ed25519", alg: "EdDSA", kid: "large", x };

/** Every third one written with blanks, as some collectors do. */
function signedLine(index: number): string {
  const kinds = ["ANSWERED", "SUCCESS", "GRANTED"] as const;
  const event = sampleEvent(kinds[index % kinds.length] ?? "ANSWERED");
  const unsigned = encodeRecord(
    { ...event, occurredAt: event.occurredAt + index, traceId: `${10n ** 18n + BigInt(index)}` },
    "json",
  );
  const record = signRecord(
    unsigned,
    sign(null, Buffer.from(unsigned), privateKey).toString("base64url"),
    "json",
  );
  return `${index % 3 === 0 ? record.replaceAll('":', '": ') : record}\n`;
}

const signedLines = (count: number) => Array.from({ length: count }, (_, index) => signedLine(index));

function writeExport(path: string): void {
  writeFileSync(
    path,
    signedLines(DIFFERENT)
      .join("")
      .repeat(RECORDS / DIFFERENT),
  );
}

async function addKey(page: Page): Promise<void> {
  await page.getByText("Add keys").click();
  await page.getByRole("textbox", { name: /^A jwks\.json/ }).fill(JSON.stringify(KEY));
  await page.getByRole("button", { name: "Add pasted" }).click();
  await expect(page.getByText("1 key added")).toBeVisible();
}

/** The stored text of a line that is open. */
const shownText = (page: Page, verify: VerifyScreen) =>
  verify.text("As stored").or(page.getByRole("region", { name: "Stored as it was signed" }));

/** Presses a key until the focus is where it is to be. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} leads nowhere`);
}

test("100,000 records by mouse: checked beside a second file, scrolled and opened, while another tab checks too", async ({
  browser,
  page,
  context,
  openWorld,
}, testInfo) => {
  test.setTimeout(400_000);
  const [path, second] = [testInfo.outputPath("export.log"), testInfo.outputPath("second.log")];
  writeExport(path);
  const few = signedLines(30);
  writeFileSync(second, few.join(""));

  await openWorld("tour", { path: VERIFY_PATH });
  const verify = new VerifyScreen(page);
  await addKey(page);

  const checking = await longestTaskMs(browser, page, async () => {
    await verify.chooseFile(path, second);
    await expect(verify.progress).toBeVisible();
    await expect(verify.sentence).toHaveText(/^All 100,030 records are genuine/, { timeout: 300_000 });
  });
  await expect(page.getByText(/^second\.log · .+ · 30 rows · 30 records/)).toBeVisible();
  const opening = await longestTaskMs(browser, page, async () => {
    await verify.tab("Lines").click();
    await verify.lines.hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 2000);
    const middle = { x: 720, y: 600 };
    const underMouse = () =>
      page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.closest("tr")?.textContent ?? "", middle);
    await expect.poll(underMouse).toMatch(/Intact|Authentic/);
    await page.mouse.click(middle.x, middle.y);
    await expect(shownText(page, verify)).toBeVisible();
  });
  await page.keyboard.press("Escape");

  const other = await context.newPage();
  await other.goto(VERIFY_PATH);
  const elsewhere = new VerifyScreen(other);
  await elsewhere.pasted.fill(few.slice(0, 5).join(""));
  await elsewhere.checkPasted.click();
  await expect(elsewhere.sentence).toHaveText(/^All 5 records are genuine/);
  await other.close();
  await expect(verify.sentence).toHaveText(/^All 100,030 records are genuine/);

  expect.soft(checking, "checking").toBeLessThan(LONGEST_TASK_MS);
  expect.soft(opening, "scrolling and opening").toBeLessThan(LONGEST_TASK_MS);
});

test("100,000 records by keyboard alone: cancelled without a trace, checked, scrolled and opened", async ({
  browser,
  page,
  openWorld,
}, testInfo) => {
  test.setTimeout(400_000);
  const path = testInfo.outputPath("export.log");
  writeExport(path);
  await openWorld("tour", { path: VERIFY_PATH });
  const verify = new VerifyScreen(page);
  await addKey(page);
  page.on("filechooser", (chooser) => void chooser.setFiles(path));
  const isFocused = async (name: string) =>
    (await page.locator(":focus").and(page.getByRole("button", { name })).count()) > 0;
  const choose = async () => {
    await page.locator("h1").click();
    await pressUntil(page, "Tab", () => isFocused("Choose files"));
    await page.keyboard.press("Enter");
    await expect(verify.progress).toBeVisible();
  };

  await choose();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await pressUntil(page, "Tab", () => isFocused("Cancel"));
  await page.keyboard.press("Enter");
  await expect(verify.dropZone).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);

  const checking = await longestTaskMs(browser, page, async () => {
    await choose();
    await expect(verify.sentence).toHaveText(/^All 100,000 records are genuine/, { timeout: 300_000 });
  });
  const opening = await longestTaskMs(browser, page, async () => {
    await pressUntil(page, "Tab", async () => (await page.locator('[role="tab"]:focus').count()) > 0);
    await page.keyboard.press("ArrowRight");
    await expect(verify.lines).toBeVisible();
    await pressUntil(page, "Tab", async () => (await verify.lines.locator("tr:focus").count()) > 0);
    for (let press = 0; press < 20; press += 1) await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    await expect(verify.line(/^100,000/)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(shownText(page, verify)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(verify.line(/^100,000/)).toBeFocused();
  });
  expect.soft(checking, "checking").toBeLessThan(LONGEST_TASK_MS);
  expect.soft(opening, "scrolling and opening").toBeLessThan(LONGEST_TASK_MS);
});

/** The most memory that a process which shows pages has had, in MB; null where the system does not tell. */
async function peakMemoryMb(browser: Browser): Promise<number | null> {
  if (process.platform !== "linux") return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? "0");
  return Math.max(...peaks.map(Number)) / 1024;
}

test("a file of 1 GB passes through, and little of it is kept", async ({
  browser,
  page,
  openWorld,
}, testInfo) => {
  test.setTimeout(900_000);
  const path = testInfo.outputPath("large.log");
  const block = Buffer.from(
    signedLines(DIFFERENT)
      .map((line) => line + OTHER_LINE)
      .join(""),
  );
  const blocks = Math.ceil(GB / block.length);
  const file = openSync(path, "w");
  for (let written = 0; written < blocks; written += 1) writeSync(file, block);
  closeSync(file);

  await openWorld("tour", { path: VERIFY_PATH });
  const verify = new VerifyScreen(page);
  await addKey(page);
  const before = await peakMemoryMb(browser);
  const startedAtMs = performance.now();
  await verify.chooseFile(path);
  const count = (blocks * DIFFERENT).toLocaleString("en-US");
  await expect(verify.sentence).toHaveText(new RegExp(`^All ${count} records are genuine`), {
    timeout: 800_000,
  });
  const seconds = (performance.now() - startedAtMs) / 1000;
  const peak = await peakMemoryMb(browser);
  process.stdout.write(
    `${count} records in ${blocks * block.length} bytes: ${seconds.toFixed(1)} s, peak memory ${before?.toFixed(0)} → ${peak?.toFixed(0)} MB\n`,
  );
  await verify.tab("Lines").click();
  await verify.lines.locator("tr[tabindex='0']").focus();
  await page.keyboard.press("End");
  const last = verify.line(new RegExp(`^${(2 * blocks * DIFFERENT).toLocaleString("en-US")}`));
  await expect(last).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(verify.text("As stored")).toContainText("gateway upstream");
  rmSync(path);
  if (peak !== null && before !== null) expect(peak - before).toBeLessThan(MOST_MEMORY_MB);
});
