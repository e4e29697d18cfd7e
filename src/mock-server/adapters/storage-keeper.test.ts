import { describe, expect, test } from "vitest";
import { createStorageKeeper } from "./storage-keeper";

const FULL = new DOMException("no space left", "QuotaExceededError");
const START = Date.UTC(2026, 10, 21, 9, 0, 0);

/** A keeper of a store that refuses until it is told not to, and its time in the hand. */
function setUp() {
  let now = START;
  let waiting: { readonly dueAt: number; readonly work: () => void } | null = null;
  let isFull = true;
  const triedAfterMs: number[] = [];
  const told: string[] = [];
  const keeper = createStorageKeeper({
    wallClock: { now: () => now },
    timer: (delayMs, work) => {
      const own = { dueAt: now + delayMs, work };
      waiting = own;
      return () => {
        if (waiting === own) waiting = null;
      };
    },
    onChange: ({ kind }) => told.push(kind),
  });
  const storeAgain = async () => {
    triedAfterMs.push(now - START);
    if (isFull) keeper.refused(FULL, "changes");
    else keeper.keptAgain();
  };
  return {
    keeper,
    storeAgain,
    triedAfterMs,
    told,
    isWaiting: () => waiting !== null,
    heal: () => {
      isFull = false;
    },
    /** Lets time pass; a try that it makes due has ended then. */
    pass: async (ms: number) => {
      const until = now + ms;
      while (waiting !== null && waiting.dueAt <= until) {
        const { dueAt, work } = waiting;
        now = dueAt;
        waiting = null;
        work();
        await settle();
      }
      now = until;
    },
  };
}

/** Until what was begun and needs no time is done. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("trying again", () => {
  test("comes after 5, 15 and 60 seconds, then every five minutes, until the world is kept", async () => {
    const { keeper, storeAgain, triedAfterMs, heal, pass, isWaiting, told } = setUp();
    keeper.retryBy(storeAgain);
    keeper.refused(FULL, "changes");
    await pass(20 * 60_000);
    expect(triedAfterMs).toEqual([5, 20, 80, 380, 680, 980].map((seconds) => seconds * 1000));
    expect(keeper.state()).toMatchObject({ kind: "memory", since: START, triedAt: START + 980_000 });
    heal();
    await pass(5 * 60_000);
    expect(keeper.state()).toEqual({ kind: "durable", keptAgainAt: START + 1_280_000 });
    expect(told.filter((kind) => kind === "durable")).toHaveLength(1);
    expect(isWaiting()).toBe(false);
  });

  test("begins with the first wait when it is lost again", async () => {
    const { keeper, storeAgain, triedAfterMs, heal, pass } = setUp();
    keeper.retryBy(storeAgain);
    keeper.refused(FULL, "changes");
    await pass(20_000);
    heal();
    keeper.tryAgain();
    await settle();
    keeper.refused(FULL, "changes");
    await pass(5_000);
    expect(triedAfterMs).toEqual([5_000, 20_000, 20_000, 25_000]);
  });

  test("waits until it is known how, and stops when it is told to", async () => {
    const { keeper, storeAgain, triedAfterMs, pass, isWaiting } = setUp();
    keeper.refused(FULL, "everything");
    keeper.tryAgain();
    expect(isWaiting()).toBe(false);
    keeper.retryBy(storeAgain);
    await pass(5_000);
    keeper.stop();
    keeper.tryAgain();
    expect(isWaiting()).toBe(false);
    expect(triedAfterMs).toEqual([5_000]);
  });

  test("is done at once when it is asked for, but not twice at a time", async () => {
    const { keeper, storeAgain, triedAfterMs } = setUp();
    keeper.retryBy(storeAgain);
    keeper.refused(FULL, "changes");
    keeper.tryAgain();
    keeper.tryAgain();
    await settle();
    expect(triedAfterMs).toEqual([0]);
  });

  test("goes on where not even memory takes the world", async () => {
    const { keeper, pass, isWaiting } = setUp();
    keeper.retryBy(() => Promise.reject(new TypeError("a fault")));
    keeper.refused(FULL, "changes");
    await pass(5_000);
    expect(keeper.state()).toMatchObject({
      kind: "memory",
      refusal: { name: "TypeError" },
      unkept: "changes",
    });
    expect(isWaiting()).toBe(true);
  });

  test("is not done where there is nothing that this world may be written to", async () => {
    const { keeper, storeAgain, triedAfterMs, isWaiting } = setUp();
    keeper.refusedForGood(new DOMException("no locks", "NotSupportedError"));
    keeper.retryBy(storeAgain);
    keeper.tryAgain();
    expect(isWaiting()).toBe(false);
    expect(triedAfterMs).toEqual([]);
    expect(keeper.state()).toMatchObject({ refusal: { name: "NotSupportedError" }, canTryAgain: false });
  });
});
