// All figures that are measured in a browser, against the production build, one after another.

import type { BrowserContext } from "@playwright/test";
import { type Figure, median, rounded } from "@/mock-server/boot/bench/figure";
import { BenchPage } from "./bench-page";
import { logsFigures } from "./logs-figures";

const EVENTS_PER_CALL = 10_000;
const WEEK_OF_EVENTS = 7 * 24 * 60 * 60;
/** A part of the week that one call can ask for; they add up to it. */
const EVENTS_PER_PART = 9_600;
/** The parts that are delivered too, one event a batch: that all but fills the logs of deliveries and requests. */
const DELIVERED_PARTS = 1;
/** So many are made, no matter how long it takes: from fewer, nothing can be extrapolated. */
const LEAST_PARTS = 6;
/** After so long, the rest of the week is extrapolated. */
const WEEK_LIMIT_MS = 45_000;

/**
 * @param context with a profile on the disk, as a visitor has it: private ones keep IndexedDB in memory
 * @param origin where the production build is served
 */
export async function* browserFigures(context: BrowserContext, origin: string): AsyncGenerator<Figure> {
  const bench = new BenchPage(await context.newPage());
  yield await indexedDbFigure(bench, origin);
  yield await roundTripFigure(bench, origin);
  yield await longestTaskFigure(bench, origin);
  yield* logsFigures(bench, origin);
  await bench.page.close();
  yield* await weekFigures(context, origin);
}

/** Those of Logs alone. */
export async function* logsOnlyFigures(context: BrowserContext, origin: string): AsyncGenerator<Figure> {
  const bench = new BenchPage(await context.newPage());
  yield* logsFigures(bench, origin);
  await bench.page.close();
}

async function indexedDbFigure(bench: BenchPage, origin: string): Promise<Figure> {
  await bench.beginWorld(origin, "paused");
  await bench.switchOn();
  const { sandbox } = bench;
  const rates: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const startedAtMs = performance.now();
    await sandbox.addEvents({ count: EVENTS_PER_CALL });
    await sandbox.advance({ to: "idle" });
    if (round > 0) rates.push((EVENTS_PER_CALL * 1000) / (performance.now() - startedAtMs)); // the first one warms up
  }
  const [last] = await sandbox.deliveries();
  if (last?.state !== "delivered") throw new Error("the last batch was not delivered");
  return {
    figure: "IndexedDB in the browser: make up, record, sign, format, gzip, deliver, log",
    value: Math.round(median(rates)),
    unit: "events/s",
    of_rounds: rates.map(Math.round),
    events_per_round: EVENTS_PER_CALL,
  };
}

async function roundTripFigure(bench: BenchPage, origin: string): Promise<Figure> {
  await bench.beginWorld(origin, "running");
  await bench.switchOn();
  await bench.roundTripsMs(50);
  const times = (await bench.roundTripsMs(300)).toSorted((a, b) => a - b);
  const percentile = (share: number) => rounded(times[Math.floor(times.length * share)] ?? Number.NaN);
  return {
    figure: "API round trip through MSW and worker, p50",
    value: percentile(0.5),
    unit: "ms",
    p95_ms: percentile(0.95),
    p99_ms: percentile(0.99),
    calls: times.length,
  };
}

async function longestTaskFigure(bench: BenchPage, origin: string): Promise<Figure> {
  const flowMs = 10_000;
  await bench.beginWorld(origin, "running");
  await bench.switchOn();
  // Where what flows is shown.
  await bench.page.goto(`${origin}/sandbox/deliveries`);
  await bench.page.getByRole("heading", { level: 1 }).waitFor();
  const before = await bench.sandbox.world();
  // A second more than is watched, so that it flows to the end.
  await bench.sandbox.addEvents({ count: EVENTS_PER_CALL, over_ms: flowMs });
  const durations = await bench.longTasksMs(flowMs - 1000);
  const after = await bench.sandbox.world();
  return {
    figure: "longest main-thread task while 1000 events/s flow",
    value: Math.round(Math.max(0, ...durations)),
    unit: "ms",
    tasks_over_50_ms: durations.length,
    recorded_per_s: Math.round(
      ((after.counts.events - before.counts.events) * 1000) /
        (Date.parse(after.now) - Date.parse(before.now)),
    ),
    batches: after.counts.batches - before.counts.batches,
  };
}

async function weekFigures(context: BrowserContext, origin: string): Promise<Figure[]> {
  const empty = new BenchPage(await context.newPage());
  await empty.beginWorld(origin, "paused");
  await empty.page.close();
  const openEmptyMs = await medianOpenMs(context, origin);
  const bench = new BenchPage(await context.newPage());
  await bench.page.goto(origin);
  await bench.page.getByRole("heading", { level: 1 }).waitFor();
  const emptyBytes = await bench.storedBytes();
  await bench.switchOn();
  let used = 0;
  let deliveredBytes = emptyBytes;
  const startedAtMs = performance.now();
  const isTimeLeft = () => performance.now() - startedAtMs < WEEK_LIMIT_MS;
  while (used < WEEK_OF_EVENTS && (used < LEAST_PARTS * EVENTS_PER_PART || isTimeLeft())) {
    const overMs = EVENTS_PER_PART * 1000;
    await bench.sandbox.addEvents({ count: EVENTS_PER_PART, over_ms: overMs });
    await bench.sandbox.advance({ ms: overMs });
    used += EVENTS_PER_PART;
    if (used === DELIVERED_PARTS * EVENTS_PER_PART) {
      await bench.switchOff();
      deliveredBytes = await bench.storedBytes();
    }
  }
  const generatedInMs = performance.now() - startedAtMs;
  const measuredBytes = await bench.storedBytes();
  const recordedOnly = used - DELIVERED_PARTS * EVENTS_PER_PART;
  const bytesPerEvent = (measuredBytes - deliveredBytes) / recordedOnly;
  await bench.page.close();
  const openMs = await medianOpenMs(context, origin);
  const weeks = {
    events_used: used,
    events_of_a_week: WEEK_OF_EVENTS,
    is_extrapolated: used < WEEK_OF_EVENTS,
  };
  return [
    {
      figure: "IndexedDB of a week at one event a second",
      value: Math.round((measuredBytes + bytesPerEvent * (WEEK_OF_EVENTS - used)) / 1e6),
      unit: "MB",
      aim_mb: 200,
      ...weeks,
      measured_mb: rounded(measuredBytes / 1e6),
      bytes_per_event: Math.round(bytesPerEvent),
      full_logs_mb: rounded((deliveredBytes - emptyBytes) / 1e6),
      generated_in_s: rounded(generatedInMs / 1000),
    },
    {
      figure: "time to open a week at one event a second",
      value: Math.round(openMs + (Math.max(0, openMs - openEmptyMs) * (WEEK_OF_EVENTS - used)) / used),
      unit: "ms",
      aim_ms: 1000,
      ...weeks,
      measured_ms: Math.round(openMs),
      empty_world_ms: Math.round(openEmptyMs),
    },
  ];
}

/** Opens the console in one page after another, each with a worker of its own: no other page of it may be open. */
async function medianOpenMs(context: BrowserContext, origin: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const page = await context.newPage();
    times.push(await new BenchPage(page).openMs(origin));
    await page.close();
  }
  return median(times);
}
