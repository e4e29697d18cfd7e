// What simulated collectors do to a request: the same as real ones, in virtual time.

import { describe, expect, test } from "vitest";
import { hasArrived } from "@/audit-log/delivery/attempt-outcome";
import type { BehaviourStep, FailureKind } from "@/contract/sandbox/receiver";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { OutgoingRequest } from "@/mock-server/engine/ports";
import { World } from "@/mock-server/engine/world/world";
import { type LoggedRequest, receiversOf, requestLog } from "@/mock-server/service/tables/receivers";
import { WORLD_LIMITS } from "@/mock-server/engine/world/world-limits";
import { createSimulatedReceivers } from "./simulated-receivers";

const OK: BehaviourStep = { respond: { status: 200 }, latency_ms: 0, times: 1 };

/** A world whose receivers are known by the beginning of their addresses. */
function worldWith(receivers: Record<string, { behaviour: BehaviourStep[]; authorization?: string }>) {
  const world = new World(createMemoryStore());
  const clock = { state: "paused", speed: 1, virtualAnchor: 0, wallAnchor: 0 } as const;
  world.begin({ scenario: "fresh", seed: 1, now: 0, clock });
  for (const [url_prefix, receiver] of Object.entries(receivers)) {
    receiversOf(world).put(url_prefix, {
      id: url_prefix,
      name: "",
      url_prefix,
      ...receiver,
      step: 0,
      stepUses: 0,
    });
  }
  const transport = createSimulatedReceivers(world, WORLD_LIMITS);
  return {
    send: async (url: string, more: Partial<OutgoingRequest> = {}) => {
      const headers = { authorization: "Bearer collector", "content-type": "text/plain" };
      const body = new Uint8Array([1, 2, 3]);
      const request = { method: "POST", url, headers, body, skipSslVerification: false, ...more } as const;
      const handover = await transport.send(request, 5000);
      if (handover.kind !== "answered") throw new Error("a simulated receiver answers at once");
      return handover;
    },
    received: async (url_prefix: string): Promise<LoggedRequest[]> => {
      const log = requestLog(url_prefix);
      return (await world.readLog<LoggedRequest>(log, 1, 1000)).map(({ value }) => value);
    },
  };
}

function redirect(status: number, location: string): BehaviourStep {
  return { respond: { status, headers: { location } }, latency_ms: 100, times: 1 };
}

const A = "https://a.example.com/";
const B = "https://b.example.com/";

describe("a failure", () => {
  test.each<[FailureKind, isSeen: boolean, skipped: "succeeds" | "fails"]>([
    ["refused", false, "fails"],
    ["dns", false, "fails"],
    ["tls_untrusted", false, "succeeds"],
    ["tls_expired", false, "succeeds"],
    ["tls_hostname", false, "succeeds"],
    ["reset", true, "fails"],
    ["closed", true, "fails"],
    ["timeout", true, "fails"],
    ["redirect_loop", true, "fails"],
  ])("of kind %s reaches the receiver: %s; without verification it %s", async (fail, isSeen, skipped) => {
    const { send, received } = worldWith({ [A]: { behaviour: [{ fail, latency_ms: 40, times: 1 }] } });
    const { outcome, durationMs } = await send(A);
    expect(outcome).toMatchObject({ kind: "error", error: fail });
    expect(durationMs).toBe(fail === "timeout" ? 10_000 : 40);
    expect((await received(A)).length).toBe(isSeen ? 1 : 0);
    const unverified = await send(A, { skipSslVerification: true });
    expect(unverified.outcome).toMatchObject(skipped === "succeeds" ? { status: 200 } : { error: fail });
  });
});

test("an address that belongs to no receiver fails with dns", async () => {
  expect((await worldWith({ [A]: { behaviour: [OK] } }).send(B)).outcome).toMatchObject({ error: "dns" });
});

test("an address belongs to the receiver with the longest matching prefix", async () => {
  const { send, received } = worldWith({ [A]: { behaviour: [OK] }, [`${A}in`]: { behaviour: [OK] } });
  await send(`${A}in/x`);
  await send(`${A}out`);
  expect((await received(`${A}in`)).map(({ url }) => url)).toEqual([`${A}in/x`]);
  expect((await received(A)).map(({ url }) => url)).toEqual([`${A}out`]);
});

test("an address is the same one in capitals, with the usual port and with a user part", async () => {
  const { send } = worldWith({ [A]: { behaviour: [OK] } });
  const host = new URL(A).host;
  for (const address of [`HTTPS://${host.toUpperCase()}/`, `https://${host}:443`, `https://user@${host}/`]) {
    expect((await send(address)).outcome).toMatchObject({ status: 200 });
  }
});

test("steps are taken one a request, as often as they say; the last one goes on for ever", async () => {
  const step = (status: number, times: number): BehaviourStep => ({
    respond: { status },
    latency_ms: 0,
    times,
  });
  const { send } = worldWith({ [A]: { behaviour: [step(500, 2), step(429, 1), step(202, 1)] } });
  const statuses: unknown[] = [];
  for (let request = 0; request < 6; request += 1) {
    const { outcome } = await send(A);
    statuses.push(outcome.kind === "response" && outcome.status);
  }
  expect(statuses).toEqual([500, 500, 429, 202, 202, 202]);
});

test.each([
  [undefined, 200],
  ["Bearer collector", 200],
  ["bearer collector", 401],
  ["", 401],
])("a receiver that expects %j answers %i", async (authorization, status) => {
  const behaviour = [OK];
  const { send } = worldWith({ [A]: { behaviour, ...(authorization !== undefined && { authorization }) } });
  expect((await send(A)).outcome).toMatchObject({ status });
});

test("an answer that takes ten seconds comes too late", async () => {
  const { send } = worldWith({ [A]: { behaviour: [{ ...OK, latency_ms: 10_000 }] } });
  expect(await send(A)).toMatchObject({ outcome: { error: "timeout" }, durationMs: 10_000 });
});

describe("a redirect", () => {
  test.each([
    [301, "GET", 0],
    [302, "GET", 0],
    [303, "GET", 0],
    [307, "POST", 3],
    [308, "POST", 3],
  ])("with %i is followed by %s with %i bytes", async (status, method, length) => {
    const { send, received } = worldWith({
      [A]: { behaviour: [redirect(status, "/moved?x=1"), { ...OK, latency_ms: 20 }] },
    });
    expect(await send(A)).toMatchObject({ outcome: { status: 200 }, durationMs: 120 });
    const [first, second] = await received(A);
    expect(first).toMatchObject({ at: 5000, method: "POST", url: A, outcome: { status } });
    expect(second).toMatchObject({ at: 5100, method, url: `${A}moved?x=1` });
    expect(second?.body.length).toBe(length);
    expect(second?.headers["authorization"]).toBe("Bearer collector");
    expect("content-type" in (second?.headers ?? {})).toBe(length > 0);
  });

  test.each([
    [307, "POST", true],
    [302, "GET", false],
  ])(
    "with %i is told step by step, and whether the batch has arrived: %s, %s",
    async (status, method, arrived) => {
      const { send } = worldWith({
        [A]: { behaviour: [redirect(308, "/moved"), redirect(status, B)] },
        [B]: { behaviour: [OK] },
      });
      const { outcome } = await send(A);
      expect(outcome.redirects).toEqual([
        { status: 308, method: "POST", url: `${A}moved` },
        { status, method, url: B },
      ]);
      expect(hasArrived(outcome)).toBe(arrived);
    },
  );

  test("that ends without an answer is told as well", async () => {
    const { send } = worldWith({ [A]: { behaviour: [redirect(307, B)] } });
    expect((await send(A)).outcome).toMatchObject({
      error: "dns",
      redirects: [{ status: 307, method: "POST", url: B }],
    });
  });

  test("to another host does not carry the Authorization", async () => {
    const { send, received } = worldWith({
      [A]: { behaviour: [redirect(307, B)] },
      [B]: { behaviour: [OK] },
    });
    await send(A);
    expect((await received(B))[0]?.headers).toEqual({ "content-type": "text/plain" });
  });

  test("is followed ten times, not eleven", async () => {
    const { send, received } = worldWith({ [A]: { behaviour: [redirect(307, A)] } });
    expect((await send(A)).outcome).toMatchObject({ error: "redirect_loop" });
    expect(await received(A)).toHaveLength(11);
  });

  test("away from https is not followed", async () => {
    const { send } = worldWith({ [A]: { behaviour: [redirect(307, "http://a.example.com/")] } });
    expect((await send(A)).outcome).toMatchObject({ error: "unsupported_scheme" });
  });

  test.each([
    [304, "/"],
    [307, ""],
  ])("with %i to %j is an answer like any other", async (status, location) => {
    const { send } = worldWith({ [A]: { behaviour: [redirect(status, location)] } });
    expect((await send(A)).outcome).toMatchObject({ kind: "response", status });
  });

  test.each(["http://[", "https://ho st/", "https://h/%zz"])("to %s is no answer", async (location) => {
    const { send } = worldWith({ [A]: { behaviour: [redirect(307, location)] } });
    expect((await send(A)).outcome).toMatchObject({ error: "malformed" });
  });
});
