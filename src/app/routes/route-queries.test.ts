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

const early = (path: string, isUnwatched = true) =>
  firstCalls({ ...ORIGINS, path, isUnwatched }).map(decodeURI);

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

test("the first page waits for its first line, and not for the others", async () => {
  const { seen } = connectToTestServer(({ url }) =>
    /^https:\/\/(us|global)\./.test(url) ? new Response(null, { status: 404 }) : new Promise(() => undefined),
  );
  const client = createQueryClient({ maxReadRetries: 0 });
  const routes = allRoutes(withQueries(pageRoutes(), client, 60_000));
  const loader = routes.find(({ path }) => path === "/organization/audit-logs-setup/konnect")?.loader;
  if (typeof loader !== "function") throw new Error("it has no loader");
  await loader({ params: {} } as never); // all that it looks at
  expect(seen.map(({ url }) => new URL(url).host)).toEqual(
    expect.arrayContaining(["us.test", "eu.test", "sg.test"]),
  );
  client.clear();
});
