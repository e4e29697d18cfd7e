// Whose word on a webhook's status is taken: the API's, or that of who looks at all of them.

import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stubPage } from "@/api/session/browser-storage.test-support";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";

/** The data layer of a page of its own: none of it is live for other tests. */
async function load() {
  vi.resetModules();
  const [support, { createQueryClient }, { goLive }, { orgWebhookQueries }, reading] = await Promise.all([
    import("@/api/http/connection.test-support"),
    import("@/api/query/query-client"),
    import("@/api/session/session"),
    import("./org-webhook-queries"),
    import("./status-reading"),
  ]);
  return { ...support, createQueryClient, goLive, orgWebhookQueries, ...reading };
}

type Loaded = Awaited<ReturnType<typeof load>>;

const EU = { kind: "region", region: "eu" } as const;
const NOW = Date.parse("2026-11-21T09:00:00Z");
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const DELIVERING: WebhookStatus = {
  webhook_enabled: true,
  webhook_status: "active",
  last_attempt_at: at(-60),
  last_response_code: 200,
};
const RETRYING: WebhookStatus = { ...DELIVERING, last_response_code: 503 };
const STATUS = "GET https://eu.test/v3/audit-log-webhook/status";

interface Look extends WebhookStatus {
  readonly at: string;
}

let looked: Look;
let answered: WebhookStatus;
let isServed = true;
let hasLook = true;
let client: QueryClient;
let page: Loaded;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  stubPage("https://console.test");
  page = await load();
  page.goLive("https://{region}.test");
  client = page.createQueryClient({ maxReadRetries: 0 });
  looked = { at: at(-10), ...DELIVERING };
  answered = DELIVERING;
  [isServed, hasLook] = [true, true];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function connected() {
  return page.connectToTestServer(({ url }) => {
    const json = (body: object) =>
      Response.json(body, { headers: { date: new Date(Date.now()).toUTCString() } });
    const { pathname } = new URL(url);
    if (pathname.endsWith("/status")) return json(answered);
    if (!isServed)
      return page.problemResponse(404, { status: 404, title: "Not Found", detail: "", instance: "x" });
    if (pathname === "/__watch")
      return json({
        kind: "watcher",
        since: at(-600),
        interval_s: 60,
        observed_at: looked.at,
        organization_id: "o1",
        problems: [],
      });
    const history = {
      scope: { region: "eu" },
      segments: [],
      not_observed: [],
      ...(hasLook && { last_look: looked }),
    };
    return json({ data: [history] });
  });
}

/** Reads as a list or a page does, time and again with the same cache. */
function reader(kind: "listedStatusReading" | "pageStatusReading") {
  const queryFn = page[kind](EU);
  const observer = new QueryObserver(client, { ...page.orgWebhookQueries.status("eu"), queryFn });
  return async () => (await observer.refetch()).data;
}

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

test("a list takes what the watcher saw, and asks the API for nothing", async () => {
  const server = connected();
  const read = reader("listedStatusReading");
  looked = { at: at(-10), ...RETRYING };
  expect(await read()).toEqual(RETRYING);
  pass(60);
  looked = { at: at(50), ...DELIVERING };
  expect(await read()).toEqual(DELIVERING);
  expect(server.calls()).not.toContain(STATUS);
});

test("after a change the API is asked, and an older look does not undo what it said", async () => {
  const server = connected();
  const read = reader("listedStatusReading");
  await read();
  answered = { webhook_enabled: false, webhook_status: "active" };
  await client.invalidateQueries({ queryKey: page.orgWebhookQueries.region("eu") });
  expect(await read()).toEqual(answered);
  expect(server.calls().filter((call) => call === STATUS)).toHaveLength(1);
  pass(20);
  expect(await read()).toEqual(answered);
  pass(20);
  looked = { at: at(30), ...DELIVERING };
  expect(await read()).toEqual(DELIVERING);
  expect(server.calls().filter((call) => call === STATUS)).toHaveLength(1);
});

test.each([
  ["no watcher answers", () => void (isServed = false)],
  ["the watcher has not looked for long", () => void (hasLook = false)],
])("the API is asked where %s", async (_name, arrange) => {
  arrange();
  const server = connected();
  expect(await reader("listedStatusReading")()).toEqual(DELIVERING);
  expect(server.calls()).toContain(STATUS);
});

test("a tab that was told of no watcher does not wait to be told so again when it is reloaded", async () => {
  isServed = false;
  connected();
  await reader("listedStatusReading")();
  client = page.createQueryClient({ maxReadRetries: 0 });
  page.connectToTestServer(({ url }) =>
    url.includes("/__watch") ? new Promise<Response>(() => {}) : Response.json(answered),
  );
  expect(await reader("listedStatusReading")()).toEqual(DELIVERING);
});

test("the page of one webhook asks the API when it opens and while something moves, else the watcher", async () => {
  const server = connected();
  const read = reader("pageStatusReading");
  const asked = () => server.calls().filter((call) => call === STATUS).length;
  answered = RETRYING;
  expect(await read()).toEqual(RETRYING);
  pass(2);
  answered = DELIVERING;
  expect(await read()).toEqual(DELIVERING);
  expect(asked()).toBe(2);
  pass(60);
  looked = { at: at(55), ...DELIVERING, webhook_status: "inactive" };
  expect((await read())?.webhook_status).toBe("inactive");
  expect(asked()).toBe(2);
});
