// The world survives: all that was stored is taken up again, no matter when the last owner stopped.

import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_ATTEMPTS, RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { openIndexedDbStore } from "@/mock-server/adapters/indexeddb-store";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { observe } from "@/mock-server/testing/observe-world.test-support";

const DESTINATION = {
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer collector",
};

type Step =
  | { type: "advance"; ms: number }
  | { type: "call"; region: string }
  | { type: "login" }
  | { type: "behave"; behaviour: object[] }
  | { type: "create" }
  | { type: "configure"; enabled: boolean; region: string }
  | { type: "remove"; region: string };

async function perform(server: TestServer, step: Step): Promise<void> {
  const { call } = server;
  const destinations = async () =>
    (await call("GET", "/v3/audit-log-destinations")).body.data as { id: string }[];
  switch (step.type) {
    case "advance":
      return server.advance(step.ms);
    case "call":
      await call("GET", "/v2/control-planes", undefined, { host: step.region });
      return;
    case "login": {
      const { body } = await call("GET", "/v3/portals", undefined, { host: "global" });
      await call("POST", `/__sandbox/portals/${body.data[0].id}/logins`, { outcome: "success" });
      return;
    }
    case "behave": {
      const { body } = await call("GET", "/__sandbox/receivers");
      const { id, name, url_prefix } = body.data[0];
      await call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour: step.behaviour });
      return;
    }
    case "create":
      await call("POST", "/v3/audit-log-destinations", DESTINATION);
      return;
    case "configure": {
      const [first] = await destinations();
      await call(
        "PATCH",
        "/v3/audit-log-webhook",
        { audit_log_destination_id: first?.id, enabled: step.enabled },
        { host: step.region },
      );
      return;
    }
    case "remove":
      await call("DELETE", "/v3/audit-log-webhook", undefined, { host: step.region });
      return;
  }
}

const region = fc.constantFrom("us", "eu");
const behaviour: fc.Arbitrary<object[]> = fc.constantFrom<object[]>(
  [{ respond: { status: 200 }, latency_ms: 30 }],
  [{ respond: { status: 500 }, latency_ms: 70 }],
  [{ fail: "timeout", times: 2 }, { respond: { status: 200 } }],
  [{ respond: { status: 503, headers: { "retry-after": "4" } }, times: 3 }, { respond: { status: 204 } }],
  [{ respond: { status: 404 } }],
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant("advance" as const),
    ms: fc.constantFrom(0, 1, 30, 999, 1000, 2500, 9000, 40_000),
  }),
  fc.record({ type: fc.constant("call" as const), region }),
  fc.record({ type: fc.constant("login" as const) }),
  fc.record({ type: fc.constant("behave" as const), behaviour }),
  fc.record({ type: fc.constant("create" as const) }),
  fc.record({ type: fc.constant("configure" as const), enabled: fc.boolean(), region }),
  fc.record({ type: fc.constant("remove" as const), region }),
);
const CONFIGURED: Step[] = [{ type: "create" }, { type: "configure", enabled: true, region: "us" }];

/** Most sequences should have a webhook to speak of. */
const steps = fc.array(step, { maxLength: 14 }).map((rest) => CONFIGURED.concat(rest));

describe("any sequence of calls, failures and clock moves", () => {
  test("gives the same world again with the same seed", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 2 ** 31 }), async (sequence, seed) => {
        const seen = [];
        for (let run = 0; run < 2; run += 1) {
          const server = await startTestServer({ seed });
          for (const each of sequence) await perform(server, each);
          seen.push(await observe(server));
        }
        expect(seen[0]).toEqual(seen[1]);
      }),
      { numRuns: 25 },
    );
  });

  test("is not changed by stopping and loading the world anywhere in between", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat(15), { minLength: 1, maxLength: 4 }),
        async (sequence, stops) => {
          const steady = await startTestServer();
          for (const each of sequence) await perform(steady, each);

          const store = createMemoryStore();
          let restarted = await startTestServer({ store });
          for (const [index, each] of sequence.entries()) {
            if (stops.includes(index)) restarted = await startTestServer({ store });
            await perform(restarted, each);
          }
          expect(await observe(restarted)).toEqual(await observe(steady));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("ends the same whether the clock is turned in one go or in two", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(60_000), fc.nat(60_000), async (sequence, first, second) => {
        const [together, apart] = [await startTestServer(), await startTestServer()];
        for (const each of sequence) {
          await perform(together, each);
          await perform(apart, each);
        }
        await together.advance(first + second);
        await apart.advance(first);
        await apart.advance(second);
        const withoutCounts = async (server: TestServer) => ({ ...(await observe(server)), world: null });
        expect(await withoutCounts(apart)).toEqual(await withoutCounts(together));
      }),
      { numRuns: 25 },
    );
  });

  test("keeps the promises of delivery", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const server = await startTestServer();
        let previousNow = START;
        for (const each of sequence) {
          await perform(server, each);
          const now = Date.parse((await server.call("GET", "/__sandbox/world")).body.now);
          expect(now).toBeGreaterThanOrEqual(previousNow);
          previousNow = now;
        }
        const { deliveries } = await observe(server);
        for (const { attempts, state } of deliveries) {
          expect(attempts.length).toBeLessThanOrEqual(MAX_ATTEMPTS);
          const successes = attempts.filter(
            ({ outcome }: { outcome: { status?: number } | null }) =>
              outcome?.status !== undefined && outcome.status >= 200 && outcome.status < 300,
          );
          expect(successes.length).toBe(state === "delivered" ? 1 : 0);
          if (state === "delivered") expect(attempts.at(-1)).toBe(successes[0]);
        }
        const { deliveries: visible, world, records } = await observe(server);
        expect(JSON.stringify({ visible, world, records })).not.toContain(DESTINATION.authorization);
      }),
      { numRuns: 40 },
    );
  });
});

describe("an owner that disappears", () => {
  test("between the first attempt and the retry loses nothing: the retry goes on where it was due", async () => {
    const open = () => openIndexedDbStore("restart");
    const first = await startTestServer({ store: await open() });
    await perform(first, {
      type: "behave",
      behaviour: [{ respond: { status: 500 } }, { respond: { status: 200 } }],
    });
    await perform(first, { type: "create" });
    await perform(first, { type: "configure", enabled: true, region: "us" });
    await first.advance(1500);
    await first.store.close();

    const second = await startTestServer({ store: await open() });
    const { body: pending } = await second.call("GET", "/__sandbox/deliveries");
    expect(pending.data[0]).toMatchObject({ state: "retrying", next_attempt_at: "2026-11-21T09:00:02.000Z" });
    await second.advance(500);
    const { body: done } = await second.call("GET", "/__sandbox/deliveries");
    expect(done.data[0]).toMatchObject({ id: pending.data[0].id, state: "delivered" });
    expect(done.data[0].attempts).toHaveLength(2);
  });

  test("leaves the line as it was: a replay stays before the batch that was opened first and closed after it", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store });
    await perform(first, { type: "create" });
    await perform(first, { type: "configure", enabled: true, region: "us" });
    await first.advance(2000);
    await perform(first, {
      type: "behave",
      behaviour: [
        { respond: { status: 503 }, times: RETRY_POLICY.maxRetries },
        { respond: { status: 200 }, latency_ms: 10 },
      ],
    });
    await perform(first, { type: "call", region: "us" });
    const span = { start_at: "2026-11-21T08:00:00Z", end_at: "2026-11-21T09:00:01Z" };
    expect((await first.call("PUT", "/v3/audit-log-replay-job", span)).status).toBe(202);
    await first.advance(1500);
    await perform(first, { type: "call", region: "us" }); // opens a batch, half a second before the replay runs
    await first.advance(1100);

    const inOrderOfSending = async ({ call, advance }: TestServer) => {
      await advance(60_000);
      const { body } = await call("GET", "/__sandbox/deliveries");
      const byEnd = (a: { finished_at: string }, b: { finished_at: string }) =>
        a.finished_at.localeCompare(b.finished_at);
      return body.data
        .toSorted(byEnd)
        .map(({ id, replay }: { id: string; replay: boolean }) => ({ id, replay }));
    };
    const second = await startTestServer({ store });
    const sent = await inOrderOfSending(second);
    expect(sent.slice(-3)).toEqual([
      { id: "dlv_2", replay: false },
      { id: "dlv_4", replay: true },
      { id: "dlv_3", replay: false },
    ]);
    expect(await inOrderOfSending(first)).toEqual(sent);
  });

  test("leaves every table in its order: the newest key goes on signing, lists read as before", async () => {
    const open = () => openIndexedDbStore("order");
    const first = await startTestServer({ store: await open(), scenario: "rotation" });
    const look = async ({ call }: TestServer) => ({
      keys: (await call("GET", "/v2/audit-log-webhook/jwks.json")).body,
      receivers: (await call("GET", "/__sandbox/receivers")).body,
      portals: (await call("GET", "/v3/portals", undefined, { host: "global" })).body,
      tokens: (await call("GET", "/__sandbox/tokens")).body,
    });
    const before = await look(first);
    await first.store.close();
    expect(await look(await startTestServer({ store: await open() }))).toEqual(before);
  });

  test("while the clock runs is caught up with: the world's time went on", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store, clock: "running" });
    await perform(first, { type: "create" });
    await perform(first, { type: "configure", enabled: true, region: "us" });
    const second = await startTestServer({ store, clock: "running", wallNow: START + 90_000 });
    const { body } = await second.call("GET", "/__sandbox/deliveries");
    expect(body.data[0]).toMatchObject({ state: "delivered", finished_at: "2026-11-21T09:00:01.040Z" });
    expect((await second.call("GET", "/__sandbox/world")).body.now).toBe("2026-11-21T09:01:30.000Z");
  });
});
