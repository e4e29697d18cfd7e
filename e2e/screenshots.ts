// npm run screenshots: every screen in both languages and themes, wide and narrow, as pictures in screenshots/ to look
// at; and the one picture of the README.
import { mkdirSync, writeFileSync } from "node:fs";
import {
  ALL_REGIONS_PATH,
  AUDIT_LOGS_SETUP_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  GAPS_PATH,
  KONNECT_PATH,
  EVENT_REFERENCE_PATH,
  LOGS_PATH,
  NEW_DESTINATION_PATH,
  NEW_PORTAL_WEBHOOK_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  SANDBOX_TABS,
  VERIFY_PATH,
  WEBHOOK_TABS,
  regionWebhookPath,
  sandboxPath,
} from "@/lib/console-paths";
import { expect, test } from "./fixtures";

const SCREENS: Record<string, string> = {
  overview: OVERVIEW_PATH,
  "audit-logs-setup": AUDIT_LOGS_SETUP_PATH,
  konnect: KONNECT_PATH,
  "all-regions": ALL_REGIONS_PATH,
  ...Object.fromEntries(WEBHOOK_TABS.map((tab) => [`region-${tab}`, regionWebhookPath("us", tab)])),
  "dev-portal": DEV_PORTAL_WEBHOOKS_PATH,
  "new-portal-audit-log": NEW_PORTAL_WEBHOOK_PATH,
  destinations: DESTINATIONS_PATH,
  "new-destination": NEW_DESTINATION_PATH,
  portals: PORTALS_PATH,
  logs: LOGS_PATH,
  "event-reference": EVENT_REFERENCE_PATH,
  gaps: GAPS_PATH,
  verify: VERIFY_PATH,
  ...Object.fromEntries(SANDBOX_TABS.map((tab) => [`sandbox-${tab}`, sandboxPath(tab)])),
  "not-found": "/no-such-place",
};

for (const locale of ["en-US", "ja-JP"]) {
  test.describe(locale, () => {
    // The page that tests share has the configuration's language.
    test.use({ locale, profile: "own" });
    for (const theme of ["light", "dark"] as const) {
      for (const width of [1440, 390]) {
        test(`what opens over every screen in the ${theme} theme at ${width} px`, async ({
          page,
          openWorld,
        }) => {
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize({ width, height: 900 });
          await openWorld("tour");
          const folder = `screenshots/${locale}-${theme}-${width}`;
          const openers = { palette: "Control+k", shortcuts: "?" };
          for (const [name, key] of Object.entries(openers)) {
            await page.keyboard.press(key);
            await expect(page.getByRole("dialog")).toBeVisible();
            await page.screenshot({ path: `${folder}/over-${name}.png` });
            await page.keyboard.press("Escape");
            await expect(page.getByRole("dialog")).toBeHidden();
          }
          await page.getByRole("banner").locator("[aria-haspopup=menu]").first().click();
          await expect(page.getByRole("menuitemradio").first()).toBeVisible();
          await page.screenshot({ path: `${folder}/over-users.png` });
        });

        test(`every screen in the ${theme} theme at ${width} px`, async ({ page, openWorld }) => {
          test.slow();
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize({ width, height: 900 });
          await openWorld("tour");
          for (const [name, path] of Object.entries(SCREENS)) {
            await page.goto(path);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            await expect(page.locator("[aria-busy=true], .MuiSkeleton-root")).toHaveCount(0);
            const folder = `screenshots/${locale}-${theme}-${width}`;
            await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
          }
        });
      }
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(() => {
    test.use({ profile: "own", colorScheme });

    test(`the first second of a first visit in the ${colorScheme} theme, a picture a frame`, async ({
      page,
    }) => {
      const folder = `screenshots/first-second-${colorScheme}`;
      mkdirSync(folder, { recursive: true });
      const devtools = await page.context().newCDPSession(page);
      let beganAtS = 0;
      devtools.on("Page.screencastFrame", ({ data, sessionId, metadata: { timestamp = 0 } }) => {
        void devtools.send("Page.screencastFrameAck", { sessionId });
        if (beganAtS === 0) return; // the empty page before
        const atMs = String(Math.round((timestamp - beganAtS) * 1000)).padStart(5, "0");
        writeFileSync(`${folder}/${atMs}-ms.png`, Buffer.from(data, "base64"));
      });
      await devtools.send("Page.startScreencast", { format: "png" });
      beganAtS = Date.now() / 1000;
      await page.goto(OVERVIEW_PATH);
      await expect(page.getByText("delivery has stopped")).toBeVisible();
      await devtools.send("Page.stopScreencast");
    });
  });
}

test("the picture in the README", async ({ page, openWorld }) => {
  await page.setViewportSize({ width: 1360, height: 640 });
  await openWorld("tour");
  await expect(page.getByText("delivery has stopped")).toBeVisible();
  await page.screenshot({ path: "docs/console.png" });
});
