// What the watcher asks, how often, and what it makes of answers that are none.

import { afterAll, describe, expect, test } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { changeWebhook } from "@/mock-server/testing/watch.test-support";
import {
  type AskedCall,
  newFolder,
  removeFolders,
  startTestWatcher,
  TOKEN,
  watching,
} from "@/server/watcher/watcher.test-support";
import { ALONE } from "@/watching/call-budget";
import { intervalsFor } from "@/watching/intervals";

afterAll(removeFolders);

const US = { region: "us", portalId: null } as const;

async function createPortals({ call }: TestServer, count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    const { status } = await call("POST", "/v3/portals", { name: `portal-${each}` });
    expect(status).toBe(201);
  }
}

/** The most calls in any minute. */
function mostInAMinute(asked: readonly AskedCall[]): number {
  return Math.max(
    ...asked.map(
      ({ atMs }) => asked.filter((other) => other.atMs >= atMs && other.atMs < atMs + MINUTE_MS).length,
    ),
  );
}

describe("how often", () => {
  test("each region is looked at once a minute, status and job, with the watcher's token alone", async () => {
    const watcher = await startTestWatcher();
    await watcher.pass(5 * MINUTE_MS);
    watcher.asked.length = 0;
    await watcher.pass(5 * MINUTE_MS);
    for (const region of REGIONS) {
      const paths = watcher.asked.filter(({ host, path }) => host === region && !path.includes("portals"));
      expect(paths.map(({ path }) => path)).toEqual(
        Array.from({ length: 5 }, () => ["/v3/audit-log-webhook/status", "/v3/audit-log-replay-job"]).flat(),
      );
    }
    expect(new Set(watcher.asked.map(({ token }) => token))).toEqual(new Set([TOKEN]));
  });

  test("fewer than sixty calls a minute, however many portals there are, and each has its turn", async () => {
    const server = await startTestServer();
    await createPortals(server, 40);
    const watcher = await startTestWatcher({ server });
    await watcher.pass(15 * MINUTE_MS, 3 * SECOND_MS);
    expect(mostInAMinute(watcher.asked)).toBeLessThan(60);
    const { intervalMs } = { intervalMs: watcher.watcher.intervalMs({ region: "us", portalId: "any" }) };
    const looked = watcher.books.ledgers().filter(({ looking }) => looking.last !== null);
    expect(looked).toHaveLength(REGIONS.length + 43);
    for (const { scope, looking } of looked)
      expect(looking.last?.intervalMs).toBe(scope.portalId === null ? MINUTE_MS : intervalMs);
    const times = new Map<string, number[]>();
    for (const { path, atMs } of watcher.asked) {
      if (path.includes("/portals/") && path.endsWith("/status"))
        times.set(path, [...(times.get(path) ?? []), atMs]);
    }
    for (const seen of times.values()) {
      for (const [index, atMs] of seen.entries()) {
        const next = seen[index + 1];
        if (next !== undefined) expect(next - atMs).toBeLessThan(2 * intervalMs);
      }
    }
  });

  test.each([
    [0, MINUTE_MS, MINUTE_MS, MINUTE_MS],
    [3, MINUTE_MS, MINUTE_MS, MINUTE_MS],
    [3, SECOND_MS, 32 * SECOND_MS, null],
    [500, MINUTE_MS, MINUTE_MS, null],
  ])("%i portals, every %i ms: the regions every %i ms", (portals, everyMs, regionMs, portalMs) => {
    const intervals = intervalsFor(portals, everyMs, ALONE.planned);
    expect(intervals.regionMs).toBe(regionMs);
    if (portalMs !== null) expect(intervals.portalMs).toBe(portalMs);
    const calls = (12 * MINUTE_MS) / intervals.regionMs + (portals * 2 * MINUTE_MS) / intervals.portalMs;
    expect(calls).toBeLessThan(50);
  });
});

describe("answers that are none", () => {
  test.each([
    [401, "answered 401", "token_refused"],
    [403, "answered 403", "not_permitted"],
    [429, "answered 429", "too_many_calls"],
    [503, "answered 503", "api_failed"],
    [404, "answered 404", "other_answer"],
    ["network", "did not answer (refused)", "no_answer"],
    [{ text: "<html>" }, "answered something that is not in the contract", "other_answer"],
  ] as const)("%j is told as what it is, and what follows as not observed", async (refusal, reason, kind) => {
    const watcher = await watching();
    watcher.refuse = ({ path }) => (path.endsWith("/status") ? refusal : null);
    await watcher.pass(10 * MINUTE_MS);
    const { body } = await watcher.call("GET", "");
    expect(body.problems[0]).toMatchObject({
      scope: { region: "us" },
      detail: expect.stringContaining(reason),
      kind,
    });
    const { body: history } = await watcher.call("GET", "/history?region=us");
    expect(history.data[0].segments.at(-1)).toMatchObject({ state: "unobserved", reason });
    expect(watcher.said.filter((text) => text.startsWith("us "))).toEqual([
      `us could not be looked at: Konnect ${reason}`,
    ]);
    watcher.refuse = () => null;
    await watcher.pass(10 * MINUTE_MS);
    expect((await watcher.call("GET", "")).body.problems).toEqual([]);
  });

  test("failures are asked again less often, and Retry-After is kept to for all of a host", async () => {
    const watcher = await watching();
    watcher.refuse = ({ host }) => (host === "eu" ? 500 : null);
    watcher.asked.length = 0;
    await watcher.pass(20 * MINUTE_MS, 10 * SECOND_MS);
    const statuses = watcher.asked.filter(
      ({ host, path }) => host === "eu" && path === "/v3/audit-log-webhook/status",
    );
    expect(statuses.length).toBeLessThan(8);
    watcher.refuse = ({ host }) =>
      host === "us" ? { status: 429, headers: { "retry-after": "600" } } : null;
    await watcher.pass(2 * MINUTE_MS, 10 * SECOND_MS);
    watcher.asked.length = 0;
    await watcher.pass(7 * MINUTE_MS, 10 * SECOND_MS);
    expect(watcher.asked.filter(({ host }) => host === "us")).toEqual([]);
  });

  test("an answer older than the one before is a problem and changes nothing", async () => {
    const watcher = await watching();
    const before = watcher.books.ledger(US);
    watcher.refuse = ({ host, path }) =>
      host === "us" && !path.includes("portals")
        ? { headers: { date: "Sat, 21 Nov 2026 08:00:00 GMT" } }
        : null;
    await watcher.pass(MINUTE_MS);
    watcher.refuse = () => null;
    expect(watcher.books.ledger(US)).toEqual(before);
    const { body } = await watcher.call("GET", "");
    expect(body.problems).toEqual([
      {
        scope: { region: "us" },
        at: "2026-11-21T08:00:00.000Z",
        detail: "An answer was older than the one before it; nothing was taken from it",
        kind: "older_answer",
      },
    ]);
  });
});

describe("portals", () => {
  test("that are made appear, and those that are deleted are lost", async () => {
    const server = await startTestServer();
    const watcher = await startTestWatcher({ server });
    await createPortals(server, 1);
    await watcher.pass(17 * MINUTE_MS, 10 * SECOND_MS);
    const { body } = await server.call("GET", "/v3/portals?page[size]=100");
    const { id } = body.data.find(({ name }: { name: string }) => name === "portal-0");
    const { body: destination } = await server.call("POST", "/v3/audit-log-destinations", {
      name: "P",
      endpoint: "https://siem.example.com/p",
      authorization: "Bearer x",
    });
    const path = `/v3/portals/${id}/audit-log-webhook`;
    await server.call("PATCH", path, { audit_log_destination_id: destination.id, enabled: true });
    await watcher.pass(10 * MINUTE_MS, 10 * SECOND_MS);
    await server.call("PATCH", path, { enabled: false });
    await watcher.pass(5 * MINUTE_MS, 10 * SECOND_MS);
    const gaps = async () => (await watcher.call("GET", `/gaps?portal_id=${id}`)).body.data;
    expect(await gaps()).toMatchObject([{ state: "open", cause: "off" }]);
    await server.call("DELETE", `/v3/portals/${id}`);
    await watcher.pass(2 * MINUTE_MS, 10 * SECOND_MS);
    expect(await gaps()).toMatchObject([{ state: "lost" }]);
    watcher.asked.length = 0;
    await watcher.pass(17 * MINUTE_MS, 10 * SECOND_MS);
    expect(watcher.asked.filter((call) => call.path.includes(id))).toEqual([]);
  });
});

describe("whose books they are", () => {
  test("another organisation's, or those of another place, are refused", async () => {
    const first = await startTestWatcher();
    await first.close();
    const { folder } = first;
    const other = await startTestServer({ seed: 2 });
    await expect(startTestWatcher({ server: other, folder })).rejects.toThrow(/of another organization/);
    const again = { server: first.server, folder: newFolder() };
    const elsewhere = await startTestWatcher({ ...again, upstream: "http://localhost:4600" });
    await expect(elsewhere.restart({ upstream: "http://localhost:4601" })).rejects.toThrow(
      /the data in the folder are of http:\/\/localhost:4600/,
    );
  });

  test("nothing is looked at before that is known, and it is asked again", async () => {
    const server = await startTestServer();
    const watcher = await startTestWatcher({ server, token: "kpat_expired" });
    await watcher.pass(3 * MINUTE_MS, 10 * SECOND_MS);
    expect(new Set(watcher.asked.map(({ path }) => path))).toEqual(new Set(["/v3/organizations/me"]));
    expect(watcher.said).toContain("Konnect could not be asked whose token it is: it answered 401");
    expect((await watcher.call("GET", "")).status).toBe(503);
    const good = await watcher.restart({ token: TOKEN });
    expect((await good.call("GET", "")).status).toBe(200);
  });
});

test("details are asked at the start, on a change and every quarter of an hour", async () => {
  const watcher = await watching();
  const details = () =>
    watcher.asked
      .filter(({ host, path }) => host === "us" && path === "/v2/audit-log-webhook")
      .map(({ atMs }) => atMs);
  expect(details()).toHaveLength(1);
  await changeWebhook(watcher.server, { enabled: false });
  await watcher.pass(2 * MINUTE_MS);
  expect(details()).toHaveLength(2);
  await watcher.pass(HOUR_MS, 10 * SECOND_MS);
  expect(details()).toHaveLength(6);
});

test("history of ninety days and closed gaps of that age are let go of, gaps that are not closed are not", async () => {
  const watcher = await watching();
  await changeWebhook(watcher.server, { enabled: false });
  await watcher.pass(3 * MINUTE_MS);
  const { body } = await watcher.call("GET", "/gaps");
  const { id } = body.data[0];
  const accepted = { body: { accepted: { reason: "test" } } };
  expect((await watcher.call("PATCH", `/gaps/${id}`, accepted)).status).toBe(200);
  const { body: after } = await watcher.call("GET", "/gaps");
  expect(after.data.map(({ state }: { state: string }) => state)).toEqual(["open", "closed"]);
  await watcher.sleep(91 * DAY_MS);
  await watcher.pass(3 * MINUTE_MS);
  const { body: later } = await watcher.call("GET", "/gaps");
  expect(later.data).toMatchObject([{ state: "open", to: null }]);
  const rows = watcher.books.history(US, 0);
  expect(rows.length).toBeLessThan(4);
});
