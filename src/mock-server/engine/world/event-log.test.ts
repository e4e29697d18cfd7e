import * as fc from "fast-check";
import { expect, test } from "vitest";
import { authentication } from "@/audit-log/record/sample-events.test-support";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { toRanges } from "@/mock-server/engine/lane/seq-range";
import { blockKey, EventLog, type RecordedEvent } from "./event-log";
import { World } from "./world";

const START = Date.UTC(2026, 10, 21, 9);
const US = scopeKey({ kind: "region", region: "us" });
/** As many blocks as it takes. */
const BLOCKS = 4;
const EVENTS = BLOCKS * 512 - 100;

function recordedAt(occurredAt: number): RecordedEvent {
  return { event: { ...authentication, occurredAt }, kid: "kid" };
}

/** A log whose events are stored, and how many of them were read since. */
async function storedLog(times: readonly number[]) {
  const store = createMemoryStore();
  let readCount = 0;
  const world = new World({
    ...store,
    async readLog(...range) {
      const entries = await store.readLog(...range);
      readCount += entries.length;
      return entries;
    },
  });
  world.begin({
    scenario: "fresh",
    seed: 1,
    now: START,
    clock: { state: "paused", speed: 1, virtualAnchor: START, wallAnchor: START },
  });
  const log = new EventLog(world);
  for (const time of times) log.append(US, recordedAt(time));
  await world.commit();
  log.forgetRecent();
  return { log, world, readCount: () => readCount };
}

/** What the ranges have to say: by time, and at one instant by number. */
function expectedSeqs(times: readonly number[], from: number, to: number): number[] {
  return times
    .map((at, index) => ({ at, seq: index + 1 }))
    .filter(({ at }) => at >= from && at <= to)
    .toSorted((a, b) => a.at - b.at || a.seq - b.seq)
    .map(({ seq }) => seq);
}

test("a span of whole blocks that ascend is planned without reading an event", async () => {
  const times = Array.from({ length: EVENTS }, (_, index) => START + Math.floor(index / 3));
  const { log, readCount } = await storedLog(times);
  const span = { from: START, to: START + EVENTS };
  expect(await log.rangesOldestFirst(US, span)).toEqual([{ firstSeq: 1, lastSeq: EVENTS }]);
  expect(readCount()).toBe(0);
});

test("of a span that cuts blocks, those at its ends are read", async () => {
  const times = Array.from({ length: EVENTS }, (_, index) => START + index);
  const { log, readCount } = await storedLog(times);
  const span = { from: START + 9, to: START + EVENTS - 11 };
  expect(await log.rangesOldestFirst(US, span)).toEqual([{ firstSeq: 10, lastSeq: EVENTS - 10 }]);
  expect(readCount()).toBe(2 * 512 - 100);
});

test("events that were recorded late come where their time is", async () => {
  const late = START - 60_000;
  const times = Array.from({ length: EVENTS }, (_, index) => (index === 700 ? late : START + index));
  const { log } = await storedLog(times);
  const span = { from: late, to: START + EVENTS };
  expect(await log.rangesOldestFirst(US, span)).toEqual(toRanges(expectedSeqs(times, late, START + EVENTS)));
});

test("a block that an earlier version stored says nothing of its order, and is read", async () => {
  const times = Array.from({ length: 10 }, (_, index) => START + (index === 5 ? 0 : index));
  const { log, world, readCount } = await storedLog(times);
  const blocks = world.table("event-blocks");
  for (const { isAscending: _, ...block } of blocks.values()) blocks.put(blockKey(US, block.firstSeq), block);
  const ranges = await log.rangesOldestFirst(US, { from: START, to: START + 10 });
  expect(ranges).toEqual(toRanges(expectedSeqs(times, START, START + 10)));
  expect(readCount()).toBe(10);
});

test("for any times, the plan is the events of the span by time", async () => {
  const jitter = fc.array(
    fc.oneof({ weight: 20, arbitrary: fc.constant(0) }, fc.integer({ min: -900, max: 900 })),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  await fc.assert(
    fc.asyncProperty(
      jitter,
      fc.nat(1600),
      fc.nat(1600),
      fc.constantFrom(0, 1, 3),
      async (moved, a, b, step) => {
        const times = Array.from({ length: 1600 }, (_, index) => {
          const isMoved = index % 25 === 0 ? (moved[(index / 25) % moved.length] ?? 0) : 0;
          return START + Math.floor(index / 7) * step + isMoved;
        });
        const { log } = await storedLog(times);
        const span = { from: START + Math.min(a, b) - 800, to: START + Math.max(a, b) };
        expect(await log.rangesOldestFirst(US, span)).toEqual(
          toRanges(expectedSeqs(times, span.from, span.to)),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("what was read for a batch is at hand when it is sealed, and gone with its world", async () => {
  const { log, readCount } = await storedLog(Array.from({ length: 600 }, (_, index) => START + index));
  const range = { firstSeq: 1, lastSeq: 500 };
  const first = await log.read(US, [range]);
  expect(await log.read(US, [{ firstSeq: 1, lastSeq: 400 }])).toEqual(first.slice(0, 400));
  expect(readCount()).toBe(500);
  log.forgetRecent();
  await log.read(US, [range]);
  expect(readCount()).toBe(1000);
});
