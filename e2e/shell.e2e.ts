// What stands around every page: titles, landmarks, the way past the navigation, theme, language, and the page that is not there.

import { DESTINATIONS_PATH, KONNECT_PATH, regionWebhookPath, sandboxPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";

test("each page and each tab of it has a title of its own", async ({ page, openWorld }) => {
  await openWorld("tour");
  const titles = [
    // What has stopped is said in front, where the page knows it.
    [KONNECT_PATH, "1 stopped · Konnect · Audit Logs Setup · Audit Logs Console"],
    [DESTINATIONS_PATH, "Webhook Destination · Audit Logs Setup · Audit Logs Console"],
    [regionWebhookPath("us", "status"), "Status · US - North America · Audit Logs Console"],
    [sandboxPath("receivers"), "Collectors · Sandbox · Audit Logs Console"],
  ] as const;
  for (const [path, title] of titles) {
    await page.goto(path);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
});

test("an address that leads nowhere says so and leads on", async ({ page, openWorld }) => {
  await openWorld("fresh", { path: "/no/such/place" });
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  await expect(page).toHaveTitle("Page not found · Audit Logs Console");
  await page.getByRole("link", { name: "Go to the overview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("the landmarks are there, each once, and the first tab stop leads past the navigation", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh", { path: DESTINATIONS_PATH });
  for (const landmark of [
    page.getByRole("banner"),
    page.getByRole("main"),
    page.getByRole("navigation", { name: "Main" }),
    page.getByRole("region", { name: "Notice" }),
  ]) {
    await expect(landmark).toHaveCount(1);
  }
  const skip = page.getByRole("link", { name: "Skip to content" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("");
});

test("the theme follows the system until one is chosen, which is remembered", async ({ page, openWorld }) => {
  const html = page.locator("html");
  await page.emulateMedia({ colorScheme: "dark" });
  await openWorld("fresh");
  await expect(html).toHaveAttribute("data-dark", "");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(html).toHaveAttribute("data-light", "");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(html).toHaveAttribute("data-dark", "");
  await page.reload();
  await expect(html).toHaveAttribute("data-dark", "");
});

test("the language is switched at once, everywhere, and is remembered", async ({ page, openWorld }) => {
  await openWorld("tour", { path: regionWebhookPath("us") });
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  // Words of every part that is on the screen: shell, banner, page.
  await expect(page.getByRole("navigation", { name: "メイン" })).toBeVisible();
  await expect(page.getByRole("region", { name: "お知らせ" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "保存" })).toBeVisible();
  // A page whose words were not loaded before, in the language in use.
  await page.getByRole("region", { name: "お知らせ" }).getByRole("link", { name: "サンドボックス" }).click();
  await expect(page).toHaveTitle(/時計 · サンドボックス/);
  expect(await page.getByRole("main").textContent()).not.toMatch(/\b(?:sandbox|deliveries|webhook)\.\w/);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("with a clock of its own", () => {
  test.use({ profile: "own" });

  test("the menus of the header keep to the rules while they are open, and leave nothing behind", async ({
    page,
    openWorld,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.clock.install();
    await openWorld("tour");
    for (const name of [/^Demo user/, "Language", "Theme"]) {
      const button = page.getByRole("button", { name });
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      await expect(button).toBeFocused();
      // Longer than a tooltip waits for those who stay.
      await page.clock.runFor(500);
      await expect(page.getByRole("tooltip")).toHaveCount(0);
    }
  });
});

test("what happened is announced", async ({ page, openWorld }) => {
  await openWorld("fresh");
  await page.getByRole("button", { name: /^Demo user/ }).click();
  await page.getByRole("menuitemradio", { name: /^Read only/ }).click();
  const announced = page.locator('[aria-live="polite"]').filter({ hasText: "You are now Read only" });
  await expect(announced).toBeVisible();
});
