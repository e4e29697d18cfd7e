// The questions that Logs is there for, each from Overview to a link that can be shared, with the mouse and by keyboard.

import { LOGS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { askByKeyboard, askByMouse, expectAnswer, questionEvents, QUESTIONS } from "./log-questions";
import { LogsScreen } from "./screens/logs-screen";
import { tabTo } from "./tab-to";

const NOW = Date.parse("2026-11-21T09:00:00Z");

test.beforeEach(async ({ openWorld, sandbox }) => {
  await openWorld("fresh");
  await sandbox.addEvents({ events: questionEvents(NOW), region: "eu" });
});

test("five questions are answered with the mouse, and a link asks one again", async ({ page }) => {
  await askByMouse(page, "alone");
  await expectNoAxeViolations(page);
  const [{ query }] = QUESTIONS;
  const params = new URLSearchParams({ q: query });
  await page.goto(`${LOGS_PATH}?${params}`);
  await expectAnswer(page, 0);
});

test("five questions are answered by keyboard alone", async ({ page }) => {
  const logs = new LogsScreen(page);
  await askByKeyboard(page, "alone");
  await test.step("the call that is found opens into its events", async () => {
    await tabTo(page, logs.rows);
    await page.keyboard.press("ArrowRight");
    await expect(logs.rows).toHaveCount(4);
  });
});

test("time is pulled out of the histogram, and Back comes back", async ({ page }) => {
  const logs = new LogsScreen(page);
  await logs.open();
  await expect(logs.histogram).toHaveAccessibleName(
    /From .*As usual: 4.*Denied or failed: 3.*Server error: 1/i,
  );
  const start = page.getByRole("slider", { name: "Start of the time shown" });
  await start.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=2026-11-21T08%3A0\d/);
  await expect(logs.rows).toHaveCount(1);
  await page.goBack();
  await expect(logs.rows).toHaveCount(8);
});

test("a view is kept in the browser, and can be removed", async ({ page }) => {
  const logs = new LogsScreen(page);
  await logs.open();
  await logs.search.fill("-region:us action:delete");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Deleted elsewhere");
  await page.keyboard.press("Enter");
  await logs.view("Everything").click();
  await expect(logs.search).toHaveValue("");
  await page.reload();
  await logs.view("Deleted elsewhere").click();
  await expect(logs.search).toHaveValue("-region:us action:delete");
  await expect(logs.view("Deleted elsewhere")).toHaveAttribute("aria-current", "page");
  await expect(logs.rows).toHaveCount(1);
  await page.getByRole("button", { name: "Remove view Deleted elsewhere" }).click();
  await expect(logs.view("Deleted elsewhere")).toBeHidden();
});

test("fields and their values are offered as one types, and taken with arrows and Enter", async ({
  page,
}) => {
  const logs = new LogsScreen(page);
  await logs.open();
  await expect(logs.rows).toHaveCount(8);
  const { keyboard } = page;
  const offered = page.getByRole("listbox", { name: "Completions" }).getByRole("option");
  await keyboard.press("/");
  await keyboard.type("act");
  await expect(offered).toHaveText([/^action:/, /^actor:/]);
  // Nothing is taken that was only offered.
  await keyboard.press("Escape");
  await expect(offered).toHaveCount(0);
  await expect(logs.search).toHaveValue("act");
  await keyboard.press("ArrowDown");
  await expect(offered.first()).toHaveAttribute("aria-selected", "true");
  await expect(logs.search).toHaveAttribute(
    "aria-activedescendant",
    (await offered.first().getAttribute("id"))!,
  ); // it has one
  await expectNoAxeViolations(page);
  await keyboard.press("Enter");
  await expect(logs.search).toHaveValue("action:");
  await keyboard.type("d");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(logs.search).toHaveValue("action:delete ");
  await expect(offered).toHaveCount(0);
  await expect(logs.rows).toHaveCount(1);
  await keyboard.type("-region:");
  await offered.filter({ hasText: "us" }).click();
  await expect(logs.search).toHaveValue("action:delete -region:us ");
  await expect(logs.search).toBeFocused();
  await expect(logs.rows).toHaveCount(1);
});

test("a word that means nothing is told where it was typed, and asks for nothing", async ({ page }) => {
  const logs = new LogsScreen(page);
  await logs.open();
  await logs.search.fill("region:mars action:delete");
  await expect(logs.search).toHaveAccessibleDescription(
    "“mars” is no region. There are: us, eu, au, me, in, sg.",
  );
  await expect(logs.rows).toHaveCount(1);
  await expectNoAxeViolations(page);
});

test("columns are chosen and made wider, and stay so", async ({ page }) => {
  const logs = new LogsScreen(page);
  await logs.open();
  await expect(logs.columnHead("Client IP")).toBeVisible();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Client IP" }).uncheck();
  await page.getByRole("checkbox", { name: "User agent" }).check();
  await expect(logs.columnHead("Client IP")).toBeHidden();
  const who = logs.columnHead("Who");
  const widthPx = async () => (await who.boundingBox())?.width ?? 0;
  const before = await widthPx();
  await page.getByRole("button", { name: "Wider: Who" }).click();
  expect(await widthPx()).toBe(before + 16);
  // Its edge is pulled with the mouse.
  const box = (await who.boundingBox())!; // it is visible
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 37, box.y + box.height / 2);
  await page.mouse.up();
  expect(await widthPx()).toBe(before + 56);
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(logs.columnHead("User agent")).toBeVisible();
  await expect(logs.columnHead("Client IP")).toBeHidden();
  expect(await widthPx()).toBe(before + 56);
});
