// The watch API as a client meets it: who may do what, what is refused and with which words, filters, pages, windows.

import { describe, expect, test } from "vitest";
import { gapListSchema, gapSchema } from "@/contract/watch/gap";
import { problemBody } from "@/contract/watch/wire";
import { watchSchema, webhookHistorySchema } from "@/contract/watch/watch-history";
import { REGIONS } from "@/audit-log/region";
import { expectProblem, expectShape } from "@/mock-server/testing/api.test-support";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  at,
  gapsInMs,
  gapsOf,
  patchGap,
  record,
  changeWebhook,
} from "@/mock-server/testing/watch.test-support";
import { behave, configure } from "@/mock-server/testing/webhook.test-support";

const SHA = "0".repeat(64);

/** Off for a minute in each of the last minutes, `count` times; the newest gap goes on. */
async function withGaps(count: number): Promise<TestServer> {
  const server = await startTestServer();
  await configure(server);
  for (let each = 0; each < count; each += 1) {
    if (each > 0) {
      await changeWebhook(server, { enabled: true });
      await server.advance(60_000);
    }
    await changeWebhook(server, { enabled: false });
    await server.advance(60_000);
  }
  return server;
}

function items(answer: { body: { invalid_parameters?: { field: string; rule: string }[] } }) {
  return answer.body.invalid_parameters?.map(({ field, rule }) => [field, rule]);
}

describe("reading", () => {
  test("needs no token and tells who watches", async () => {
    const { call } = await startTestServer();
    const { status, body, headers } = await call("GET", "/__watch", undefined, { token: null });
    expect(status).toBe(200);
    expectShape(watchSchema, body);
    const { body: organization } = await call("GET", "/v3/organizations/me", undefined, { host: "global" });
    expect(body).toEqual({
      kind: "demo",
      since: at(0),
      interval_s: 0,
      observed_at: at(0),
      organization_id: organization.id,
      problems: [],
    });
    expect(headers["date"]).toBe(new Date(START).toUTCString());
  });

  test("makes no events and changes nothing", async () => {
    const server = await withGaps(3);
    const before = (await server.call("GET", "/__sandbox/snapshot")).body;
    for (const path of ["", "/history", "/gaps", `/gaps/${(await gapsOf(server))[0]?.id}`])
      expect((await server.call("GET", `/__watch${path}`)).status).toBe(200);
    expect((await server.call("GET", "/__sandbox/snapshot")).body).toEqual(before);
  });

  test("what is not there is a problem", async () => {
    const { call } = await startTestServer();
    for (const path of ["/gaps/none", "/nothing", "/gaps/a/b", "/"])
      expectProblem(await call("GET", `/__watch${path}`), 404);
    const answer = await call("DELETE", "/__watch/gaps/none");
    expectProblem(answer, 405);
    expect(answer.headers["allow"]).toBe("GET, PATCH");
  });
});

describe("gaps", () => {
  test("come newest first, in pages that follow each other", async () => {
    const server = await withGaps(5);
    const { body: all } = await server.call("GET", "/__watch/gaps");
    expectShape(gapListSchema, all);
    const instants = all.data.map(({ from }: { from: string }) => from);
    expect(instants).toHaveLength(5);
    expect(instants).toEqual(instants.toSorted().toReversed());
    expect(all.meta.page).toEqual({ size: 100, next: null, previous: null });
    const seen: unknown[] = [];
    let next: string | null = "/__watch/gaps?page[size]=2&state=open,closed";
    while (next !== null) {
      const { body }: { body: typeof all } = await server.call("GET", next);
      seen.push(...body.data);
      ({ next } = body.meta.page);
    }
    expect(seen).toEqual(all.data);
  });

  test("are filtered by state and by scope", async () => {
    const server = await withGaps(2);
    const [first] = await gapsOf(server);
    await patchGap(server, first!.id, { accepted: { reason: "known" } });
    expect(await gapsInMs(server, "state=closed")).toHaveLength(1);
    expect(await gapsInMs(server, "state=open,replaying")).toHaveLength(1);
    expect(await gapsInMs(server, "state=lost")).toEqual([]);
    expect(await gapsInMs(server, "region=eu")).toEqual([]);
    expect(await gapsInMs(server, "")).toHaveLength(2);
  });

  test.each([
    ["state=broken", "state"],
    ["state=open,", "state"],
    ["region=moon", "region"],
    ["page[size]=0", "page[size]"],
    ["page[size]=1001", "page[size]"],
    ["page[after]=x", "page[after]"],
  ])("%s is refused", async (query, field) => {
    const { call } = await startTestServer();
    const answer = await call("GET", `/__watch/gaps?${query}`);
    expectProblem(answer, 400);
    expect(items(answer)?.[0]?.[0]).toBe(field);
  });
});

describe("history", () => {
  test("of all webhooks, the last seven days, what lies before the world unobserved", async () => {
    const server = await withGaps(1);
    const { body } = await server.call("GET", "/__watch/history");
    expectShape(webhookHistorySchema, body);
    const { body: portals } = await server.call("GET", "/v3/portals", undefined, { host: "global" });
    expect(body.data).toHaveLength(REGIONS.length + portals.data.length);
    const us = body.data.find(
      ({ scope }: { scope: { region: string; portal_id?: string } }) =>
        scope.region === "us" && scope.portal_id === undefined,
    );
    expect(us.segments.map(({ state }: { state: string }) => state)).toEqual(["unobserved", "off"]);
    expect(us.segments.at(-1)).toMatchObject({ from: at(0), to: null });
  });

  test("goes back as far as it was kept, and no further", async () => {
    const server = await withGaps(30);
    const { body } = await server.call("GET", `/__watch/history?region=us&from=${at(0)}`);
    const { segments } = body.data[0];
    for (const [index, { to }] of segments.entries()) expect(to).toBe(segments[index + 1]?.from ?? null);
    await server.advance(100 * 86_400_000);
    const kept = (await server.call("GET", `/__watch/history?region=us`)).body.data[0].segments;
    expect(kept).toMatchObject([{ state: "off", to: null }]);
    const long = `/__watch/history?region=us&from=${at(10 * 86_400_000)}&to=${at(100 * 86_400_000)}`;
    expect((await server.call("GET", long)).body.data[0].segments).toMatchObject([{ state: "off" }]);
    // What is not closed stays.
    expect(await gapsInMs(server)).toHaveLength(30);
  });

  test.each([
    [`from=${at(0)}&to=${at(-1)}`, "to"],
    [`from=${at(-91 * 86_400_000)}`, "from"],
    ["from=yesterday", "from"],
    ["region=moon", "region"],
  ])("%s is refused", async (query, field) => {
    const { call } = await startTestServer();
    const answer = await call("GET", `/__watch/history?${query}`);
    expectProblem(answer, 400);
    expect(items(answer)?.[0]?.[0]).toBe(field);
  });
});

describe("what people say of a gap", () => {
  test("of two calls the second finds it closed", async () => {
    const server = await withGaps(2);
    const [gap] = await gapsOf(server);
    const accepted = { accepted: { reason: "a test" } };
    const answers = await Promise.all([
      patchGap(server, gap!.id, accepted),
      patchGap(server, gap!.id, accepted),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expectProblem(answers[1]!, 409);
  });

  test("is verified with nothing missing, and opened again by hand only", async () => {
    const server = await withGaps(2);
    const [gap] = await gapsOf(server);
    const { from, to } = gap!;
    const checked = gap!.events?.recorded;
    const verified = { from, to, input_sha256: SHA, checked, missing: 0 };
    const answer = await patchGap(server, gap!.id, { verified });
    expect(answer.status).toBe(200);
    expectShape(gapSchema, answer.body);
    expect(answer.body).toMatchObject({
      state: "closed",
      closed_by: { kind: "verified", input_sha256: SHA },
    });
    const again = await patchGap(server, gap!.id, { reopened: { reason: "looked at the wrong file" } });
    expect(again.body).toMatchObject({ state: "open", closed_by: null });
    expect((await patchGap(server, gap!.id, { reopened: { reason: "twice" } })).status).toBe(409);
  });

  test.each<[string, unknown, string, string]>([
    ["none", {}, "body", "invalid"],
    ["two", { accepted: { reason: "a" }, reopened: { reason: "b" } }, "body", "invalid"],
    ["a blank reason", { accepted: { reason: " \t" } }, "accepted.reason", "required"],
    ["no reason", { accepted: {} }, "accepted.reason", "required"],
    ["a long reason", { accepted: { reason: "x".repeat(1001) } }, "accepted.reason", "max_length"],
    [
      "a long reason to open it again",
      { reopened: { reason: "x".repeat(1001) } },
      "reopened.reason",
      "max_length",
    ],
    ["missing events", { missing: 1 }, "verified.missing", "invalid"],
    ["none checked", { checked: 0 }, "verified.checked", "invalid"],
    ["a window before it", { from: at(-1) }, "verified.from", "invalid"],
    ["a window beyond it", { to: at(70_000) }, "verified.to", "invalid"],
    ["no hash", { input_sha256: "x" }, "verified.input_sha256", "invalid"],
  ])("%s is refused", async (_what, body, field, rule) => {
    const server = await withGaps(2);
    const [gap] = await gapsOf(server);
    const isWindow = field.startsWith("verified");
    const window = { from: gap!.from, to: gap!.to, input_sha256: SHA, checked: 1, missing: 0 };
    const sent = isWindow ? { verified: { ...window, ...(body as object) } } : body;
    const answer = await patchGap(server, gap!.id, sent);
    expectProblem(answer, 400);
    expect(items(answer)).toEqual([[field, rule]]);
    expect((await gapsOf(server))[0]).toEqual(gap);
  });

  test("takes the token of a user who may replay there", async () => {
    const server = await withGaps(1);
    const [gap] = await gapsOf(server);
    const accepted = { accepted: { reason: "a test" } };
    for (const token of [null, "kpat_expired", "nonsense"])
      expectProblem(await patchGap(server, gap!.id, accepted, token), 401);
    const { body: tokens } = await server.call("GET", "/__sandbox/tokens");
    const statuses = new Map<string, number>();
    for (const { token, label, state } of tokens.data) {
      if (state !== "valid") continue;
      const wish = { start_at: at(0), end_at: at(-1) }; // refused for its range where it is allowed
      const job = await server.call("PUT", "/v3/audit-log-replay-job", wish, { token });
      const answer = await patchGap(server, gap!.id, {}, token);
      statuses.set(label, answer.status);
      expect(answer.status === 403, label).toBe(job.status === 403);
    }
    expect(new Set(statuses.values())).toEqual(new Set([400, 403]));
    expectProblem(await patchGap(server, "none", accepted), 404);
  });

  test("reads the count of now: what was checked is held against it", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(2000);
    await behave(server, [{ respond: { status: 404 } }]);
    await record(server, 3);
    await server.advance(60_000);
    expect((await gapsOf(server))[0]?.events).toMatchObject({ recorded: 3 });
    await record(server, 2);
    expect((await gapsOf(server))[0]?.events).toMatchObject({ recorded: 5 });
  });
});

test("a step from which nothing was taken is told in words", () => {
  const problem = problemBody({ region: "us", portalId: null }, { kind: "older_answer", at: START });
  expect(problem).toMatchObject({
    scope: { region: "us" },
    at: at(0),
    detail: expect.stringContaining("older"),
  });
});
