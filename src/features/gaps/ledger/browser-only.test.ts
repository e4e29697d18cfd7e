import { expect, it } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import { browserOnly } from "./browser-only";

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, "0")}:00:00Z`;
const gap = (from: number, to: number | null, region: "au" | "eu" = "au") =>
  gapOf({ id: `${region}-${from}`, scope: { region }, from: at(from), to: to === null ? null : at(to) });

it.each([
  ["nothing is covered where the watcher knows no gap", [], 1],
  ["a gap of the same stretch covers it", [gap(2, 6)], 0],
  [
    "closed ones cover as well, and several together",
    [{ ...gap(2, 4), state: "closed" as const }, gap(4, 9)],
    0,
  ],
  ["a part is left out at the beginning", [gap(3, 9)], 1],
  ["a part is left out at the end", [gap(1, 5)], 1],
  ["a gap of another webhook covers nothing", [gap(2, 6, "eu")], 1],
])("%s", (_, watcher, count) => {
  expect(browserOnly([gap(2, 6)], watcher)).toHaveLength(count);
});

it("what goes on is covered only by what goes on", () => {
  expect(browserOnly([gap(2, null)], [gap(1, 9)])).toHaveLength(1);
  expect(browserOnly([gap(2, null)], [gap(1, null)])).toEqual([]);
});
