// The main job in Japanese: the same steps, every word of the console's own in the reader's language.

import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";

test.use({ locale: "ja-JP" });

/** A key of the catalogue that nothing translated. */
const RAW_KEY = /\b(?:app|ui|webhook|destinations|deliveries|portals|sandbox|users|palette)\.[a-z]\w+/;

test("送信先を作成し、リージョンで有効にして、配信を確認できる", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh");
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
    await expect(main.getByRole("rowheader", { name: "本番 SIEM" })).toBeVisible();
    expect(await page.locator("body").textContent()).not.toMatch(RAW_KEY);
  });

  await test.step("リージョン", async () => {
    await main.getByRole("link", { name: "Konnect", exact: true }).click();
    await main.getByRole("link", { name: "US - North America", exact: true }).click();
    await main.getByRole("combobox", { name: "Endpoint" }).click();
    await page.getByRole("option", { name: "本番 SIEM" }).click();
    await main.getByRole("switch").check();
    await main.getByRole("button", { name: "保存", exact: true }).click();
    await expect(main.getByRole("status").first()).toContainText("Active");
    expect(await page.locator("body").textContent()).not.toMatch(RAW_KEY);
  });

  await test.step("配信", async () => {
    await sandbox.advance({ ms: 2000 });
    await main.getByRole("link", { name: "配信", exact: true }).click();
    await main.getByRole("table").getByRole("row").nth(1).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("200");
    await expectNoAxeViolations(page);
    expect(await page.locator("body").textContent()).not.toMatch(RAW_KEY);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  });
});
