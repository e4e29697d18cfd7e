import { expect, test, vi } from "vitest";
import type { WorldStore } from "@/mock-server/engine/ports";
import { createDegradingStore } from "./degrading-store";
import { createMemoryStore } from "./memory-store";
import { describeWorldStore } from "./store-suite.test-support";

/** A store that can be told to refuse every change. */
interface FillableStore extends WorldStore {
  readonly fill: () => void;
}

function createFillableStore(): FillableStore {
  const store = createMemoryStore();
  let isFull = false;
  return {
    ...store,
    commit: (changes) =>
      isFull
        ? Promise.reject(new DOMException("no space left", "QuotaExceededError"))
        : store.commit(changes),
    fill: () => {
      isFull = true;
    },
  };
}

describeWorldStore("the degrading store while the durable one is full", "nothing", async () => ({
  open: async () => {
    const durable = createFillableStore();
    durable.fill();
    return createDegradingStore(durable, () => {});
  },
  reopen: async () => createMemoryStore(),
}));

test("nothing is lost of what came before or after the durable store refused, and it is said once", async () => {
  const durable = createFillableStore();
  const onDegraded = vi.fn();
  const store = createDegradingStore(durable, onDegraded);
  await store.commit([{ type: "log", log: "a", seq: 1, value: "before" }]);
  expect(onDegraded).not.toHaveBeenCalled();
  durable.fill();
  await store.commit([{ type: "log", log: "a", seq: 2, value: "after" }]);
  await store.commit([{ type: "log", log: "a", seq: 3, value: "later" }]);
  expect(await store.readLog("a", 1, 10)).toEqual([
    { seq: 1, value: "before" },
    { seq: 2, value: "after" },
    { seq: 3, value: "later" },
  ]);
  expect(onDegraded).toHaveBeenCalledTimes(1);
});

test("a new world begun in memory shows nothing of the stored one", async () => {
  const durable = createFillableStore();
  const store = createDegradingStore(durable, () => {});
  await store.commit([{ type: "log", log: "a", seq: 1, value: "old world" }]);
  durable.fill();
  await store.commit([{ type: "clear" }, { type: "log", log: "a", seq: 2, value: "new world" }]);
  expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 2, value: "new world" }]);
});

test("a durable store that cannot be read is taken for an empty one, and it is said", async () => {
  const unreadable = {
    ...createMemoryStore(),
    loadRecords: () => Promise.reject(new DOMException("broken", "UnknownError")),
  };
  const onDegraded = vi.fn();
  const store = createDegradingStore(unreadable, onDegraded);
  expect(await store.loadRecords()).toEqual([]);
  expect(onDegraded).toHaveBeenCalledTimes(1);
  await store.commit([{ type: "put", table: "a", key: "1", value: "new", order: 1 }]);
  expect(await store.loadRecords()).toHaveLength(1);
});
