// The WorldStore that forgets: for tests, and where a browser lets nothing be stored.

import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";

export function createMemoryStore(): WorldStore {
  const records = new Map<string, StoredRecord>();
  const logs = new Map<string, Map<number, unknown>>();

  function apply(change: StoreChange): void {
    switch (change.type) {
      case "put": {
        const { table, key, value, order } = change;
        records.set(`${table}\n${key}`, { table, key, value, order });
        break;
      }
      case "delete":
        records.delete(`${change.table}\n${change.key}`);
        break;
      case "log": {
        const entries = logs.get(change.log) ?? new Map<number, unknown>();
        logs.set(change.log, entries.set(change.seq, change.value));
        break;
      }
      case "trim":
        // Entries need not have come in ascending order.
        for (const seq of logs.get(change.log)?.keys() ?? []) {
          if (seq < change.beforeSeq) logs.get(change.log)?.delete(seq);
        }
        break;
      case "drop":
        logs.delete(change.log);
        break;
      case "clear":
        records.clear();
        logs.clear();
        break;
    }
  }

  return {
    async loadRecords() {
      return structuredClone([...records.values()]);
    },
    async commit(changes) {
      // Cloned before anything is applied: a value that cannot be stored refuses the whole commit, and a caller
      // that keeps its reference cannot change what is stored.
      structuredClone(changes).forEach(apply);
    },
    async readLog(log, fromSeq, toSeq) {
      const entries = logs.get(log);
      if (!entries) return [];
      const found: { seq: number; value: unknown }[] = [];
      for (let seq = Math.max(1, fromSeq); seq <= toSeq; seq += 1) {
        if (entries.has(seq)) found.push({ seq, value: structuredClone(entries.get(seq)) });
      }
      return found;
    },
    async close() {},
  };
}
