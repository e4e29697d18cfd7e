import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test } from "vitest";
import type { WorldStore } from "@/mock-server/engine/ports";
import { openIndexedDbStore } from "./indexeddb-store";
import { describeWorldStore } from "./store-suite.test-support";

let databases = 0;

describeWorldStore("the IndexedDB store", "everything", async () => {
  databases += 1;
  const name = `world ${databases}`;
  return { open: () => openIndexedDbStore(name), reopen: () => openIndexedDbStore(name) };
});

async function openedInTime(name: string, version: number): Promise<WorldStore> {
  const store = await openIndexedDbStore(name, version).catch(() => null);
  if (store) return store;
  await new Promise((resolve) => setTimeout(resolve));
  return openedInTime(name, version);
}

describe("a database that another connection has open", () => {
  test("at an older version and does not let go of refuses at once instead of waiting for ever", async () => {
    const name = "blocked";
    await (await openIndexedDbStore(name, 1)).close();
    const holder = await openDB(name, 1); // does not close for another
    await expect(openIndexedDbStore(name, 2)).rejects.toThrow("keeps the database from being upgraded");
    // Behind the upgrade that is still blocked.
    await expect(openIndexedDbStore(name, 2)).rejects.toThrow("keeps the database from being upgraded");

    // The abandoned upgrade goes on when the holder is gone, and does not block others then.
    holder.close();
    const store = await openedInTime(name, 3);
    await store.commit([{ type: "log", log: "a", seq: 1, value: "stored" }]);
    expect(await store.readLog("a", 1, 1)).toHaveLength(1);
    await store.close();
  });

  test("is let go of by a store when a newer version comes, and the store refuses from then on", async () => {
    const name = "handed over";
    const older = await openIndexedDbStore(name, 1);
    await older.commit([{ type: "log", log: "a", seq: 1, value: "kept" }]);
    const newer = await openIndexedDbStore(name, 2);
    expect(await newer.readLog("a", 1, 1)).toEqual([{ seq: 1, value: "kept" }]);
    await expect(older.commit([{ type: "log", log: "a", seq: 2, value: "late" }])).rejects.toThrow();
    await newer.close();
  });

  test("was upgraded by a newer version is refused by an older one", async () => {
    await (await openIndexedDbStore("newer", 2)).close();
    await expect(openIndexedDbStore("newer", 1)).rejects.toThrow();
  });
});
