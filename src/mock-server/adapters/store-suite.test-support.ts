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
      expect(await store.readLog("a", 1, 149)).toEqual([]);
    });

    test.each([1, 2, 3, 63, 64, 65, 66, 128, 129, 130, 131, 400])(
      "has nothing from before %s once that is where the log begins, and goes on",
      async (beforeSeq) => {
        const store = await (await setUp()).open();
        const entries = (from: number, to: number) =>
          Array.from(
            { length: to - from + 1 },
            (_, index) => ({ type: "log", log: "a", seq: from + index, value: `${from + index}` }) as const,
          );
        await store.commit(entries(1, 130));
        await store.commit([{ type: "trim", log: "a", beforeSeq }]);
        const seqs = async () => (await store.readLog("a", 1, 1000)).map(({ seq }) => seq);
        const kept = entries(1, 130)
          .map(({ seq }) => seq)
          .filter((seq) => seq >= beforeSeq);
        expect(await seqs()).toEqual(kept);
        const next = Math.max(131, beforeSeq);
        await store.commit(entries(next, next + 1));
        expect(await seqs()).toEqual([...kept, next, next + 1]);
      },
    );

    test("lets a log begin that has no entry yet anywhere", async () => {
      const store = await (await setUp()).open();
      await store.commit([{ type: "trim", log: "a", beforeSeq: 1 }]);
      await store.commit([{ type: "trim", log: "a", beforeSeq: 7 }]);
      await store.commit([{ type: "log", log: "a", seq: 7, value: "first" }]);
      expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 7, value: "first" }]);
    });

    test("takes changes of one log in their order, and entries that were written out of order too", async () => {
      const store = await (await setUp()).open();
      await store.commit([
        { type: "log", log: "a", seq: 80, value: "late" },
        { type: "log", log: "a", seq: 3, value: "early" },
        { type: "trim", log: "a", beforeSeq: 70 },
        { type: "log", log: "a", seq: 81, value: "later" },
      ]);
      expect(await store.readLog("a", 1, 100)).toEqual([
        { seq: 80, value: "late" },
        { seq: 81, value: "later" },
      ]);
    });

    test("has nothing of a log that was dropped but what was written after it, and every other log", async () => {
      const store = await (await setUp()).open();
      const others = ["a", "a/b", "a\u0000", "b", "", "A"];
      const fill = (log: string) =>
        [1, 64, 65, 1000].map((seq) => ({ type: "log", log, seq, value: `secret of ${log}` }) as const);
      await store.commit([...others, "a/"].flatMap(fill));
      await store.commit([
        { type: "drop", log: "never there" },
        { type: "log", log: "a/", seq: 1001, value: "before" },
        { type: "drop", log: "a/" },
        { type: "log", log: "a/", seq: 2, value: "after" },
      ]);
      expect(await store.readLog("a/", 1, 2000)).toEqual([{ seq: 2, value: "after" }]);
      for (const log of others) expect(await store.readLog(log, 1, 2000)).toHaveLength(4);
      await store.commit([{ type: "drop", log: "a/" }]);
      expect(await store.readLog("a/", 1, 2000)).toEqual([]);
    });

    test("takes thousands of changes at once", async () => {
      const store = await (await setUp()).open();
      const count = 3000;
      await store.commit(
        Array.from({ length: count }, (_, index) => [
          { type: "put", table: "a", key: `${index}`, value: index, order: index + 1 } as const,
          { type: "log", log: `log ${index % 7}`, seq: Math.floor(index / 7) + 1, value: index } as const,
        ]).flat(),
      );
      expect(await store.loadRecords()).toHaveLength(count);
      const logs = await Promise.all(
        Array.from({ length: 7 }, (_, index) => store.readLog(`log ${index}`, 1, count)),
      );
      expect(logs.flat()).toHaveLength(count);
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
      for (const refused of [
        { type: "put", table: "a", key: "2", value: unstorable, order: 1 },
        { type: "log", log: "b", seq: 1, value: unstorable },
      ] as const) {
        await expect(
          store.commit([
            { type: "put", table: "a", key: "1", value: 1, order: 1 },
            { type: "log", log: "a", seq: 2, value: "second" },
            { type: "trim", log: "a", beforeSeq: 2 },
            refused,
          ]),
        ).rejects.toThrow();
        expect(await store.loadRecords()).toEqual([]);
        expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 1, value: "first" }]);
      }
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
