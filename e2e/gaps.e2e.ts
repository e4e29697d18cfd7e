// Gaps: from the ledger to one of them, accepted with a reason and opened again; by hand, by keyboard, and by those who
// may only look.

import { GAPS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { GapsScreen } from "./screens/gaps-screen";
import { UserScreen } from "./screens/user-screen";

test("what is missing is listed, narrowed down, given out, and leads to its replay", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const gaps = new GapsScreen(page);
  await gaps.open();
  await expect(gaps.rows).toHaveCount(2);
  await expect(gaps.row("AU - Australia")).toContainText("Delivery stopped, no answer");
  await expect(gaps.row("AU - Australia")).toContainText("Complete until Nov 21, 18:00");
  await expect(gaps.row("IN - India")).toContainText("Switched off");
  await expectNoAxeViolations(page);

  await gaps.state.selectOption("All");
  await expect(gaps.rows).toHaveCount(3);
  await expect(gaps.row("EU - Europe")).toContainText("Closed");
  await gaps.webhook.selectOption("EU - Europe");
  await expect(gaps.rows).toHaveCount(1);
  expect(await gaps.export("Export as CSV")).toMatch(/\r\n[\w-]+,closed,EU - Europe,eu,/);
  expect(JSON.parse(await gaps.export("Export as JSON"))).toMatchObject([{ closed_by: { kind: "replay" } }]);

  await page.reload();
  await expect(gaps.state).toHaveValue("all");
  await expect(gaps.rows).toHaveCount(1);
  await gaps.rows.getByRole("link", { name: /^Nov 15, 09:00/ }).click();
  await expect(gaps.heading).toHaveText("Gap in EU - Europe, Nov 15, 09:00 → Nov 15, 12:00");
  await expect(gaps.section("Closed")).toContainText("A replay was completed");
  await expect(gaps.accept).toHaveCount(0);
  await expect(gaps.reopen).toHaveCount(0);

  await page.goBack();
  await gaps.state.selectOption("Not closed");
  await gaps.webhook.selectOption("AU - Australia");
  await gaps.rows.getByRole("link", { name: /^Nov 14, 18:00/ }).click();
  await gaps.replay.click();
  await expect(page.getByLabel("From")).toHaveValue(/^2026-11-14T18:00/);
});

test("a gap is accepted as lost with a reason, by keyboard, and opened again", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: GAPS_PATH });
  const gaps = new GapsScreen(page);
  await gaps.rows.getByRole("link", { name: /^Nov 14, 18:00/ }).focus();
  await page.keyboard.press("Enter");
  await expect(gaps.heading).toHaveText("Gap in AU - Australia, Nov 14, 18:00 → open");
  await expect(page.getByText(/^60 events recorded in AU - Australia since Nov 14, 18:00/)).toBeVisible();
  await expectNoAxeViolations(page);

  await gaps.accept.focus();
  await page.keyboard.press("Enter");
  await expect(gaps.dialog).toHaveAccessibleName("Accept this gap as lost?");
  await expectNoAxeViolations(page);
  await gaps.dialog.getByRole("button", { name: "Accept as lost" }).press("Enter");
  const reason = gaps.dialog.getByRole("textbox", { name: "Reason" });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/This field is required/);
  await page.keyboard.type("The bridge is retired");
  await page.keyboard.press("Control+Enter");
  await expect(gaps.dialog).toBeHidden();
  await expect(gaps.head).toContainText("Closed");
  await expect(gaps.section("Closed")).toContainText("Olivia Okafor");
  await expect(gaps.section("Closed")).toContainText("The bridge is retired");
  await expect(gaps.section("Story")).toContainText("Closed: Accepted as lost · by Olivia Okafor");
  // The webhook is still stopped: what goes on is a gap of its own.
  await expect(gaps.section("Facts").getByRole("link", { name: /^Gap au-/ })).toBeVisible();

  await gaps.reopen.click();
  await gaps.giveReason("The bridge is back", "Open again");
  await expect(gaps.head).toContainText("Not sent");
  await expect(gaps.section("Closed")).toHaveCount(0);
  await expect(gaps.section("Story")).toContainText("Opened again · by Olivia Okafor");
  await expect(gaps.section("Story")).toContainText("The bridge is back");
});

test("who may only read is told the role that accepting takes", async ({ page, openWorld }) => {
  await openWorld("outage", { path: GAPS_PATH });
  await new UserScreen(page).become("Read only");
  const gaps = new GapsScreen(page);
  await gaps.rows.getByRole("link", { name: /^Nov 21, 08:30/ }).click();
  await expect(gaps.accept).toHaveAttribute("aria-disabled", "true");
  await expect(gaps.accept).toHaveAccessibleDescription(/Audit Logs Admin of US/);
  await gaps.accept.focus();
  await page.keyboard.press("Enter");
  await expect(gaps.dialog).toHaveCount(0);
});

test("a link to a gap of another history says that it is unknown", async ({ page, openWorld }) => {
  await openWorld("fresh", { path: `${GAPS_PATH}/au-1-1` });
  const gaps = new GapsScreen(page);
  await expect(gaps.heading).toHaveText("This gap is unknown here");
  await page.getByRole("link", { name: "See all gaps" }).click();
  await expect(page.getByText("No gap is known")).toBeVisible();
  await expect(page.getByText(/webhooks were observed from Nov 21, 09:00 to now/)).toBeVisible();
});

test.describe("in Japanese on a phone", () => {
  test.use({ profile: "own", locale: "ja-JP", viewport: { width: 390, height: 844 } });

  test("ledger and gap fit, and axe finds nothing", async ({ page, openWorld }) => {
    await openWorld("tour", { path: GAPS_PATH });
    const overflowPx = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect(page.getByRole("heading", { level: 1, name: "欠落" })).toBeVisible();
    const gap = page.getByRole("link", { name: /^11月14日 18:00 → 継続中/ });
    await expect(gap).toBeVisible();
    expect(await overflowPx()).toBe(0);
    await expectNoAxeViolations(page);
    await gap.click();
    await expect(page.getByRole("heading", { name: "経緯" })).toBeVisible();
    expect(await overflowPx()).toBe(0);
    await expectNoAxeViolations(page);
  });
});
