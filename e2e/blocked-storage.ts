// A browser that blocks cookies and everything else a site could store, by its own setting.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { WHOLE_BROWSER } from "./launch-options";

/** Opens `url` in a browser whose setting is "block all cookies", and makes sure that it does block. */
export async function withStorageBlocked(url: string, act: (page: Page) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "blocked-storage-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { ...WHOLE_BROWSER, locale: "en-US" });
  try {
    const page = await context.newPage();
    await page.goto(url);
    expect(await isBlocked(page)).toBe(true);
    await act(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function isBlocked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    try {
      return localStorage === null;
    } catch (error) {
      return error instanceof DOMException && error.name === "SecurityError";
    }
  });
}
