// A transport whose requests take real time: the server goes on meanwhile, and the answer is taken up when it arrives.

import { describe, expect, test } from "vitest";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import type { OutgoingRequest, WorldStore } from "./ports";
import { MockServer } from "@/mock-server/service/mock-server";
import { callerOf, START } from "@/mock-server/testing/mock-server.test-support";
import { WORLD_LIMITS } from "@/mock-server/engine/world/world-limits";
import { SCENARIOS } from "@/mock-server/boot/scenarios/scenarios";

interface Sent {
  readonly request: OutgoingRequest;
  readonly answer: (outcome: AttemptOutcome) => Promise<void>;
}

const OK: AttemptOutcome = { kind: "response", status: 200, headers: [], body: "" };
const UNAVAILABLE: AttemptOutcome = { kind: "response", status: 503, headers: [], body: "" };

/** A server whose requests wait in `sent` until they are answered. */
async function startServer(store: WorldStore = createMemoryStore()) {
  const sent: Sent[] = [];
  let onSettled: (error: unknown) => void = () => {};
  const server = new MockServer({
    store,
    crypto: createWebCrypto(),
    wallClock: { now: () => START },
    scenarios: SCENARIOS,
    responses: "checked",
    limits: WORLD_LIMITS,
    transport: () => ({
      async send(request) {
        const { promise, resolve } = withResolvers<AttemptOutcome>();
        sent.push({
          request,
          answer: (outcome) =>
            new Promise((done, failed) => {
              onSettled = (error) => (error === undefined ? done() : failed(error));
              resolve(outcome);
            }),
        });
        return { kind: "under-way", outcome: promise };
      },
    }),
    afterLateAnswer: (error) => onSettled(error),
  });
  await server.start(() => ({
    scenario: "fresh",
    seed: 1,
    now: START,
    clock: { state: "paused", speed: 1 },
  }));
  const call = callerOf(server);
  const deliveries = async () => (await call("GET", "/__sandbox/deliveries")).body.data;
  return { call, sent, store, deliveries };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function shipEvents({ call }: Awaited<ReturnType<typeof startServer>>): Promise<void> {
  const destination = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer x" };
  const { body } = await call("POST", "/v3/audit-log-destinations", destination);
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: body.id, enabled: true });
  await call("POST", "/__sandbox/clock/advance", { ms: 1000 });
}

describe("a request that takes real time", () => {
  test("holds up neither calls nor the clock, and ends its delivery when its answer arrives", async () => {
    const running = await startServer();
    await shipEvents(running);
    expect(running.sent).toHaveLength(1);
    await running.call("POST", "/__sandbox/clock/advance", { ms: 60_000 });
    expect(await running.deliveries()).toMatchObject([{ state: "pending", attempts: [{ outcome: null }] }]);

    await running.sent[0]!.answer(OK);
    expect(await running.deliveries()).toMatchObject([
      {
        state: "delivered",
        attempts: [{ outcome: { status: 200 }, finished_at: "2026-11-21T09:01:01.000Z" }],
      },
    ]);
  });

  test("is retried after the virtual wait, with the same body", async () => {
    const running = await startServer();
    await shipEvents(running);
    await running.sent[0]!.answer(UNAVAILABLE);
    await running.call("POST", "/__sandbox/clock/advance", { ms: 999 });
    expect(running.sent).toHaveLength(1);
    await running.call("POST", "/__sandbox/clock/advance", { ms: 1 });
    expect(running.sent).toHaveLength(2);
    expect(running.sent[1]!.request.body).toEqual(running.sent[0]!.request.body);
  });

  test("whose answer the last owner did not live to see is sent again", async () => {
    const first = await startServer();
    await shipEvents(first);
    const second = await startServer(first.store);
    expect(second.sent.map(({ request }) => request.url)).toEqual(["https://siem.example.com/in"]);
    await second.sent[0]!.answer(OK);
    expect(await second.deliveries()).toMatchObject([{ state: "delivered" }]);
  });

  test("of a world that was replaced meanwhile ends nothing in the new one", async () => {
    const running = await startServer();
    await shipEvents(running);
    await running.call("POST", "/__sandbox/world", {
      scenario: "fresh",
      seed: 2,
      clock: { state: "paused" },
    });
    await shipEvents(running);
    expect(running.sent).toHaveLength(2);
    await running.sent[0]!.answer(UNAVAILABLE);
    expect(await running.deliveries()).toMatchObject([{ state: "pending", attempts: [{ outcome: null }] }]);
    await running.sent[1]!.answer(OK);
    expect(await running.deliveries()).toMatchObject([{ state: "delivered" }]);
  });
});
