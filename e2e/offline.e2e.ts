// The connection to the console's host goes and comes back while the demo is used.

import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { watchPaths } from "@/contract/watch/watch-paths";
import { expect, test } from "./fixtures";
import { WHOLE_BROWSER } from "./launch-options";

// The headless shell does not always tell a page that the connection is back.
test.use({ profile: "own", launchOptions: WHOLE_BROWSER });

test("a screen that could not be loaded offline comes by itself once there is a connection", async ({
  context,
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  // All that this page and the world need for it has come.
  await expect(page.getByRole("link", { name: "Add a collector" })).toBeVisible();
  for (const path of [watchPaths.about(), sandboxPaths.waiting()])
    expect(await page.evaluate(async (to) => (await fetch(to)).status, path)).toBe(200);
  await context.setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: "Logs", exact: true }).click();
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Logs" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload" })).toHaveCount(0);
});
