// Two deployments of the console on one origin, each with a world of its own. The second one is built for this.

import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { expect, SIEM, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";
import { startStaticHost } from "./static-host";
import { demoStarted } from "./demo-started";

const SECOND_BASE = "/preview/";

test.use({ profile: "own" });

test("two deployments on one origin: a change in one is not in the other, before and after reloading both", async ({
  context,
  page,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join("node_modules", ".second-build-"));
  await build({ base: SECOND_BASE, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const { origin, close } = await startStaticHost((pathname) =>
    pathname.startsWith(SECOND_BASE)
      ? { folder, path: pathname.slice(SECOND_BASE.length) }
      : { folder: "dist", path: pathname },
  );
  try {
    const other = await context.newPage();
    const begin = "?scenario=fresh&seed=1&now=2026-11-21T09:00:00Z&clock=paused";
    const list = "organization/audit-logs-setup/destinations";
    await page.goto(`${origin}/${list}${begin}`);
    await demoStarted(page);
    await other.goto(`${origin}${SECOND_BASE}${list}${begin}`);
    await demoStarted(other);
    const [here, there] = [new DestinationsScreen(page), new DestinationsScreen(other)];
    for (const each of [page, other]) {
      await expect(each.getByRole("heading", { level: 1 })).toBeVisible();
    }

    // With both pages open: neither worker has taken the world of the other.
    for (const [each, name] of [
      [page, "Of the first"],
      [other, "Of the second"],
    ] as const) {
      await new KonnectApi(each).createDestination({ ...SIEM, name });
    }
    for (const each of [page, other]) await each.reload();
    await expect(here.row("Of the first")).toBeVisible();
    await expect(there.row("Of the second")).toBeVisible();
    expect([await here.names(), await there.names()]).toEqual([["Of the first"], ["Of the second"]]);
    expect([page.url(), other.url()]).toEqual([`${origin}/${list}`, `${origin}${SECOND_BASE}${list}`]);

    const names = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const { held = [] } = await navigator.locks.query();
      return { databases: databases.map(({ name }) => name), locks: held.map(({ name }) => name) };
    });
    const ofSecond = (all: (string | undefined)[]) => all.filter((name) => name?.includes("preview"));
    expect(ofSecond(names.databases)).not.toEqual([]);
    expect(ofSecond(names.databases).length).toBeLessThan(names.databases.length);
    expect(names.locks.filter((name) => name?.includes("console/world"))).toHaveLength(2);
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
});
