import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { frameScheduler } from "./frame-scheduler";

const frames = new Map<number, FrameRequestCallback>();

beforeEach(() => {
  vi.useFakeTimers();
  let serial = 0;
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    frames.set(++serial, callback);
    return serial;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => void frames.delete(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  frames.clear();
});

function paint(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const callback of due) callback(0);
}

test("what comes before a frame runs with it, in order and once", () => {
  const ran: string[] = [];
  const schedule = frameScheduler();
  for (const name of ["a", "b", "c"]) schedule(() => ran.push(name));
  expect(ran).toEqual([]);
  paint();
  expect(ran).toEqual(["a", "b", "c"]);
  vi.runAllTimers();
  paint();
  expect(ran).toHaveLength(3);
});

test("what is scheduled by one that runs waits for the next frame", () => {
  const ran: string[] = [];
  const schedule = frameScheduler();
  schedule(() => schedule(() => ran.push("next")));
  paint();
  expect(ran).toEqual([]);
  paint();
  expect(ran).toEqual(["next"]);
});

test("where nothing is painted it runs all the same, and no frame comes too late for it", () => {
  const ran: string[] = [];
  const schedule = frameScheduler();
  schedule(() => ran.push("hidden"));
  vi.advanceTimersByTime(100);
  expect([ran, frames.size]).toEqual([["hidden"], 0]);
});

test("one that throws keeps none of the others", () => {
  const ran: string[] = [];
  const schedule = frameScheduler();
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  schedule(() => {
    throw new Error("made up");
  });
  schedule(() => ran.push("other"));
  paint();
  expect([ran, reported.mock.calls.length]).toEqual([["other"], 1]);
});
