// What every WorldStore must do. Run by the test of each adapter.

import { describe, expect, test } from "vitest";
import type { WorldStore } from "@/mock-server/engine/ports";

/** `open` gives an empty store; `reopen` opens what the last one left, as after a restart. */
export function describeWorldStore(
  name: string,
  keeps: "everything" | "nothing",
  setUp: () => Promise<{ open: () => Promise<WorldStore>; reopen: () => Promise<WorldStore> }>,
): void {
  describe(name, () => {
    test("starts empty", async () => {
      const store = await (await setUp()).open();
      expect(await store.loadRecords()).toEqual([]);
      expect(await store.readLog("events", 1, 100)).toEqual([]);
    });

    test("gives back the last value of each record, and none of a deleted one", async () => {
      const store = await (await setUp()).open();
      await store.commit([
        { type: "put", table: "a", key: "1", value: { n: 1 }, order: 1 },
        { type: "put", table: "b", key: "1", value: "other table", order: 1 },
        { type: "put", table: "a", key: "2", value: new Uint8Array([1, 2, 3]), order: 1 },
      ]);
      await store.commit([
        { type: "put", table: "a", key: "1", value: { n: 2 }, order: 1 },
        { type: "delete", table: "b", key: "1" },
        { type: "delete", table: "a", key: "never there" },
      ]);
      const records = await store.loadRecords();
      expect(records).toHaveLength(2);
      expect(records).toContainEqual({ table: "a", key: "1", value: { n: 2 }, order: 1 });
      expect(records).toContainEqual({ table: "a", key: "2", value: new Uint8Array([1, 2, 3]), order: 1 });
    });

    test("is not changed by what its caller does to a value afterwards", async () => {
      const store = await (await setUp()).open();
      const value = { list: [1] };
      await store.commit([{ type: "put", table: "a", key: "1", value, order: 1 }]);
      value.list.push(2);
      expect((await store.loadRecords())[0]?.value).toEqual({ list: [1] });
    });

    test("reads a log in ranges that cross every boundary, ascending", async () => {
      const store = await (await setUp()).open();
      const entry = (seq: number) => ({ type: "log", log: "events", seq, value: `event ${seq}` }) as const;
      for (let from = 1; from <= 300; from += 7) {
        await store.commit(
          Array.from({ length: Math.min(7, 301 - from) }, (_, index) => entry(from + index)),
        );
      }
      for (const [from, to] of [
        [1, 300],
        [1, 1],
        [63, 66],
        [64, 64],
        [65, 65],
        [128, 193],
        [300, 300],
        [-5, 2],
      ] as const) {
        const read = await store.readLog("events", from, to);
        const first = Math.max(1, from);
        expect(read).toEqual(
          Array.from({ length: to - first + 1 }, (_, index) => ({
            seq: first + index,
            value: `event ${first + index}`,
          })),
        );
      }
      expect(await store.readLog("events", 301, 400)).toEqual([]);
      expect(await store.readLog("events", 5, 4)).toEqual([]);
      expect(await store.readLog("events/other", 1, 300)).toEqual([]);
    });

    test("takes entries out of order and keeps them apart by log", async () => {
      const store = await (await setUp()).open();
      await store.commit([{ type: "log", log: "a", seq: 130, value: "late" }]);
      await store.commit([{ type: "log", log: "b", seq: 2, value: "other" }]);
      await store.commit([{ type: "log", log: "a", seq: 2, value: "early" }]);
      expect(await store.readLog("a", 1, 200)).toEqual([
        { seq: 2, value: "early" },
        { seq: 130, value: "late" },
      ]);
    });

    test("keeps every entry from the trim point on", async () => {
      const store = await (await setUp()).open();
      await store.commit(
        Array.from(
          { length: 200 },
          (_, index) => ({ type: "log", log: "a", seq: index + 1, value: index + 1 }) as const,
        ),
      );
      await store.commit([{ type: "trim", log: "a", beforeSeq: 150 }]);
      expect((await store.readLog("a", 150, 200)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 51 }, (_, index) => 150 + index),
      );
      expect(await store.readLog("a", 1, 100)).toEqual([]);
    });

    test("clears first, then applies the rest of the commit", async () => {
      const store = await (await setUp()).open();
      await store.commit([
        { type: "put", table: "a", key: "old", value: 1, order: 1 },
        { type: "log", log: "a", seq: 1, value: "old" },
      ]);
      await store.commit([
        { type: "clear" },
        { type: "put", table: "a", key: "new", value: 2, order: 1 },
        { type: "log", log: "a", seq: 2, value: "new" },
      ]);
      expect(await store.loadRecords()).toEqual([{ table: "a", key: "new", value: 2, order: 1 }]);
      expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 2, value: "new" }]);
    });

    test("stores all of a commit or nothing", async () => {
      const store = await (await setUp()).open();
      await store.commit([{ type: "log", log: "a", seq: 1, value: "first" }]);
      const unstorable = () => undefined;
      await expect(
        store.commit([
          { type: "put", table: "a", key: "1", value: 1, order: 1 },
          { type: "log", log: "a", seq: 2, value: "second" },
          { type: "put", table: "a", key: "2", value: unstorable, order: 1 },
        ]),
      ).rejects.toThrow();
      expect(await store.loadRecords()).toEqual([]);
      expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 1, value: "first" }]);
      await store.commit([{ type: "log", log: "a", seq: 2, value: "again" }]);
      expect(await store.readLog("a", 1, 10)).toEqual([
        { seq: 1, value: "first" },
        { seq: 2, value: "again" },
      ]);
    });

    if (keeps === "nothing") return;

    test("has everything again after a restart", async () => {
      const { open, reopen } = await setUp();

      const store = await open();
      await store.commit([
        { type: "put", table: "a", key: "1", value: "kept", order: 1 },
        { type: "log", log: "a", seq: 1, value: "kept" },
      ]);
      await store.close();
      const again = await reopen();
      expect(await again.loadRecords()).toEqual([{ table: "a", key: "1", value: "kept", order: 1 }]);
      await again.commit([{ type: "log", log: "a", seq: 2, value: "more" }]);
      expect(await again.readLog("a", 1, 5)).toEqual([
        { seq: 1, value: "kept" },
        { seq: 2, value: "more" },
      ]);
    });
  });
}
