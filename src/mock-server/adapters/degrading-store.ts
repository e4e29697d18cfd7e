// A WorldStore that goes on in memory when the durable one takes no change (no space, refused by the browser), so that
// the world ends with its last tab instead of at once; and that goes back to the durable one with the next commit that
// holds the whole world. It never writes over a stored world that was not read when this one began.

import { refusalError } from "@/lib/storage-refusal";
import type { StoreChange, WorldStore } from "@/mock-server/engine/ports";
import { createMemoryStore } from "./memory-store";

export interface DegradingListeners {
  /**
   * The durable store has refused, and nothing is durable any more; again each time it refuses the whole world.
   * `unkept`: whether it holds the world as it was before, or nothing of it.
   */
  readonly onRefused: (error: unknown, unkept: "changes" | "everything") => void;
  /** The durable store has taken the whole world: everything is durable again. */
  readonly onKeptAgain: () => void;
}

/** What has gone in memory of logs that are still stored: by log, the first number that is kept. */
class Gone {
  #isAllGone = false;
  readonly #keptFrom = new Map<string, number>();

  note(changes: readonly StoreChange[]): void {
    for (const change of changes) {
      if (change.type === "clear") this.#isAllGone = true;
      if (change.type === "drop") this.#keptFrom.set(change.log, Infinity);
      if (change.type === "trim") {
        this.#keptFrom.set(change.log, Math.max(this.#keptFrom.get(change.log) ?? 1, change.beforeSeq));
      }
    }
  }

  /** The first number of a log that still counts of what is stored. */
  keptFrom(log: string): number {
    return this.#isAllGone ? Infinity : (this.#keptFrom.get(log) ?? 1);
  }
}

/** @param open the durable store: again when a connection to it may have ended */
export function createDegradingStore(
  open: () => Promise<WorldStore>,
  { onRefused, onKeptAgain }: DegradingListeners,
): WorldStore {
  let opening: Promise<WorldStore> | null = null;
  /** Everything since the durable store refused; null while it works. */
  let memory: WorldStore | null = null;
  let gone = new Gone();
  /** Whether the durable store has held this world: when it is empty all the same, it has lost it. */
  let hasHeldWorld = false;
  let hasLostWorld = false;
  /** What is stored could not be read when this world began, so it may be another one. */
  let isUnread = false;
  /** Why something that is stored could not be read since the last commit. A whole world lacks it then. */
  let missed: { readonly error: unknown } | null = null;

  async function connect(): Promise<WorldStore> {
    const store = await open();
    // A browser that deletes what a site has stored deletes all of it, and takes changes to nothing afterwards.
    hasLostWorld = hasHeldWorld && (await store.loadRecords()).length === 0;
    return store;
  }

  /** Does it once more on a new connection when it fails, since the one before may have ended. */
  async function withDurable<T>(work: (durable: WorldStore) => Promise<T>): Promise<T> {
    opening ??= connect();
    const first = opening;
    try {
      return await work(await first);
    } catch {
      if (opening === first) {
        first.then((ended) => ended.close()).catch(() => undefined); // it may have ended already
        opening = connect();
      }
      return work(await opening);
    }
  }

  async function commitWhole(changes: readonly StoreChange[]): Promise<void> {
    if (missed) throw missed.error;
    await withDurable(async (durable) => {
      if (isUnread && (await durable.loadRecords()).length > 0) {
        throw refusalError("unread", "another world is stored, which could not be read when this one began");
      }
      await durable.commit(changes);
    });
    isUnread = false;
    hasLostWorld = false;
  }

  async function commitPart(changes: readonly StoreChange[]): Promise<void> {
    await withDurable(async (durable) => {
      if (hasLostWorld) throw refusalError("gone", "the world that was stored is not there any more");
      await durable.commit(changes);
    });
  }

  /** A memory that goes on where the durable store is. */
  async function beginMemory(): Promise<WorldStore> {
    const successor = createMemoryStore();
    const records = isUnread ? [] : await withDurable((durable) => durable.loadRecords()).catch(() => []);
    await successor.commit(
      records.map(({ table, key, value, order }) => ({ type: "put", table, key, value, order })),
    );
    return successor;
  }

  async function commitToMemory(changes: readonly StoreChange[], error: unknown): Promise<void> {
    const successor = memory ?? (await beginMemory());
    try {
      await successor.commit(changes);
    } catch {
      throw error; // no store could take that: the change is at fault, and everything stays as it is
    }
    memory = successor;
    gone.note(changes);
    refuse(error);
  }

  function refuse(error: unknown): void {
    onRefused(error, hasHeldWorld && !hasLostWorld && !isUnread ? "changes" : "everything");
  }

  return {
    async loadRecords() {
      if (memory) return memory.loadRecords();
      try {
        const records = await withDurable((durable) => durable.loadRecords());
        hasHeldWorld = records.length > 0;
        return records;
      } catch (error) {
        isUnread = true;
        memory = createMemoryStore();
        refuse(error);
        return [];
      }
    },
    async commit(changes) {
      const isWhole = changes[0]?.type === "clear";
      if (memory && !isWhole) {
        await memory.commit(changes);
        gone.note(changes);
        missed = null;
        return;
      }
      try {
        await (isWhole ? commitWhole(changes) : commitPart(changes));
      } catch (error) {
        await commitToMemory(changes, error);
        missed = null;
        return;
      }
      hasHeldWorld = true;
      if (!memory) return;
      memory = null;
      gone = new Gone();
      onKeptAgain();
    },
    async readLog(log, fromSeq, toSeq) {
      if (!memory) return withDurable((durable) => durable.readLog(log, fromSeq, toSeq));
      const later = await memory.readLog(log, fromSeq, toSeq);
      const storedFrom = isUnread ? Infinity : Math.max(fromSeq, gone.keptFrom(log));
      if (storedFrom > toSeq) return later;
      // What was stored before can usually still be read; what cannot is missing until it can.
      const earlier = await withDurable((durable) => durable.readLog(log, storedFrom, toSeq)).catch(
        (error: unknown) => {
          missed = { error };
          return [];
        },
      );
      const merged = new Map([...earlier, ...later].map((entry) => [entry.seq, entry]));
      return [...merged.values()].toSorted((a, b) => a.seq - b.seq);
    },
    async close() {
      await opening?.then(
        (durable) => durable.close(),
        () => undefined, // it never opened
      );
    },
  };
}
