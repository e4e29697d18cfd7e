import { expect, it } from "vitest";
import type { Segment } from "@/contract/watch/watch-history";
import { HOUR_MS } from "@/lib/epoch";
import { stoppedMs } from "./jump-digest";

const FROM = Date.parse("2026-11-21T00:00:00Z");
const WINDOW = { from: FROM, to: FROM + 24 * HOUR_MS };

function segment(state: Segment["state"], fromHour: number, toHour: number | null): Segment {
  const at = (hour: number) => new Date(FROM + hour * HOUR_MS).toISOString();
  return { state, from: at(fromHour), to: toHour === null ? null : at(toHour) };
}

it.each([
  ["what lies in the window", [segment("delivering", -9, 2), segment("stopped", 2, 5)], 3],
  ["what reaches out of it on both sides", [segment("stopped", -9, null)], 24],
  ["nothing of other states", [segment("failing", 0, 9), segment("off", 9, null)], 0],
] as const)("counts %s", (_name, segments, hours) => {
  expect(stoppedMs({ segments }, WINDOW)).toBe(hours * HOUR_MS);
});
