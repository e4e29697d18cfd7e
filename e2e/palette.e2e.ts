// Going anywhere by name, and the keys that do it.

import { DESTINATIONS_PATH, LOGS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { LogsScreen } from "./screens/logs-screen";
import { PaletteScreen } from "./screens/palette-screen";

test("places, regions, portals and destinations are found by name", async ({ page, openWorld }) => {
  await openWorld("tour");
  const palette = new PaletteScreen(page);
  await palette.open();
  await expect(palette.input).toBeFocused();
  await expectNoAxeViolations(page);

  await palette.input.fill("singapore");
  await expect(palette.options).toHaveText([
    /^SG - Singapore(?! ·)/,
    /^SG - Singapore · Status/,
    /^SG - Singapore · Replay/,
    /^SG - Singapore · Deliveries/,
  ]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "SG - Singapore" })).toBeVisible();

  await palette.go("Partner APIs");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Partner APIs");

  await palette.go("eu replay");
  await expect(page).toHaveURL(/\/konnect\/eu\/replay$/);
  await palette.go("new dev portal audit log");
  await expect(page).toHaveURL(/\/dev-portal\/new$/);

  await palette.go("sigma");
  await expect(page.getByRole("heading", { level: 1, name: "Alert rules" })).toBeVisible();
  await page.getByRole("combobox", { name: "Language" }).selectOption("Sigma");
  await expect(page.getByRole("region", { name: "Permission denied – Sigma" })).toContainText(
    "granted: false",
  );
  await expect(page.getByText("Sigma describes records that are there")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download: Permission denied" }).click();
  expect((await download).suggestedFilename()).toBe("konnect-audit_denied.yml");
  await expectNoAxeViolations(page);
  await page
    .getByRole("region", { name: "Permission denied", exact: true })
    .getByRole("link", { name: "Show in Logs" })
    .click();
  await expect(page).toHaveURL(/\/logs\?q=outcome%3Adenied&range=7d$/);

  await palette.go("new webhook");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(new DestinationsScreen(page).name).toBeVisible();
});

test("the arrow keys choose, Escape gives the focus back, and nothing found is said", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const palette = new PaletteScreen(page);
  await palette.button.focus();
  await page.keyboard.press("Enter");
  await expect(palette.active).toHaveCount(1);
  const first = await palette.active.textContent();
  await page.keyboard.press("ArrowDown");
  expect(await palette.active.textContent()).not.toBe(first);
  await expect(palette.input).toHaveAttribute(
    "aria-activedescendant",
    (await palette.active.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowUp");
  await expect(palette.active).toHaveText(first ?? "");
  await palette.input.fill("no such thing");
  await expect(palette.dialog.getByText("Nothing matches")).toBeVisible();
  await expect(palette.options).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(palette.button).toBeFocused();
});

test("it acts: theme, language, user and clock", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh");
  const palette = new PaletteScreen(page);
  await palette.go("theme dark");
  await expect(page.locator("html")).toHaveAttribute("data-dark", "");
  const before = await sandbox.world();
  await palette.go("move the clock forward by 1 hr");
  await expect(page.getByText("The clock was moved forward by 1 hr")).toBeVisible();
  const after = await sandbox.world();
  expect(Date.parse(after.now) - Date.parse(before.now)).toBe(3_600_000);
  await palette.go("continue as Read only");
  await expect(page.getByRole("button", { name: "Demo user: Ravi Raman" })).toBeVisible();
  await palette.go("日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
});

test("shortcuts: help, search on the page, and places by two keys", async ({ page, openWorld }) => {
  await openWorld("tour", { path: DESTINATIONS_PATH });
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  const search = page.getByRole("main").getByRole("searchbox");
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  // Letters belong to the field now.
  await page.keyboard.type("g?/k");
  await expect(search).toHaveValue("g?/k");
  await expect(help).toBeHidden();
  await search.fill("");
  await search.blur();

  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/dev-portal\/portals$/);
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/\/logs/);
});

test("single-letter shortcuts can be switched off, which is remembered", async ({ page, openWorld }) => {
  await openWorld("fresh", { path: DESTINATIONS_PATH });
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  await help.getByRole("switch", { name: "Use single-letter shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  const palette = new PaletteScreen(page);
  // The palette's key is not a single letter.
  await palette.open();
  await expect(palette.dialog).toBeVisible();
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${DESTINATIONS_PATH}$`));
});

test.describe("far from Greenwich", () => {
  test.use({ profile: "own", timezoneId: "Asia/Tokyo" });

  test("one key shows all times in UTC, and again in one's own zone", async ({ page, openWorld }) => {
    await openWorld("tour", { path: `${LOGS_PATH}?rows=events` });
    const logs = new LogsScreen(page);
    const said = (zone: string) => page.getByRole("status").filter({ hasText: `Times are shown in ${zone}` });
    await expect(logs.columnHead("Time (Asia/Tokyo)")).toBeVisible();
    await page.keyboard.press("u");
    await expect(said("UTC")).toBeVisible();
    await expect(logs.columnHead("Time (UTC)")).toBeVisible();
    await expect(logs.zone).toHaveValue("utc");

    // In a field it is a letter; in a drawer it is the key.
    await logs.search.pressSequentially("u");
    await expect(logs.search).toHaveValue("u");
    await expect(logs.zone).toHaveValue("utc");
    await logs.search.fill("");
    await logs.search.blur();
    await page.reload();
    await expect(logs.columnHead("Time (UTC)")).toBeVisible();
    await logs.rows.first().click();
    await expect(logs.drawer).toBeVisible();
    await page.keyboard.press("u");
    await expect(page.getByText("Times are shown in Asia/Tokyo")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(logs.drawer).toBeHidden();
    await expect(logs.columnHead("Time (Asia/Tokyo)")).toBeVisible();

    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(help).toContainText("Show times in UTC, or in your time zone");
    await page.keyboard.press("Escape");
    await new PaletteScreen(page).go("utc");
    await expect(logs.columnHead("Time (UTC)")).toBeVisible();
  });
});
