// A world whose one webhook is on and watched, and whose receiver is healthy, without a server around it.

import { EVENT_TYPES, type AuditEvent } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import { SECOND_MS } from "@/lib/epoch";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import { addDestination } from "@/mock-server/boot/scenarios/demo-destination";
import { setUpOrganization } from "@/mock-server/boot/scenarios/organization";
import { Engine } from "@/mock-server/engine/engine";
import type { WorldStore } from "@/mock-server/engine/ports";
import type { Scope } from "@/mock-server/engine/lane/scope";
import { DELIVERY_LOG, World } from "@/mock-server/engine/world/world";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { plausibleCall } from "@/mock-server/service/events/plausible-events";
import { beginWatch } from "@/mock-server/service/history/history-book";
import { registerHistory } from "@/mock-server/service/history/history-hooks";
import { addSigningKey } from "@/mock-server/service/tables/signing-key";
import { WORLD_LIMITS } from "@/mock-server/engine/world/world-limits";
import { configureWebhook } from "@/mock-server/service/operations/webhook-lane";

export const BENCH_START = Date.UTC(2026, 10, 21, 9);
export const BENCH_FORMAT: LogFormat = "cef";
/** Recorded and stored together: a second of lively traffic. */
const EVENTS_PER_STEP = 1000;
export const BENCH_SCOPE: Scope = { kind: "region", region: "us" };

export interface BenchWorld {
  readonly context: ServiceContext;
  readonly world: World;
  readonly engine: Engine;
  /** Different ones, made beforehand: making them up is not what is measured. */
  readonly events: readonly AuditEvent[];
}

export async function beginBenchWorld(
  eventCount: number,
  store: WorldStore = createMemoryStore(),
): Promise<BenchWorld> {
  const world = new World(store);
  const crypto = createWebCrypto();
  const engine = new Engine(world, {
    crypto,
    transport: createSimulatedReceivers(world, WORLD_LIMITS),
    limits: WORLD_LIMITS,
  });
  world.begin({
    scenario: "fresh",
    seed: 1,
    now: BENCH_START,
    clock: { state: "paused", speed: 1, virtualAnchor: BENCH_START, wallAnchor: BENCH_START },
  });
  await engine.resume();
  addSigningKey(world);
  setUpOrganization(world);
  const context = { world, engine, crypto, responses: "trusted" } as const;
  registerHistory(context);
  beginWatch(context);
  const destination = await addDestination(context, {
    name: "SIEM",
    endpoint: "https://siem.example.com/in",
    logFormat: BENCH_FORMAT,
  });
  await configureWebhook(context, BENCH_SCOPE, {
    destination,
    enabled: true,
  });
  const events = Array.from(
    { length: eventCount },
    (_, index) => plausibleCall(world, BENCH_START, [EVENT_TYPES[index % EVENT_TYPES.length]!])[0]!, // one type, one event
  );
  await world.commit();
  return { context, world, engine, events };
}

/** Record, sign, format, gzip, deliver, log. @throws Error when not every event was delivered. */
export async function deliverAll({ world, engine, events }: BenchWorld): Promise<void> {
  for (let first = 0; first < events.length; first += EVENTS_PER_STEP) {
    for (const event of events.slice(first, first + EVENTS_PER_STEP)) await engine.record(BENCH_SCOPE, event);
    await engine.runUntil(engine.now + SECOND_MS);
    await world.commit();
  }
  await engine.runUntil(engine.now + 10 * SECOND_MS);
  await world.commit();
  const { counts } = world.facts;
  const isAllThere =
    counts.events === events.length &&
    counts.attempts === counts.batches &&
    world.logExtent(DELIVERY_LOG).lastSeq === counts.batches &&
    world.webhooks.values().every(({ status }) => status === "active");
  if (!isAllThere) throw new Error(`not all events were delivered: ${JSON.stringify(counts)}`);
}
