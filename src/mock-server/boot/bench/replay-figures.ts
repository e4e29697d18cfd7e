// What a replay costs before its first batch leaves, and how often an event is read until it has been sent again.

import { HOUR_MS, SECOND_MS } from "@/lib/epoch";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { WorldStore } from "@/mock-server/engine/ports";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { registerReplay, replayJobsOf, STAGE_JOB, stageId } from "@/mock-server/service/jobs/replay-job";
import { BENCH_SCOPE, beginBenchWorld } from "./bench-world";
import { type Figure, rounded, type Stopwatch, timed } from "./figure";

const KEY = scopeKey(BENCH_SCOPE);

function countingStore(): { readonly store: WorldStore; readonly readCount: () => number } {
  const store = createMemoryStore();
  let readCount = 0;
  return {
    store: {
      ...store,
      async readLog(...range) {
        const entries = await store.readLog(...range);
        readCount += entries.length;
        return entries;
      },
    },
    readCount: () => readCount,
  };
}

/** @throws Error when the job was not completed */
export async function replayFigure(stopwatch: Stopwatch, eventCount: number): Promise<Figure> {
  const { store, readCount } = countingStore();
  const { context, events } = await beginBenchWorld(eventCount, store);
  const { world, engine } = context;
  registerReplay(context);
  const kid = world.keys.values()[0]?.kid ?? "";
  for (const [index, event] of events.entries()) {
    engine.events.append(KEY, { event: { ...event, occurredAt: engine.now + index * 10 }, kid });
  }
  const startAt = engine.now;
  await engine.runUntil(startAt + eventCount * 10);
  replayJobsOf(world).put(KEY, {
    startAt,
    endAt: engine.now,
    status: "pending",
    updatedAt: engine.now,
    remaining: [],
    deliveryId: null,
  });
  engine.schedule(stageId(KEY), engine.now + SECOND_MS, { type: "job", job: STAGE_JOB, payload: KEY });
  await world.commit();
  await engine.resume();
  const first = await timed(stopwatch, () => engine.runUntil(engine.now + SECOND_MS));
  const readForFirst = readCount();
  const rest = await timed(stopwatch, () => engine.runUntil(engine.now + HOUR_MS));
  const status = replayJobsOf(world).get(KEY)?.status;
  if (status !== "completed") throw new Error(`the replay is ${status}`);
  return {
    figure: "a replay: until its first batch leaves",
    value: rounded(first.wallMs),
    unit: "ms",
    events_read_for_it: readForFirst,
    reads_of_each_event_in_all: rounded(readCount() / eventCount),
    rest_ms: rounded(rest.wallMs),
    events: eventCount,
  };
}
