// Two deployments of the console on one origin, each with a world of its own. The second one is built for this.

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "vite";
import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";

const SECOND_BASE = "/preview/";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves the two builds as a host of static files does: what is no file is the console's page. */
async function serveBoth(first: string, second: string) {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const isSecond = pathname.startsWith(SECOND_BASE);
    const folder = isSecond ? second : first;
    const asked = join(folder, isSecond ? pathname.slice(SECOND_BASE.length) : pathname);
    const isFile = statSync(asked, { throwIfNoEntry: false })?.isFile() ?? false;
    const file = isFile ? asked : join(folder, "index.html");
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs in a page. */
async function createDestination(destination: object): Promise<void> {
  const response = await fetch("https://us.api.konghq.com/v3/audit-log-destinations", {
    method: "POST",
    headers: { authorization: "Bearer kpat_org_admin" },
    body: JSON.stringify(destination),
  });
  if (response.status !== 201) throw new Error(await response.text());
}

test.use({ profile: "own" });

test("two deployments on one origin: a change in one is not in the other, before and after reloading both", async ({
  context,
  page,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join("node_modules", ".second-build-"));
  await build({ base: SECOND_BASE, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const { origin, close } = await serveBoth("dist", folder);
  try {
    const other = await context.newPage();
    const begin = "?scenario=fresh&seed=1&now=2026-11-21T09:00:00Z&clock=paused";
    const list = "organization/audit-logs-setup/destinations";
    await page.goto(`${origin}/${list}${begin}`);
    await page.waitForURL((url) => !url.searchParams.has("scenario"));
    await other.goto(`${origin}${SECOND_BASE}${list}${begin}`);
    await other.waitForURL((url) => !url.searchParams.has("scenario"));
    const [here, there] = [new DestinationsScreen(page), new DestinationsScreen(other)];
    for (const each of [page, other]) {
      await expect(each.getByRole("heading", { level: 1 })).toBeVisible();
    }

    // With both pages open: neither worker has taken the world of the other.
    for (const [each, name] of [
      [page, "Of the first"],
      [other, "Of the second"],
    ] as const) {
      await each.evaluate(createDestination, { ...SIEM, name });
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
