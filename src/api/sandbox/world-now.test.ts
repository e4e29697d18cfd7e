import { expect, test } from "vitest";
import type { Clock } from "@/contract/sandbox/clock";
import { worldNow } from "./world-now";

const NOW = "2026-11-21T09:00:00.000Z";
const START = Date.parse(NOW);

test.each<[Clock, number, number]>([
  [{ state: "running", speed: 1 }, 1500, 1500],
  [{ state: "running", speed: 60 }, 1500, 90_000],
  [{ state: "running", speed: 0.1 }, 1000, 100],
  [{ state: "paused", speed: 60 }, 1500, 0],
  // A computer's clock may be set back.
  [{ state: "running", speed: 1 }, -5000, 0],
])("%j, %i ms after it was read, has gone on by %i ms", (clock, elapsedMs, goneMs) => {
  expect(worldNow({ now: NOW, clock }, 7_000, 7_000 + elapsedMs)).toBe(START + goneMs);
});
