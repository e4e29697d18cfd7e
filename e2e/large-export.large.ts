// An export of 100,000 records, checked, scrolled through and opened without the page standing still.

import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
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

test("100,000 records are checked, and their list scrolled, without a task over 50 ms", async ({
  browser,
  page,
  openWorld,
}, testInfo) => {
  test.setTimeout(300_000);
  const block = Array.from({ length: DIFFERENT }, (_, index) => signedLine(index)).join("");
  const path = testInfo.outputPath("export.log");
  writeFileSync(path, block.repeat(RECORDS / DIFFERENT));

  await openWorld("tour", { path: VERIFY_PATH });
  const verify = new VerifyScreen(page);
  await page.getByText("Add keys").click();
  await page.getByRole("textbox", { name: /^A jwks\.json/ }).fill(JSON.stringify(KEY));
  await page.getByRole("button", { name: "Add pasted" }).click();
  await expect(page.getByText("1 key added")).toBeVisible();

  const checking = await longestTaskMs(browser, page, async () => {
    await verify.chooseFile(path);
    await expect(verify.progress).toBeVisible();
    await expect(verify.sentence).toHaveText(/^All 100,000 records are genuine/, { timeout: 240_000 });
  });
  const scrolling = await longestTaskMs(browser, page, async () => {
    await verify.tab("Lines").click();
    await verify.lines.hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 2000);
    await verify.lines.locator("tr[tabindex='0']").focus();
    await page.keyboard.press("End");
    await expect(verify.line(/^100,000/)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(
      verify.text("As stored").or(page.getByRole("region", { name: "Stored as it was signed" })),
    ).toBeVisible();
  });
  expect.soft(checking, "checking").toBeLessThan(LONGEST_TASK_MS);
  expect.soft(scrolling, "scrolling and opening").toBeLessThan(LONGEST_TASK_MS);
});
