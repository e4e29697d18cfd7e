import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import { gapAt } from "./gap";
import { inMinutes, job, minute, on, stopped, world } from "./kept-ledger.test-support";

const DAYS_7 = 7 * DAY_MS;

function stoppedAt10() {
  const host = world();
  host.change(1, on());
  host.change(10, stopped(10));
  return host;
}

function ended() {
  const host = stoppedAt10();
  host.change(70, on(70), { arrived: { openedAt: minute(70) } });
  return host;
}

describe("the seven-day edge", () => {
  test.each([
    ["whole to the last instant", DAYS_7, "open", 0],
    ["an hour later without its first hour, its start where it was", DAYS_7 + HOUR_MS, "open", HOUR_MS],
  ])("%s", (_name, laterMs, state, lostMs) => {
    const { books } = stoppedAt10();
    const gap = books.allGaps[0]!;
    const view = gapAt(gap, gap.from + laterMs, null);
    expect(view).toMatchObject({ from: gap.from, state, lostMs, replayableUntil: gap.from + DAYS_7 });
    expect(view.replayableFrom).toBe(gap.from + lostMs);
  });

  test("a gap with its end is lost when all of it is, which is not closed", () => {
    const { books } = ended();
    const gap = books.allGaps[0]!;
    expect(gapAt(gap, gap.to! + DAYS_7 - 1, null)).toMatchObject({ state: "open" });
    const view = gapAt(gap, gap.to! + DAYS_7, null);
    expect(view).toMatchObject({ state: "lost", closedBy: null, lostMs: gap.to! - gap.from });
  });

  test("a gap without an end is never lost whole", () => {
    const { books, change } = stoppedAt10();
    change(60 * 24 * 30, stopped(10));
    expect(inMinutes(books)).toEqual([["gap-1", 10, null, "open"]]);
    expect(gapAt(books.allGaps[0]!, minute(60 * 24 * 30), null).state).toBe("open");
  });

  test("all of a deleted portal's is lost", () => {
    const { books } = ended();
    const gap = { ...books.allGaps[0]!, isPortalGone: true };
    expect(gapAt(gap, minute(80), null)).toMatchObject({ state: "lost", lostMs: gap.to! - gap.from });
  });
});

describe("a replay job that covers a part of it", () => {
  test.each([
    ["accepted", "replaying"],
    ["pending", "replaying"],
    ["running", "replaying"],
    ["completed", "open"],
    ["failed", "open"],
  ])("%s: the gap is %s", (status, state) => {
    const { books } = ended();
    expect(gapAt(books.allGaps[0]!, minute(80), job(status, 60, 75))).toMatchObject({ state });
  });

  test("makes nothing of a gap that it does not reach", () => {
    const { books } = ended();
    expect(gapAt(books.allGaps[0]!, minute(90), job("running", 75, 80)).state).toBe("open");
  });
});
