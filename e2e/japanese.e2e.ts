// The main jobs in Japanese: the same steps, every word of the console's own in the reader's language.

import type { Page } from "@playwright/test";
import { en } from "@/i18n/catalogue.en";
import { AUDIT_LOGS_SETUP_PATH, LOGS_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";

test.use({ profile: "own", locale: "ja-JP" });

/** A key of the catalogue that nothing translated. */
const RAW_KEY = new RegExp(`\\b(?:${Object.keys(en).join("|")})\\.[a-z]\\w+`);

async function expectTranslated(page: Page): Promise<void> {
  expect(await page.locator("body").textContent()).not.toMatch(RAW_KEY);
}

test("送信先を作成し、リージョンで有効にして、配信を確認できる", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh", { path: AUDIT_LOGS_SETUP_PATH });
  const main = page.getByRole("main");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");

  await test.step("送信先", async () => {
    await main.getByRole("link", { name: "Webhook Destination" }).click();
    await main.getByRole("link", { name: "New Webhook" }).first().click();
    await main.getByRole("textbox", { name: "名前", exact: true }).fill("本番 SIEM");
    await main.getByRole("textbox", { name: "Endpoint" }).fill("https://siem.example.com/in");
    await main.getByRole("textbox", { name: "Authorization Header" }).fill("Bearer made-up");
    await expectNoAxeViolations(page);
    await main.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("本番 SIEM").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: /本番 SIEM/ })).toBeVisible();
    await expectTranslated(page);
  });

  await test.step("リージョン", async () => {
    await page.getByRole("link", { name: "Audit Logs Setup" }).first().click();
    await main.getByRole("link", { name: "Konnect", exact: true }).click();
    await main.getByRole("link", { name: "US - North America", exact: true }).click();
    await main.getByRole("combobox", { name: "Endpoint" }).click();
    await page.getByRole("option", { name: "本番 SIEM" }).click();
    await main.getByRole("switch").check();
    await main.getByRole("button", { name: "保存", exact: true }).click();
    await expect(main.getByRole("status").first()).toContainText("Active");
    await expectTranslated(page);
  });

  await test.step("配信", async () => {
    await sandbox.advance({ ms: 2000 });
    await main.getByRole("link", { name: "配信", exact: true }).click();
    await main.getByRole("row").filter({ hasText: "配信済み" }).first().click();
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("200");
    await expectNoAxeViolations(page);
    await expectTranslated(page);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  });
});

test("停止した Webhook を再開し、送信されなかった期間をリプレイできる", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("outage", { path: regionWebhookPath("us", "status") });
  const main = page.getByRole("main");
  await expect(main.getByRole("status").first()).toContainText("Inactive");
  await expect(main).toContainText("配信は停止しています");
  await expectNoAxeViolations(page);
  await main.getByRole("button", { name: "再開", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "それでも再開" }).click();
  await expect(main.getByRole("status").first()).toContainText("Active");
  await expectTranslated(page);

  await main.getByRole("link", { name: "Replay", exact: true }).click();
  await main.getByRole("radio", { name: "過去 1 時間" }).check();
  await main.getByRole("button", { name: "Send Replay" }).click();
  await expect(page.getByText("リプレイが受け付けられました。")).toBeVisible();
  await sandbox.advance({ ms: 60_000 });
  const job = main.getByRole("region", { name: "リプレイジョブ" });
  await expect(job).toContainText("リプレイが完了しました");
  await expectNoAxeViolations(page);
  await expectTranslated(page);
});

test("Dev Portal の監査ログを設定できる", async ({ page, openWorld }) => {
  await openWorld("tour", { path: AUDIT_LOGS_SETUP_PATH });
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Dev Portal", exact: true }).click();
  await main.getByRole("link", { name: "New Dev Portal Audit Log" }).click();
  await main.getByRole("combobox", { name: "ポータル" }).fill("Internal");
  await page.getByRole("option", { name: "Internal APIs" }).click();
  await main.getByRole("combobox", { name: "Endpoint" }).click();
  await page.getByRole("option", { name: "Splunk EU" }).click();
  await expectNoAxeViolations(page);
  await main.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("Splunk EU に送信されます。")).toBeVisible();
  await expect(main.getByRole("status").first()).toContainText("Active");
  await expectTranslated(page);
});

test("ログの内容は翻訳されず、ラベルだけが日本語になる", async ({ page, openWorld }) => {
  await openWorld("tour", { path: `${LOGS_PATH}?rows=events` });
  const main = page.getByRole("main");
  const first = main.getByRole("row").filter({ hasText: "GET /v3/" }).first();
  await expect(first).toBeVisible();
  await first.click();
  const drawer = main.getByRole("region", { name: "エントリー", exact: true });
  await drawer.getByRole("button", { name: "CEF", exact: true }).click();
  await expect(drawer).toContainText("CEF:0|KongInc|");
  await expectNoAxeViolations(page);
  await expectTranslated(page);
});
