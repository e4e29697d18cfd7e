// All figures that need no browser, one after another.

import { configureZod } from "@/contract/wire/configure-zod";
import { costFigures, throughputFigure } from "./delivery-figures";
import { FAILING_BEHAVIOURS, failingReceiverFigure } from "./failing-receiver-figures";
import type { Figure, Stopwatch } from "./figure";
import { replayFigure } from "./replay-figures";

export interface Extent {
  readonly rounds: number;
  readonly eventCount: number;
  readonly sizes: Parameters<typeof costFigures>[1];
  readonly replayed: number;
  readonly day: Parameters<typeof failingReceiverFigure>[2];
}

const FULL: Extent = {
  rounds: 5,
  eventCount: 10_000,
  sizes: [
    { eventCount: 1000, rounds: 6 },
    { eventCount: 10_000, rounds: 3 },
    { eventCount: 100_000, rounds: 2 },
  ],
  replayed: 20_000,
  day: { eventCount: 100_000, limitMs: 60_000 },
};

export async function* nodeFigures(stopwatch: Stopwatch, extent: Extent = FULL): AsyncGenerator<Figure> {
  configureZod();
  yield await throughputFigure(stopwatch, extent);
  yield* await costFigures(stopwatch, extent.sizes);
  yield await replayFigure(stopwatch, extent.replayed);
  for (const behaviour of FAILING_BEHAVIOURS)
    yield await failingReceiverFigure(stopwatch, behaviour, extent.day);
}
