import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  recordServerDate,
  resetServerClock,
  serverNow,
  serverReached,
  subscribeToServerClock,
} from "./server-clock";

const START = Date.parse("2026-11-21T09:30:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  resetServerClock();
});

afterEach(() => {
  vi.useRealTimers();
});

/** An answer that took 10 ms, from a server whose clock is ahead by `aheadMs`. */
function answerFrom(aheadMs: number) {
  const now = Date.now();
  const date = new Date(now - 5 + aheadMs).toUTCString(); // whole seconds, cut off
  recordServerDate(date, now - 10, now);
}

it("is this machine's time before the first answer", () => {
  expect(serverNow()).toBe(START);
});

it.each([null, "", "yesterday"])("ignores the Date header %j", (header) => {
  recordServerDate(header, START, START);
  expect(serverNow()).toBe(START);
});

it.each([3_600_000, -86_400_000, 1500, -700])("follows a server that is ahead by %i ms", (aheadMs) => {
  answerFrom(aheadMs);
  expect(Math.abs(serverNow() - (Date.now() + aheadMs))).toBeLessThanOrEqual(1010);
});

it("does not jitter: within some answers it knows the offset, and then time goes on evenly", () => {
  const offsets: number[] = [];
  for (let count = 0; count < 250; count += 1) {
    vi.advanceTimersByTime(137);
    answerFrom(123_456);
    if (count >= 50) offsets.push(serverNow() - Date.now());
  }
  expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(25);
  expect(Math.max(...offsets.map((offset) => Math.abs(offset - 123_456)))).toBeLessThan(50);
});

it("never goes back while the server's clock goes on", () => {
  let last = Number.NEGATIVE_INFINITY;
  for (let count = 0; count < 100; count += 1) {
    vi.advanceTimersByTime(251);
    answerFrom(-5000);
    if (count > 0) expect(serverNow()).toBeGreaterThanOrEqual(last);
    last = serverNow();
  }
});

it("tells subscribers of jumps and of nothing else", () => {
  const listener = vi.fn<() => void>();
  const unsubscribe = subscribeToServerClock(listener);
  answerFrom(0);
  expect(listener).not.toHaveBeenCalled();
  answerFrom(7_200_000);
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  answerFrom(0);
  expect(listener).toHaveBeenCalledTimes(1);
});

it("names the last second that the server has certainly reached, even long after it said so", () => {
  expect(serverReached()).toBeNull();
  answerFrom(3_600_400);
  const reached = serverReached();
  expect(reached).toBe(Math.floor((START + 3_600_395) / 1000) * 1000);
  vi.advanceTimersByTime(60_000);
  expect(serverReached()).toBe(reached);
  // Another world, earlier than the one before.
  answerFrom(-3_600_000);
  expect(serverReached()).toBeLessThan(START);
  recordServerDate("yesterday", START, START);
  expect(serverReached()).not.toBeNull();
  resetServerClock();
  expect(serverReached()).toBeNull();
});
