// A newer version of the console on the same origin, while pages of the older one are still open.

import { expect, SIEM, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";
import { startStaticHost } from "./static-host";
import { demoStarted } from "./demo-started";

test.use({ profile: "own" });

test("a worker that has handed the world over opens it to no page afterwards", async ({ context, page }) => {
  // The worker of the newer version is the same one under another address, as after a deployment.
  const newer = "/newer/assets/";
  let isNewer = false;
  const { origin, close } = await startStaticHost(
    (pathname) => ({ folder: "dist", path: pathname.replace(newer, "/assets/") }),
    (script) => (isNewer ? script.replaceAll(/\/assets\/(?=world\.worker-)/g, newer) : script),
  );
  try {
    const list = `${origin}/organization/audit-logs-setup/destinations`;
    const [before, current, late] = [page, await context.newPage(), await context.newPage()];
    await before.goto(`${list}?scenario=fresh&seed=1&now=2026-11-21T09:00:00Z&clock=paused`);
    await demoStarted(before);
    await expect(before.getByRole("heading", { level: 1 })).toBeVisible();
    await new KonnectApi(before).createDestination(SIEM);

    isNewer = true;
    await current.goto(list);
    await expect(new DestinationsScreen(current).row("SIEM")).toBeVisible();
    await expect(before.getByText("Another tab has taken over the demo")).toBeVisible();

    // A page of the older version, as from a cache: it finds the worker that has no world any more.
    isNewer = false;
    await late.goto(list);
    await expect(late.getByText("Another tab has taken over the demo")).toBeVisible();

    // Nothing that it might have done is in the way of the owner.
    isNewer = true;
    await new KonnectApi(current).createDestination({ ...SIEM, name: "After the deployment" });
    await current.reload();
    await expect(new DestinationsScreen(current).row("After the deployment")).toBeVisible();
    await expect(current.getByText("Another tab has taken over the demo")).toHaveCount(0);
    // And it has not gone on without a world meanwhile.
    await expect(late.getByRole("heading", { level: 1 })).toHaveCount(0);

    // Reloaded, now that the newer version is what the host serves, the page has the world.
    await late.getByRole("button", { name: "Reload" }).click();
    await expect(new DestinationsScreen(late).row("After the deployment")).toBeVisible();
  } finally {
    close();
  }
});
