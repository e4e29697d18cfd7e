import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { type BrushPart, dragged, keyMove, stepped } from "./brush-model";

const LIMITS = { from: 0, to: 100 * HOUR_MS };
const RANGE = { from: 40 * HOUR_MS, to: 50 * HOUR_MS };
const NO_MAGNETS = { from: [], to: [] };

function hours(part: BrushPart, byHours: number, start = RANGE) {
  const { from, to } = dragged(start, part, byHours * HOUR_MS, LIMITS, {
    msPerPx: 15 * MINUTE_MS,
    magnets: NO_MAGNETS,
  });
  return [from / HOUR_MS, to / HOUR_MS];
}

describe("a pull", () => {
  it.each([
    ["of the start", "from", -5, [35, 50]],
    ["of the start beyond the limit", "from", -90, [0, 50]],
    ["of the start beyond the end", "from", 30, [50, 50]],
    ["of the end", "to", 5, [40, 55]],
    ["of the end beyond the limit", "to", 90, [40, 100]],
    ["of the end before the start", "to", -30, [40, 40]],
    ["of all of it", "both", 7, [47, 57]],
    ["of all of it to the left edge, which keeps its length", "both", -70, [0, 10]],
    ["of all of it to the right edge", "both", 70, [90, 100]],
  ] as const)("%s", (_name, part, by, expected) => {
    expect(hours(part, by)).toEqual(expected);
  });

  it("from an empty place draws a range to either side", () => {
    const start = { from: 20 * HOUR_MS, to: 20 * HOUR_MS };
    expect(hours("new", 5, start)).toEqual([20, 25]);
    expect(hours("new", -5, start)).toEqual([15, 20]);
    expect(hours("new", -50, start)).toEqual([0, 20]);
  });

  it("ends at whole steps of what a pixel can tell", () => {
    const by = 7 * MINUTE_MS;
    const at = (msPerPx: number) =>
      (dragged(RANGE, "to", by, LIMITS, { msPerPx, magnets: NO_MAGNETS }).to - RANGE.to) / MINUTE_MS;
    expect([at(15 * MINUTE_MS), at(5 * MINUTE_MS), at(MINUTE_MS), at(1000)]).toEqual([0, 5, 7, 7]);
  });

  it("is drawn to the edge of what is missing, to the second", () => {
    const edge = RANGE.from - HOUR_MS + 19_000;
    const scale = { msPerPx: 15 * MINUTE_MS, magnets: { from: [edge, edge - 2 * HOUR_MS], to: [] } };
    expect(dragged(RANGE, "from", -HOUR_MS, LIMITS, scale).from).toBe(edge);
    // Only an end of its own kind.
    expect(dragged(RANGE, "to", -11 * HOUR_MS, LIMITS, scale).to).toBe(RANGE.from);
  });
});

describe("a key", () => {
  it.each([
    ["ArrowRight", false, MINUTE_MS],
    ["ArrowLeft", false, -MINUTE_MS],
    ["ArrowUp", true, 15 * MINUTE_MS],
    ["ArrowDown", true, -15 * MINUTE_MS],
    ["PageUp", false, HOUR_MS],
    ["PageDown", true, -HOUR_MS],
    ["Home", false, "first"],
    ["End", false, "last"],
    ["Enter", false, null],
    ["a", true, null],
  ] as const)("%s", (key, isLarge, expected) => {
    expect(keyMove(key, isLarge)).toBe(expected);
  });

  it("moves its own end, as far as the limit or the other end", () => {
    expect(stepped(RANGE, "from", -MINUTE_MS, LIMITS)).toEqual({ ...RANGE, from: RANGE.from - MINUTE_MS });
    expect(stepped(RANGE, "from", "first", LIMITS)).toEqual({ ...RANGE, from: 0 });
    expect(stepped(RANGE, "from", "last", LIMITS)).toEqual({ ...RANGE, from: RANGE.to });
    expect(stepped(RANGE, "to", "first", LIMITS)).toEqual({ ...RANGE, to: RANGE.from });
    expect(stepped(RANGE, "to", "last", LIMITS)).toEqual({ ...RANGE, to: LIMITS.to });
    expect(stepped(RANGE, "to", -20 * HOUR_MS, LIMITS)).toEqual({ ...RANGE, to: RANGE.from });
  });
});
