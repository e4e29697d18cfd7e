import type { Page, PlaywrightTestOptions } from "@playwright/test";

/**
 * Leaves a page as a test wants to find it: alone, with nothing stored, no listeners, and the size and the media
 * features of the project. The world is replaced by the next test's own.
 */
export async function tidyUp(page: Page, use: Partial<PlaywrightTestOptions>): Promise<void> {
  await page.removeAllListeners(undefined, { behavior: "ignoreErrors" });
  // What was typed and not saved is given up.
  page.on("dialog", (dialog) => void dialog.accept());
  const others = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await page.context().clearPermissions();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, contrast: null });
  if (use.viewport) await page.setViewportSize(use.viewport);
}
