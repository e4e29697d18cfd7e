// Hardened browsers block cookies, and with them everything else that a site could store.

import { withStorageBlocked } from "./blocked-storage";
import { expect, test as inDemo } from "./fixtures";
import { test as inLiveMode } from "./live-server";
import { ConnectionScreen } from "./screens/connection-screen";

inLiveMode("live mode starts and takes a token where the browser stores nothing", async ({ live }) => {
  await withStorageBlocked(live.origin, async (page) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to continue");
    await new ConnectionScreen(page).signIn("kpat_org_admin");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  });
});

inDemo("the demo starts in memory and says so where the browser stores nothing", async ({ baseURL }) => {
  await withStorageBlocked(baseURL ?? "", async (page) => {
    await expect(page.getByText("does not let this site store anything")).toBeVisible();
    await page.getByRole("link", { name: "US - North America" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("US - North America");
  });
});
