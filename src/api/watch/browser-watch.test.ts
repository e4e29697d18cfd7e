// How the data layer has this browser keep a history: whose it is, with which token it asks, and when it ends.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stubPage } from "@/api/session/browser-storage.test-support";
import type { StartBrowserWatch } from "./browser-watch-port";

/** The data layer of a page of its own: none of it is live for other tests. */
async function load() {
  vi.resetModules();
  const [session, { createQueryClient }, offered] = await Promise.all([
    import("@/api/session/session"),
    import("@/api/query/query-client"),
    import("./offered-watch"),
  ]);
  const { browserWatchFetch } = await import("./browser-watch");
  return { ...session, ...offered, browserWatchFetch, client: createQueryClient({ maxReadRetries: 0 }) };
}

const BASE = "https://{region}.test";
const AT = "2026-11-21T09:00:00Z";

let organization: string;
let sent: { url: string; authorization: string | null }[];
let page: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  stubPage("https://console.test");
  organization = "o1";
  sent = [];
  page = await load();
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push({ url, authorization: new Headers(init.headers).get("authorization") });
    const { pathname } = new URL(url);
    if (pathname.endsWith("/organizations/me"))
      return Response.json({
        id: organization,
        name: "Acme",
        login_path: "acme",
        state: "active",
        created_at: AT,
        updated_at: AT,
      });
    if (pathname.endsWith("/users/me"))
      return Response.json({
        id: "u1",
        email: "ada@example.com",
        full_name: "Ada",
        active: true,
        created_at: AT,
        updated_at: AT,
      });
    return Response.json({ data: [], meta: { page: { number: 1, size: 100, total: 0 } } });
  });
});
afterEach(() => {
  page.signOut();
  vi.unstubAllGlobals();
});

async function signedIn(token = "kpat_1"): Promise<void> {
  page.goLive(BASE);
  await page.signIn({ apiBaseUrl: BASE, token, organizationId: "o1", remember: "no" });
}

function starting() {
  const started: Parameters<StartBrowserWatch>[0][] = [];
  const asked: unknown[] = [];
  let closed = 0;
  const start: StartBrowserWatch = async (settings) => {
    started.push(settings);
    return {
      async call(request) {
        asked.push(request);
        return Response.json({ hello: "world" });
      },
      close: () => void (closed += 1),
    };
  };
  return { start, started, asked, closed: () => closed };
}

describe("there is none", () => {
  test("without a user", async () => {
    page.goLive(BASE);
    const { start, started } = starting();
    expect(await page.browserWatchFetch(page.client, start, "all")).toBeNull();
    expect(started).toEqual([]);
  });

  test("where the browser cannot", async () => {
    await signedIn();
    expect(await page.browserWatchFetch(page.client, async () => null, "all")).toBeNull();
  });
});

test("there is none where none is offered", async () => {
  await signedIn();
  expect(await page.offeredWatchFetch(page.client, "all")).toBeNull();
});

test("it is called as a server would be, for the user who is signed in", async () => {
  await signedIn();
  const { start, started, asked } = starting();
  page.offerBrowserWatch(start);
  const watch = await page.offeredWatchFetch(page.client, "all");
  expect(started).toMatchObject([{ organizationId: "o1", api: BASE, looks: "all" }]);
  await watch!("https://console.test/base/__watch/gaps?state=open", { method: "GET" });
  await watch!(new Request("https://console.test/__watch"));
  await watch!("https://console.test/__watch/gaps/g1", { method: "PATCH", body: "{}" });
  const caller = { person: { id: "u1", name: "Ada" }, access: { teams: [], roles: [] } };
  expect(asked).toEqual([
    { method: "GET", path: "/__watch/gaps?state=open", body: null, caller },
    { method: "GET", path: "/__watch", body: null, caller },
    { method: "PATCH", path: "/__watch/gaps/g1", body: "{}", caller },
  ]);
});

test("it looks with the token as it is at each call, and not at all without one", async () => {
  await signedIn();
  const { start, started } = starting();
  await page.browserWatchFetch(page.client, start, "all");
  const { get } = started[0]!;
  await get("eu", "/v3/audit-log-webhook/status");
  await signedIn("kpat_2");
  await get("us", "/v3/audit-log-webhook/status");
  const looks = sent.filter(({ url }) => url.endsWith("/status"));
  expect(looks).toEqual([
    { url: "https://eu.test/v3/audit-log-webhook/status", authorization: "Bearer kpat_1" },
    { url: "https://us.test/v3/audit-log-webhook/status", authorization: "Bearer kpat_2" },
  ]);
  page.signOut();
  await expect(get("eu", "/v3/audit-log-webhook/status")).rejects.toThrow("not signed in");
});

test("it goes on for the same organization, begins anew for another, and ends with the sign-out", async () => {
  await signedIn();
  const { start, started, closed } = starting();
  const first = await page.browserWatchFetch(page.client, start, "all");
  await page.browserWatchFetch(page.client, start, "all");
  expect([started.length, closed()]).toEqual([1, 0]);
  organization = "o2";
  page.client.clear();
  await page.browserWatchFetch(page.client, start, "all");
  expect(started.map(({ organizationId }) => organizationId)).toEqual(["o1", "o2"]);
  expect(closed()).toBe(1);
  // What was asked of the first is none of the second's.
  await expect(first!("https://console.test/__watch")).rejects.toThrow(TypeError);
  page.signOut();
  expect(closed()).toBe(2);
});
