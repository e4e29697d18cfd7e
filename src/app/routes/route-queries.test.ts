import type { RouteObject } from "react-router-dom";
import { afterEach, expect, test } from "vitest";
import { firstCalls } from "@/api/first-calls";
import { disconnect } from "@/api/http/connection";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { pageRoutes } from "./page-routes";
import { withQueries } from "./route-queries";

afterEach(disconnect);

const ORIGINS = {
  originOf: (host: string) => `https://${host}.test`,
  watchOrigin: "https://console.test",
};

/** Of which page of the console nothing is asked early: who is signed in is asked for all the same. */
const NO_PAGE = "/no-such-page";

function allRoutes(routes: readonly RouteObject[]): RouteObject[] {
  return routes.flatMap((route) => [route, ...allRoutes(route.children ?? [])]);
}

function early(path: string, isUnwatched = true): string[] {
  const { awaited, others } = firstCalls({ ...ORIGINS, path, isUnwatched });
  return [...awaited, ...others].map(decodeURI);
}

/** What the page's own queries ask for as soon as its address is entered. */
async function askedOnEntering(path: string): Promise<string[]> {
  const { seen } = connectToTestServer(() => new Response(null, { status: 404 }));
  const client = createQueryClient({ maxReadRetries: 0 });
  const loaders = allRoutes(withQueries(pageRoutes(), client, 0)).flatMap((route) =>
    route.path === path && typeof route.loader === "function" ? [route.loader] : [],
  );
  for (const loader of loaders) void loader({ params: {} } as never); // all that they look at
  await expect.poll(() => client.isFetching()).toBe(0);
  return seen.map(({ url }) => url);
}

const PAGES = [
  "/",
  "/organization/audit-logs-setup/konnect",
  "/organization/audit-logs-setup/dev-portal",
  "/organization/audit-logs-setup/destinations",
  "/dev-portal/portals",
];

test.each(PAGES)(
  "%s: what is called early is what its queries ask for, no less and no more",
  async (path) => {
    const ofPage = early(path).slice(0, -early(NO_PAGE).length);
    expect(ofPage.length).toBeGreaterThan(0);
    expect(ofPage.toSorted()).toEqual((await askedOnEntering(path)).toSorted());
  },
);

test("every page asks who is signed in and for whom", () => {
  const identity = ["https://global.test/v3/users/me", "https://global.test/v3/organizations/me"];
  expect(early(NO_PAGE)).toEqual(identity);
  expect(early("/").slice(-2)).toEqual(identity);
});

test("where a watcher was heard of, statuses are left to it", () => {
  const statuses = (calls: readonly string[]) => calls.filter((url) => url.endsWith("/status")).length;
  expect([statuses(early("/")), statuses(early("/", false))]).toEqual([6, 0]);
});

test.each(["/", "/organization/audit-logs-setup/konnect"])(
  "%s waits for what is called before all else, and for nothing more",
  async (path) => {
    const { awaited } = firstCalls({ ...ORIGINS, path, isUnwatched: true });
    const answered = awaited.map(decodeURI);
    const never = new Promise<Response>(() => undefined);
    const entered = (isHeld: (url: string) => boolean) => {
      const { seen } = connectToTestServer(({ url }) =>
        isHeld(url) ? never : new Response(null, { status: 404 }),
      );
      const client = createQueryClient({ maxReadRetries: 0 });
      const routes = allRoutes(withQueries(pageRoutes(), client, 60_000));
      const loader = routes.find((route) => route.path === path)?.loader;
      if (typeof loader !== "function") throw new Error("it has no loader");
      return { seen, client, loaded: Promise.resolve(loader({ params: {} } as never)) }; // all that it looks at
    };
    // Where a test of another file has signed in, statuses wait to hear whether there is a watcher.
    const isOfWatcher = (url: string) => url.startsWith(ORIGINS.watchOrigin);
    const { seen, client, loaded } = entered((url) => !answered.includes(url) && !isOfWatcher(url));
    await loaded;
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(
      expect.arrayContaining(["us.test", "eu.test", "sg.test"]),
    );
    client.clear();
    for (const held of answered) {
      const waiting = entered((url) => url === held);
      await expect.poll(() => waiting.client.isFetching()).toBe(1);
      await expect(Promise.race([waiting.loaded, Promise.resolve("waits")])).resolves.toBe("waits");
      waiting.client.clear();
    }
  },
);
