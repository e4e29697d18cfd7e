// A turn of the server changes all it wants to or nothing, for each kind of turn and each place where it may throw.

import { describe, expect, test } from "vitest";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import type { Transport, WorldStore } from "@/mock-server/engine/ports";
import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { type Caller, callerOf, START } from "@/mock-server/testing/mock-server.test-support";
import { SCENARIOS } from "@/mock-server/boot/scenarios/scenarios";
import type { ServiceContext } from "./http/call";
import { WORLD_LIMITS } from "@/mock-server/engine/world/world-limits";
import { MockServer } from "./mock-server";

const DESTINATION = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer x" };

interface FailingStore extends WorldStore {
  /** How many commits from now on are refused. */
  refuse: (commits: number) => void;
}

function createFailingStore(): FailingStore {
  const store = createMemoryStore();
  let refusals = 0;
  return {
    ...store,
    async commit(changes) {
      if (refusals > 0) {
        refusals -= 1;
        throw new Error("disk full");
      }
      await store.commit(changes);
    },
    refuse(commits) {
      refusals = commits;
    },
  };
}

async function startServer(
  options: {
    register?: (context: ServiceContext) => void;
    transport?: () => Transport;
    afterLateAnswer?: (error?: unknown) => void;
  } = {},
) {
  const { register, transport, afterLateAnswer } = options;
  const store = createFailingStore();
  const reported: unknown[] = [];
  const contexts: ServiceContext[] = [];
  /** Begins no world; it only tells what the server works on. */
  const observer: Scenario = {
    ...SCENARIOS[0]!, // there are several
    register(context) {
      contexts.push(context);
      register?.(context);
    },
  };
  const server = new MockServer({
    store,
    crypto: createWebCrypto(),
    wallClock: { now: () => START },
    scenarios: [...SCENARIOS, observer],
    responses: "checked",
    limits: WORLD_LIMITS,
    transport: transport ?? createSimulatedReceivers,
    onListenerError: (error) => reported.push(error),
    ...(afterLateAnswer && { afterLateAnswer }),
  });
  await server.start(() => ({
    scenario: "fresh",
    seed: 1,
    now: START,
    clock: { state: "paused", speed: 1 },
  }));
  return { server, store, reported, context: contexts[0]!, call: callerOf(server) }; // registered by the constructor
}

/** Everything that the server holds, and everything that its store holds. */
async function look({ context, store }: { context: ServiceContext; store: WorldStore }) {
  const sorted = (records: readonly { table: string; key: string }[]) =>
    records.toSorted((a, b) => `${a.table} ${a.key}`.localeCompare(`${b.table} ${b.key}`));
  const { world, engine } = context;
  return structuredClone({
    held: sorted(world.records()),
    stored: sorted(await store.loadRecords()),
    random: world.random.state,
    open: engine.openDeliveries(),
    nextDueAt: engine.nextDueAt(),
    events: await engine.events.read("region/us", [{ firstSeq: 1, lastSeq: 1000 }]),
  });
}

async function configure(call: Caller): Promise<void> {
  const { body } = await call("POST", "/v3/audit-log-destinations", DESTINATION);
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: body.id, enabled: true });
}

const advance = (call: Caller, ms: number) => call("POST", "/__sandbox/clock/advance", { ms });

describe("a turn that throws leaves everything as it was before", () => {
  test.each<[string, (call: Caller) => Promise<unknown>]>([
    ["a call that creates", (call) => call("POST", "/v3/audit-log-destinations", DESTINATION)],
    ["a call that deletes", (call) => call("DELETE", "/v3/audit-log-webhook")],
    ["a call of the sandbox", (call) => call("POST", "/__sandbox/events", { count: 40 })],
    ["turning the clock", (call) => advance(call, 8 * 86_400_000)],
    [
      "beginning another world",
      (call) => call("POST", "/__sandbox/world", { scenario: "tour", clock: { state: "paused" } }),
    ],
    ["setting the faults of the API", (call) => call("PUT", "/__sandbox/api-faults", [])],
  ])("when it is %s and the store refuses", async (_kind, act) => {
    const running = await startServer();
    await configure(running.call);
    await running.call("POST", "/__sandbox/events", { count: 700 });
    await advance(running.call, 1500);
    const before = await look(running);
    running.store.refuse(1);
    await expect(act(running.call)).rejects.toThrow("disk full");
    expect(await look(running)).toEqual(before);

    // And nothing of it comes with the next turn, which does what it would have done anyway.
    const untouched = await startServer();
    await configure(untouched.call);
    await untouched.call("POST", "/__sandbox/events", { count: 700 });
    await advance(untouched.call, 1500);
    for (const { call } of [running, untouched]) await advance(call, 5000);
    expect(await look(running)).toEqual(await look(untouched));
  });

  test("when what is due throws half way, and what throws again and again does not stop the world", async () => {
    let runs = 0;
    const running = await startServer({
      register({ engine, world }) {
        engine.onJob("half", async () => {
          runs += 1;
          world.change({ seed: 666 });
          world.table("portals").delete(world.table("portals").keys()[0] ?? "");
          engine.schedule("never", engine.now + 1, { type: "job", job: "half", payload: null });
          world.random.uint32();
          throw new Error("half way");
        });
      },
    });
    await configure(running.call);
    running.context.engine.schedule("half", START + 1000, { type: "job", job: "half", payload: null });
    await running.call("GET", "/__sandbox/world");
    const before = await look(running);
    for (let turn = 0; turn < 3; turn += 1) {
      await expect(advance(running.call, 2000)).rejects.toThrow("half way");
      expect(await look(running)).toEqual(before);
    }
    expect((await advance(running.call, 2000)).status).toBe(200);
    expect(runs).toBe(3);
    const after = await look(running);
    expect(after.stored).toEqual(after.held);
    expect((await running.call("GET", "/__sandbox/world")).body.seed).toBe(1);
    expect((await running.call("GET", "/v3/portals", undefined, { host: "global" })).body.data).toHaveLength(
      3,
    );
  });
});

test("a listener that throws does not swallow what comes behind it, and nothing of its own is kept", async () => {
  const running = await startServer({
    register({ engine, world }) {
      engine.onFinished(async () => {
        world.change({ seed: 666 });
        world.append("requests/of-a-listener", "half");
        await engine.record({ kind: "region", region: "eu" }, eventLike(engine.now));
        throw new Error("listener");
      });
    },
  });
  await configure(running.call);
  await running.call("POST", "/__sandbox/events", { count: 1200 });
  await advance(running.call, 20_000);
  const { body } = await running.call("GET", "/__sandbox/deliveries");
  const states = body.data.map(({ state }: { state: string }) => state);
  expect(states.length).toBeGreaterThanOrEqual(3);
  expect(new Set(states)).toEqual(new Set(["delivered"]));
  expect(running.reported).toHaveLength(states.length);
  expect((await running.call("GET", "/__sandbox/world")).body.seed).toBe(1);
  expect(await running.store.readLog("requests/of-a-listener", 1, 10)).toEqual([]);
  expect(await running.store.readLog("events/region/eu", 1, 10)).toEqual([]);
  const { held, stored } = await look(running);
  expect(stored).toEqual(held);
});

function eventLike(occurredAt: number) {
  return {
    type: "access",
    occurredAt,
    clientIp: "",
    orgId: "",
    principalId: "",
    traceId: "",
    userAgent: "",
    method: "GET",
    path: "/",
    query: "",
    status: 200,
  } as const;
}

test("an answer that took real time and could not be stored is taken up by the next turn", async () => {
  const answers: ((outcome: AttemptOutcome) => void)[] = [];
  const settled: unknown[] = [];
  let onSettled = () => {};
  const running = await startServer({
    transport: () => ({
      async send() {
        return { kind: "under-way", outcome: new Promise((answer) => answers.push(answer)) };
      },
    }),
    afterLateAnswer: (error) => {
      settled.push(error);
      onSettled();
    },
  });
  await configure(running.call);
  await advance(running.call, 1000);
  running.store.refuse(1);
  const whenSettled = new Promise<void>((resolve) => {
    onSettled = resolve;
  });
  answers[0]?.({ kind: "response", status: 200, headers: [], body: "" });
  await whenSettled;
  expect(settled).toMatchObject([{ message: "disk full" }]);
  const { body } = await running.call("GET", "/__sandbox/deliveries");
  expect(body.data).toMatchObject([{ state: "delivered" }]);
});

test("the answer to a request of a turn that was taken back ends nothing later", async () => {
  const answers: ((outcome: AttemptOutcome) => void)[] = [];
  let onSettled = () => {};
  const running = await startServer({
    transport: () => ({
      async send() {
        return { kind: "under-way", outcome: new Promise((answer) => answers.push(answer)) };
      },
    }),
    afterLateAnswer: () => onSettled(),
  });
  await configure(running.call);
  running.store.refuse(1);
  await expect(advance(running.call, 1000)).rejects.toThrow("disk full");
  await advance(running.call, 1000);
  expect(answers).toHaveLength(2);
  const whenSettled = new Promise<void>((resolve) => {
    onSettled = resolve;
  });
  answers[0]?.({ kind: "response", status: 404, headers: [], body: "" });
  await whenSettled;
  expect((await running.call("GET", "/__sandbox/deliveries")).body.data).toMatchObject([
    { state: "pending" },
  ]);
});

test("pages learn of another world when it is stored, and one that throws does not keep it from the others", async () => {
  const running = await startServer();
  const heard: string[] = [];
  running.server.onWorldBegun(() => {
    throw new Error("page");
  });
  running.server.onWorldBegun(() => heard.push("begun"));
  const begin = () =>
    running.call("POST", "/__sandbox/world", { scenario: "fresh", clock: { state: "paused" } });
  running.store.refuse(1);
  await expect(begin()).rejects.toThrow("disk full");
  expect(heard).toEqual([]);
  expect((await begin()).status).toBe(201);
  expect(heard).toEqual(["begun"]);
  expect(running.reported).toMatchObject([{ message: "page" }]);
});

test("pages learn of a clock that was turned when what happened is stored, and of nothing else", async () => {
  const running = await startServer();
  const heard: string[] = [];
  running.server.onClockTurned(() => heard.push("turned"));
  await configure(running.call);
  running.store.refuse(1);
  await expect(advance(running.call, 1000)).rejects.toThrow("disk full");
  expect(heard).toEqual([]);
  await advance(running.call, 1000);
  expect(heard).toEqual(["turned"]);
});
