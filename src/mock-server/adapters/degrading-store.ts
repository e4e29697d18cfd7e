// A WorldStore that goes on in memory when the durable one stops taking changes (no space, closed by the browser), so
// that the world ends with its last tab instead of at once.

import type { WorldStore } from "@/mock-server/engine/ports";
import { createMemoryStore } from "./memory-store";

/** @param onDegraded called once, with what the durable store said; from then on nothing is durable any more */
export function createDegradingStore(durable: WorldStore, onDegraded: (error: unknown) => void): WorldStore {
  /** Everything since the durable store failed; null while it works. */
  let memory: WorldStore | null = null;
  let isCleared = false;

  async function goOn(error: unknown): Promise<WorldStore> {
    const successor = createMemoryStore();
    const records = await readOrNothing(durable.loadRecords());
    await successor.commit(
      records.map(({ table, key, value, order }) => ({ type: "put", table, key, value, order })),
    );
    onDegraded(error);
    return successor;
  }

  return {
    async loadRecords() {
      if (memory) return memory.loadRecords();
      try {
        return await durable.loadRecords();
      } catch (error) {
        memory = await goOn(error);
        return memory.loadRecords();
      }
    },
    async commit(changes) {
      if (!memory) {
        try {
          await durable.commit(changes);
          return;
        } catch (error) {
          memory = await goOn(error);
        }
      }
      await memory.commit(changes);
      isCleared ||= changes.some(({ type }) => type === "clear");
    },
    async readLog(log, fromSeq, toSeq) {
      if (!memory) return durable.readLog(log, fromSeq, toSeq);
      const later = await memory.readLog(log, fromSeq, toSeq);
      if (isCleared) return later;
      // What was stored before can usually still be read; what cannot is lost.
      const earlier = await readOrNothing(durable.readLog(log, fromSeq, toSeq));
      const merged = new Map([...earlier, ...later].map((entry) => [entry.seq, entry]));
      return [...merged.values()].toSorted((a, b) => a.seq - b.seq);
    },
    close: () => durable.close(),
  };
}

async function readOrNothing<T>(reading: Promise<T[]>): Promise<T[]> {
  try {
    return await reading;
  } catch {
    return [];
  }
}
