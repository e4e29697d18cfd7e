import { expect, test } from "vitest";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import type { Figure } from "./figure";
import { nodeFigures } from "./node-figures";

// How long it takes is the machine's business, not the test's.
const UNHURRIED = { timeout: 60_000 };

test("the benchmark comes to its end and each of its figures is a number", UNHURRIED, async () => {
  let ticks = 0;
  const tick = () => {
    ticks += 1;
    return ticks;
  };
  const figures: Figure[] = [];
  const tiny = {
    rounds: 1,
    eventCount: 600,
    sizes: [
      { eventCount: 20, rounds: 2 },
      { eventCount: 600, rounds: 1 },
    ],
    replayed: 600,
    day: { eventCount: 48, limitMs: Infinity },
  };
  for await (const figure of nodeFigures({ wallMs: tick, cpuMs: tick }, tiny)) figures.push(figure);
  expect(figures).toHaveLength(7);
  for (const { figure, value } of figures) expect(value, figure).toBeGreaterThanOrEqual(0);
});

test(
  "a day of a receiver that fails goes through all its hours and tries what it should",
  UNHURRIED,
  async () => {
    const figures: Figure[] = [];
    const tiny = {
      rounds: 1,
      eventCount: 10,
      sizes: [{ eventCount: 10, rounds: 1 }],
      replayed: 10,
      day: { eventCount: 48, limitMs: Infinity },
    };
    for await (const figure of nodeFigures({ wallMs: () => 0, cpuMs: () => 0 }, tiny)) figures.push(figure);
    const [failing, recovering] = figures.filter(({ figure }) => figure.startsWith("a day"));
    // Each hour one batch is tried as often as it may be, and the webhook stops.
    expect(failing).toMatchObject({ hours: 24, is_whole_day: true });
    expect(failing?.["attempts"]).toBe(MAX_ATTEMPTS * 24);
    expect(recovering?.["attempts"]).toBe(MAX_ATTEMPTS * Number(recovering?.["batches"]));
  },
);
