// What the watcher makes of gaps, row by row, against a server whose clock is turned: when they open and with which
// start, what continues and ends them, what closes them, and what moves nothing of them.

import { afterAll, describe, expect, test } from "vitest";
import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { LONGEST_WAIT_MS } from "@/history/certainty";
import { START } from "@/mock-server/testing/mock-server.test-support";
import { changeWebhook, gapsOf as worldGapsOf, record } from "@/mock-server/testing/watch.test-support";
import { behave, createDestination } from "@/mock-server/testing/webhook.test-support";
import { removeFolders, startTestWatcher, type TestWatcher, watching } from "./watcher.test-support";

afterAll(removeFolders);

const OK = [{ respond: { status: 200 } }];
const REFUSES = [{ respond: { status: 404 } }];
const STEP = 10 * SECOND_MS;

interface SeenGap {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly from_is: string;
  readonly cause: string;
  readonly state: string;
  readonly closed_by: { readonly kind: string; readonly destination_id?: string } | null;
  readonly started_by: { readonly code: number } | null;
  readonly events: { readonly recorded: number; readonly own_reads: number } | null;
  readonly story: readonly { readonly kind: string }[];
  readonly continued_in: readonly string[];
  readonly replayable_from: string;
}

/** The oldest first, instants in ms after the beginning. */
async function gaps({ call }: TestWatcher, query = "region=us"): Promise<SeenGap[]> {
  const { body } = await call("GET", `/gaps?${query}`);
  return body.data.toReversed().map((gap: { from: string; to: string | null }) =>
    Object.assign(gap, {
      from: Date.parse(gap.from) - START,
      to: gap.to === null ? null : Date.parse(gap.to) - START,
    }),
  );
}

const now = (watcher: TestWatcher) =>
  watcher.server.call("GET", "/__sandbox/world").then(({ body }) => Date.parse(body.now) - START);

/** Something lost at ten minutes by a refusal; seen, at twelve. */
async function stopped(): Promise<TestWatcher & { destinationId: string }> {
  const watcher = await watching();
  await behave(watcher.server, REFUSES);
  await record(watcher.server, 3);
  await watcher.pass(2 * MINUTE_MS, STEP);
  return watcher;
}

async function resume(watcher: TestWatcher): Promise<void> {
  await behave(watcher.server, OK);
  await changeWebhook(watcher.server, { enabled: true });
  await watcher.pass(2 * MINUTE_MS, STEP);
}

async function replay(watcher: TestWatcher, from: number, to: number): Promise<void> {
  const at = (ms: number) => new Date(START + ms).toISOString();
  const job = { start_at: at(from), end_at: at(to) };
  expect((await watcher.server.call("PUT", "/v3/audit-log-replay-job", job)).status).toBe(202);
  await watcher.pass(2 * MINUTE_MS, STEP);
}

describe("what opens one", () => {
  test("nothing, while all arrives, and nothing before the first enabling", async () => {
    const watcher = await startTestWatcher();
    await record(watcher.server, 3);
    await watcher.pass(10 * MINUTE_MS, STEP);
    const id = await createDestination(watcher.server);
    await changeWebhook(watcher.server, { audit_log_destination_id: id, enabled: false });
    await watcher.pass(3 * MINUTE_MS, STEP);
    await changeWebhook(watcher.server, { enabled: true });
    await watcher.pass(10 * MINUTE_MS, STEP);
    expect(await gaps(watcher)).toEqual([]);
  });

  test("the webhook turns inactive: from the last instant up to which nothing can be missing", async () => {
    const watcher = await stopped();
    const [gap] = await gaps(watcher);
    const [exact] = await worldGapsOf(watcher.server);
    expect(gap).toMatchObject({
      to: null,
      from_is: "earliest",
      cause: "stopped",
      state: "open",
      started_by: { code: 404 },
      events: null,
    });
    const world = Date.parse(exact?.from ?? "") - START;
    expect(gap?.from).toBeLessThanOrEqual(world);
    expect(gap?.from).toBeGreaterThan(world - LONGEST_WAIT_MS - 2 * MINUTE_MS);
  });

  test("an enabled webhook is switched off", async () => {
    const watcher = await watching();
    const switchedOffAt = await now(watcher);
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(2 * MINUTE_MS, STEP);
    const [gap] = await gaps(watcher);
    expect(gap).toMatchObject({ to: null, from_is: "earliest", cause: "off", started_by: null });
    expect(gap?.from).toBeLessThanOrEqual(switchedOffAt);
    expect(gap?.from).toBeGreaterThan(switchedOffAt - LONGEST_WAIT_MS - 2 * MINUTE_MS);
  });

  test.each([
    [
      "a batch that waits for longer than any schedule: it may still arrive",
      [{ respond: { status: 503, headers: { "retry-after": "86400" } } }],
      "failing",
    ],
    [
      "a batch that a redirect lost: no answer of the API shows it",
      [
        { respond: { status: 302, headers: { location: "https://logs.example.com/moved" } }, times: 1 },
        ...OK,
      ],
      "delivering",
    ],
  ])("not %s", async (_name, behaviour, state) => {
    const watcher = await watching();
    await behave(watcher.server, behaviour);
    await record(watcher.server, 1);
    await watcher.pass(6 * MINUTE_MS, 3 * STEP);
    expect(await gaps(watcher)).toEqual([]);
    const { body } = await watcher.call("GET", "/history?region=us");
    expect(body.data[0].segments.at(-1)).toMatchObject({ state });
  });

  test("a webhook that was stopped when it was first seen: its start is unknown", async () => {
    const first = await stopped();
    const watcher = await startTestWatcher({ server: first.server });
    await watcher.pass(2 * MINUTE_MS, STEP);
    expect(await gaps(watcher)).toMatchObject([{ from_is: "unknown", cause: "stopped", to: null }]);
  });
});

describe("its start never moves forward", () => {
  test.each<[string, (watcher: TestWatcher & { destinationId: string }) => Promise<unknown>]>([
    [
      "by a resume that fails again",
      async ({ server }) => {
        await changeWebhook(server, { enabled: true });
        await record(server, 1);
      },
    ],
    [
      "by a new header",
      ({ server, destinationId }) =>
        server.call("PATCH", `/v3/audit-log-destinations/${destinationId}`, { authorization: "Bearer new" }),
    ],
    [
      "by another destination",
      async ({ server }) => {
        const id = await createDestination(server, {
          name: "Other",
          endpoint: "https://logs.example.com/in",
        });
        await changeWebhook(server, { audit_log_destination_id: id });
      },
    ],
    [
      "by a change of all regions",
      async ({ server }) =>
        server.call("PATCH", "/v3/audit-log-webhook", { enabled: true }, { host: "global" }),
    ],
    ["by a switch-off", ({ server }) => changeWebhook(server, { enabled: false })],
    ["by the edge of seven days", (watcher) => watcher.sleep(8 * DAY_MS)],
    ["by a kill", (watcher) => watcher.restart().then((again) => Object.assign(watcher, again))],
    [
      "by a snapshot that is restored",
      async ({ server }) => {
        const { body } = await server.call("GET", "/__sandbox/snapshot");
        await server.call("PUT", "/__sandbox/snapshot", body);
      },
    ],
  ])("%s", async (_name, change) => {
    const watcher = await stopped();
    const [before] = await gaps(watcher);
    await change(watcher);
    await watcher.pass(4 * MINUTE_MS, STEP);
    const after = await gaps(watcher);
    expect(after[0]).toMatchObject({ id: before?.id, from: before?.from, cause: "stopped" });
    expect(after).toHaveLength(1);
  });
});

describe("its end", () => {
  test("the first look that shows it active with an attempt accepted later", async () => {
    const watcher = await stopped();
    await behave(watcher.server, OK);
    await changeWebhook(watcher.server, { enabled: true });
    const resumedAt = await now(watcher);
    await watcher.pass(2 * MINUTE_MS, STEP);
    const [gap] = await gaps(watcher);
    expect(gap?.to).toBeGreaterThan(resumedAt);
    expect(gap?.to).toBeLessThan(resumedAt + 2 * MINUTE_MS);
    expect(gap).toMatchObject({ state: "open" });
    expect(gap?.story.map(({ kind }) => kind)).toEqual(["opened", "ended"]);
  });

  test("not what is accepted while it is off", async () => {
    const watcher = await watching();
    await behave(watcher.server, [{ respond: { status: 200 }, latency_ms: 9000 }]);
    await record(watcher.server, 1);
    await watcher.sleep(3 * SECOND_MS);
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(3 * MINUTE_MS, STEP);
    const { body: status } = await watcher.server.call("GET", "/v3/audit-log-webhook/status");
    expect(status).toMatchObject({ webhook_enabled: false, last_response_code: 200 });
    expect(await gaps(watcher)).toMatchObject([{ cause: "off", to: null }]);
  });

  test("the deletion of the webhook, which closes nothing", async () => {
    const watcher = await stopped();
    await watcher.server.call("DELETE", "/v3/audit-log-webhook");
    await watcher.pass(2 * MINUTE_MS, STEP);
    expect(await gaps(watcher)).toMatchObject([{ to: expect.any(Number), state: "open" }]);
  });

  test("a later failure is a gap of its own", async () => {
    const watcher = await stopped();
    await resume(watcher);
    await watcher.pass(15 * MINUTE_MS, STEP);
    await behave(watcher.server, REFUSES);
    await record(watcher.server, 1);
    await watcher.pass(2 * MINUTE_MS, STEP);
    const [first, second, ...more] = await gaps(watcher);
    expect(more).toEqual([]);
    expect(first?.to).toBeLessThan(second?.from ?? 0);
    expect(second?.to).toBeNull();
  });
});

describe("what is counted", () => {
  test("the events of a gap that has its end, with the watcher's own reads told apart, once", async () => {
    const watcher = await stopped();
    await record(watcher.server, 2);
    await resume(watcher);
    await watcher.pass(3 * MINUTE_MS, STEP);
    const [gap] = await gaps(watcher);
    const [exact] = await worldGapsOf(watcher.server);
    // Beside the five, calls of the test and of the watcher itself lie in it.
    expect(gap?.events?.recorded).toBeGreaterThanOrEqual(5 + (gap?.events?.own_reads ?? 0));
    expect(gap?.events?.own_reads).toBeGreaterThan(0);
    expect(exact?.events?.recorded).toBeLessThanOrEqual(gap?.events?.recorded ?? 0);
    const counts = () => watcher.asked.filter(({ path }) => path.startsWith("/v3/audit-logs")).length;
    const before = counts();
    await watcher.pass(30 * MINUTE_MS, STEP);
    expect(counts()).toBe(before);
  });

  test("a part in which nothing but own reads was recorded is closed", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    // The minutes before the failure, in which all that was recorded had arrived.
    const middle = (gap?.from ?? 0) + 4 * MINUTE_MS;
    await replay(watcher, middle, gap?.to ?? 0);
    expect(await gaps(watcher)).toMatchObject([
      { id: gap?.id, to: middle, state: "closed", closed_by: { kind: "nothing_recorded" } },
      { from: middle, state: "closed", closed_by: { kind: "replay" } },
    ]);
  });

  test("one of more than twenty pages is not, and the calls stay few", async () => {
    const watcher = await stopped();
    await resume(watcher);
    let pages = 0;
    watcher.refuse = ({ path }) => {
      if (!path.startsWith("/v3/audit-logs")) return null;
      pages += 1;
      const next = `/v3/audit-logs?page%5Bafter%5D=${pages}`;
      const meta = { page: { size: 1000, next, previous: null } };
      return { status: 200, text: JSON.stringify({ data: [], meta }) };
    };
    await watcher.pass(30 * MINUTE_MS, STEP);
    expect(pages).toBe(20);
    expect(await gaps(watcher)).toMatchObject([{ events: null, state: "open" }]);
    const again = await watcher.restart();
    again.refuse = watcher.refuse;
    await again.pass(5 * MINUTE_MS, STEP);
    expect(pages).toBe(20);
  });
});

describe("what closes one", () => {
  test("a completed replay of all of it, whoever sent it, with where it went", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    await replay(watcher, gap?.from ?? 0, gap?.to ?? 0);
    expect(await gaps(watcher)).toMatchObject([
      { state: "closed", closed_by: { kind: "replay", destination_id: watcher.destinationId } },
    ]);
  });

  test("a replay of a part splits it; the part at its start keeps the id", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    const middle = (gap?.to ?? 0) - MINUTE_MS;
    await replay(watcher, middle, gap?.to ?? 0);
    const [first, second] = await gaps(watcher);
    expect(first).toMatchObject({ id: gap?.id, to: middle, state: "open", continued_in: [second?.id] });
    expect(second).toMatchObject({ from: middle, state: "closed", closed_by: { kind: "replay" } });
  });

  test("a replay that was seen before the gap was known, of what it sent", async () => {
    const watcher = await watching();
    const until = await now(watcher);
    await replay(watcher, until - 3 * MINUTE_MS, until - 1);
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(MINUTE_MS, STEP);
    expect((await gaps(watcher)).map(({ from, to, state }) => [from, to, state])).toEqual([
      [expect.any(Number), until - 3 * MINUTE_MS, "open"],
      [until - 3 * MINUTE_MS, until, "closed"],
      [until, null, "open"],
    ]);
  });

  test("not a job that came and went between two looks: nothing of it was seen", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    const put = (from: number, to: number) => {
      const at = (ms: number) => new Date(START + ms).toISOString();
      return watcher.server.call("PUT", "/v3/audit-log-replay-job", { start_at: at(from), end_at: at(to) });
    };
    await put(gap?.from ?? 0, gap?.to ?? 0);
    await watcher.sleep(10 * SECOND_MS);
    expect((await watcher.server.call("GET", "/v3/audit-log-replay-job")).body.status).toBe("completed");
    expect((await put(0, SECOND_MS)).status).toBe(202);
    await watcher.sleep(10 * SECOND_MS);
    await watcher.pass(2 * MINUTE_MS, STEP);
    expect(await gaps(watcher)).toMatchObject([{ id: gap?.id, state: "open" }]);
  });

  test("not a replay that fails", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    await behave(watcher.server, REFUSES);
    await replay(watcher, gap?.from ?? 0, gap?.to ?? 0);
    expect((await watcher.server.call("GET", "/v3/audit-log-replay-job")).body.status).toBe("failed");
    expect((await gaps(watcher)).every(({ state }) => state === "open")).toBe(true);
  });

  test("a job on its way is told, and closes nothing yet", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    await behave(watcher.server, [{ respond: { status: 200 }, latency_ms: 9000 }]);
    const at = (ms: number) => new Date(START + ms).toISOString();
    const job = { start_at: at(gap?.from ?? 0), end_at: at(gap?.to ?? 0) };
    await watcher.server.call("PUT", "/v3/audit-log-replay-job", job);
    watcher.refuse = ({ path }) =>
      path === "/v3/audit-log-replay-job"
        ? { status: 200, text: JSON.stringify({ ...job, status: "running", updated_at: at(gap?.to ?? 0) }) }
        : null;
    await watcher.pass(MINUTE_MS, STEP);
    expect(await gaps(watcher)).toMatchObject([{ state: "replaying" }]);
  });

  test("a verification of it with nothing missing, and acceptance with a reason", async () => {
    const watcher = await stopped();
    await resume(watcher);
    const [gap] = await gaps(watcher);
    const at = (ms: number) => new Date(START + ms).toISOString();
    const verified = {
      from: at(gap?.from ?? 0),
      to: at(gap?.to ?? 0),
      input_sha256: "0".repeat(64),
      checked: 5,
      missing: 0,
    };
    const patch = (body: object) => watcher.call("PATCH", `/gaps/${gap?.id}`, { body });
    expect((await patch({ verified })).body).toMatchObject({
      closed_by: { kind: "verified" },
      state: "closed",
    });
    expect((await patch({ accepted: { reason: "late" } })).status).toBe(409);
    expect((await patch({ reopened: { reason: "wrong file" } })).body).toMatchObject({ state: "open" });
    expect((await patch({ accepted: { reason: "known" } })).body).toMatchObject({
      closed_by: { kind: "accepted", by: { name: "Olivia Okafor" }, reason: "known" },
    });
  });

  test("of a portal: neither a verification nor a count, since the API lists no events of portals", async () => {
    const watcher = await watching();
    const { body: portals } = await watcher.server.call("GET", "/v3/portals");
    const [{ id }] = portals.data;
    const path = `/v3/portals/${id}/audit-log-webhook`;
    const change = (enabled: boolean) =>
      watcher.server.call("PATCH", path, { audit_log_destination_id: watcher.destinationId, enabled });
    await change(true);
    await watcher.pass(3 * MINUTE_MS, 3 * STEP);
    await change(false);
    await watcher.pass(2 * MINUTE_MS, STEP);
    await watcher.server.call("DELETE", path);
    watcher.asked.length = 0;
    await watcher.pass(5 * MINUTE_MS, 3 * STEP);
    const [gap] = await gaps(watcher, `portal_id=${id}`);
    expect(gap).toMatchObject({ state: "open", to: expect.any(Number), events: null });
    expect(watcher.asked.filter((call) => call.path.startsWith("/v3/audit-logs"))).toEqual([]);
    const at = (ms: number) => new Date(START + ms).toISOString();
    const window = { from: at(gap?.from ?? 0), to: at(gap?.to ?? 0) };
    const verified = { ...window, input_sha256: "0".repeat(64), checked: 5, missing: 0 };
    const refused = await watcher.call("PATCH", `/gaps/${gap?.id}`, { body: { verified } });
    expect(refused).toMatchObject({ status: 400, body: { invalid_parameters: [{ field: "verified" }] } });
  });

  test("acceptance of one that goes on reaches to now; what goes on is a gap of its own", async () => {
    const watcher = await stopped();
    const [gap] = await gaps(watcher);
    await watcher.call("PATCH", `/gaps/${gap?.id}`, { body: { accepted: { reason: "known" } } });
    await watcher.pass(3 * MINUTE_MS, STEP);
    expect(await gaps(watcher)).toMatchObject([
      { id: gap?.id, state: "closed", to: expect.any(Number) },
      { state: "open", to: null },
    ]);
  });
});

describe("the edge of seven days", () => {
  test("what is gone is told, and when all of it is, it is lost and not closed", async () => {
    const watcher = await stopped();
    await resume(watcher);
    await watcher.sleep(RETENTION_MS - 3 * MINUTE_MS - 10 * MINUTE_MS);
    await watcher.pass(2 * MINUTE_MS, STEP);
    const [gap] = await gaps(watcher);
    expect(Date.parse(gap?.replayable_from ?? "") - START).toBeGreaterThanOrEqual(gap?.from ?? 0);
    await watcher.sleep(HOUR_MS);
    await watcher.pass(2 * MINUTE_MS, STEP);
    const lost = (await gaps(watcher)).find(({ id }) => id === gap?.id);
    expect(lost).toMatchObject({ state: "lost", closed_by: null });
  });
});

test("more than three intervals without a look are unobserved, unless nothing at all has changed", async () => {
  const watcher = await watching();
  await watcher.sleep(HOUR_MS);
  await watcher.pass(MINUTE_MS, STEP);
  const states = async () =>
    (await watcher.call("GET", "/history?region=us")).body.data[0].segments.map(
      ({ state }: { state: string }) => state,
    );
  const before = await states();
  expect(before.filter((state: string) => state === "unobserved")).toHaveLength(1); // before the first look
  await watcher.sleep(HOUR_MS);
  await record(watcher.server, 1);
  await watcher.sleep(MINUTE_MS);
  await watcher.pass(MINUTE_MS, STEP);
  expect((await states()).filter((state: string) => state === "unobserved")).toHaveLength(2);
});
