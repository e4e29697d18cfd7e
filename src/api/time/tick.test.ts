import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { subscribeToTick, tickNow } from "./tick";

beforeEach(() => vi.useFakeTimers({ now: 1_000_070 }));
afterEach(() => vi.useRealTimers());

test("all that listen share one timer, which ends with the last of them", () => {
  const listeners = [vi.fn(), vi.fn(), vi.fn()];
  const stops = listeners.map(subscribeToTick);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  for (const listener of listeners) expect(listener).toHaveBeenCalledTimes(5);
  stops[0]?.();
  vi.advanceTimersByTime(200);
  expect(listeners.map(({ mock }) => mock.calls.length)).toEqual([5, 6, 6]);
  stops[1]?.();
  stops[2]?.();
  expect(vi.getTimerCount()).toBe(0);
});

test("a listener that comes later starts the timer again, and one that stops twice stops no other", () => {
  const stop = subscribeToTick(() => undefined);
  stop();
  const later = vi.fn();
  const stopLater = subscribeToTick(later);
  stop();
  vi.advanceTimersByTime(400);
  expect(later).toHaveBeenCalledTimes(2);
  stopLater();
});

test("a function that listens twice is called twice, until each is stopped", () => {
  const listener = vi.fn();
  const stops = [subscribeToTick(listener), subscribeToTick(listener)];
  vi.advanceTimersByTime(200);
  expect(listener).toHaveBeenCalledTimes(2);
  stops[0]?.();
  vi.advanceTimersByTime(200);
  expect(listener).toHaveBeenCalledTimes(3);
  stops[1]?.();
});

test("now goes on in steps", () => {
  expect(tickNow()).toBe(1_000_000);
  vi.advanceTimersByTime(129);
  expect(tickNow()).toBe(1_000_000);
  vi.advanceTimersByTime(1);
  expect(tickNow()).toBe(1_000_200);
});
