// What an event costs on its way from being recorded to lying in the log of deliveries, on the memory store.

import { type BareSum, measureBareSum } from "./bare-sum";
import { beginBenchWorld, deliverAll } from "./bench-world";
import { type Figure, type Lap, median, rounded, type Stopwatch, timed } from "./figure";

/** Real time after which no further turn of the sizes is begun. */
const LIMIT_MS = 25_000;

interface Round {
  readonly path: Lap;
  readonly bare: BareSum;
}

async function measureRound(eventCount: number, stopwatch: Stopwatch): Promise<Round> {
  const bench = await beginBenchWorld(eventCount);
  // Half of the bare work on either side, so that a machine that slows down meanwhile does so for both.
  const half = bench.events.slice(0, Math.ceil(eventCount / 2));
  const before = await measureBareSum(half, stopwatch);
  const path = await timed(stopwatch, () => deliverAll(bench));
  const after = await measureBareSum(bench.events.slice(half.length), stopwatch);
  const both = (part: keyof BareSum): Lap => ({
    wallMs: before[part].wallMs + after[part].wallMs,
    cpuMs: before[part].cpuMs + after[part].cpuMs,
  });
  return {
    path,
    bare: { format: both("format"), sign: both("sign"), gzip: both("gzip"), sum: both("sum") },
  };
}

/** Events a second, and how that compares to the bare work in it. Medians of several rounds, each compared with itself. */
export async function throughputFigure(
  stopwatch: Stopwatch,
  { rounds, eventCount }: { rounds: number; eventCount: number },
): Promise<Figure> {
  await measureRound(eventCount, stopwatch); // warms up
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureRound(eventCount, stopwatch));
  const perEventUs = (lap: (round: Round) => number) =>
    rounded(median(measured.map((round) => (lap(round) * 1000) / eventCount)));
  const ratios = measured.map(({ path, bare }) => bare.sum.wallMs / path.wallMs);
  return {
    figure: "memory store: record, sign, format, gzip, deliver, log",
    value: Math.round(median(measured.map(({ path }) => (eventCount * 1000) / path.wallMs))),
    unit: "events/s",
    ratio_to_bare_sum: rounded(median(ratios)),
    aim_ratio: 0.7,
    ratio_of_rounds: ratios.map(rounded),
    ratio_by_cpu_time: rounded(median(measured.map(({ path, bare }) => bare.sum.cpuMs / path.cpuMs))),
    path_us: perEventUs(({ path }) => path.wallMs),
    bare_sum_us: perEventUs(({ bare }) => bare.sum.wallMs),
    bare_sign_us: perEventUs(({ bare }) => bare.sign.wallMs),
    bare_format_us: perEventUs(({ bare }) => bare.format.wallMs),
    bare_gzip_us: perEventUs(({ bare }) => bare.gzip.wallMs),
    path_cpu_us: perEventUs(({ path }) => path.cpuMs),
    bare_sum_cpu_us: perEventUs(({ bare }) => bare.sum.cpuMs),
    rounds,
    events_per_round: eventCount,
  };
}

export interface WorldSize {
  readonly eventCount: number;
  /** Small worlds are over soon: they are measured more often. */
  readonly rounds: number;
}

/** Cost an event in worlds of different sizes, and how far the dearest is above the cheapest. */
export async function costFigures(stopwatch: Stopwatch, sizes: readonly WorldSize[]): Promise<Figure[]> {
  const measured = new Map<number, Round[]>();
  const most = Math.max(...sizes.map(({ rounds }) => rounds));
  // Sizes take turns, so that all of them meet the same machine.
  const startedAtMs = stopwatch.wallMs();
  for (let turn = 0; turn < most; turn += 1) {
    // Every size has had its turn once; on a busy machine that has to do.
    if (turn > 0 && stopwatch.wallMs() - startedAtMs > LIMIT_MS) break;
    for (const { eventCount, rounds } of sizes) {
      if (turn % Math.ceil(most / rounds) !== 0) continue;
      const round = await measureRound(eventCount, stopwatch);
      measured.set(eventCount, [...(measured.get(eventCount) ?? []), round]);
    }
  }
  const costs = [...measured].map(([eventCount, rounds]) => ({
    eventCount,
    rounds: rounds.length,
    us: median(rounds.map(({ path }) => (path.wallMs * 1000) / eventCount)),
    cpuUs: median(rounds.map(({ path }) => (path.cpuMs * 1000) / eventCount)),
    ratio: median(rounds.map(({ path, bare }) => path.wallMs / bare.sum.wallMs)),
  }));
  const spread = (cost: "us" | "cpuUs" | "ratio") => {
    const values = costs.map((size) => size[cost]);
    return rounded((Math.max(...values) / Math.min(...values) - 1) * 100);
  };
  return [
    ...costs.map(({ eventCount, rounds, us, cpuUs, ratio }) => ({
      figure: `cost per event in a world of ${eventCount}`,
      value: rounded(us),
      unit: "µs",
      cpu_us: rounded(cpuUs),
      times_bare_sum: rounded(ratio),
      rounds,
    })),
    {
      figure: "spread of the cost per event over world sizes",
      value: spread("us"),
      unit: "%",
      aim_percent: 25,
      by_cpu_time_percent: spread("cpuUs"),
      by_ratio_to_bare_sum_percent: spread("ratio"),
    },
  ];
}
