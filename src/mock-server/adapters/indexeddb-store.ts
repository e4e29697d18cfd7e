// The WorldStore in IndexedDB. Records are a row each; logs are rows of many entries (segments), because a row an
// event would cost more than the event. Owns the database's layout and its version.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";

const DATABASE_NAME = "audit-logs-console";
const DATABASE_VERSION = 1;

/** Entries a segment. Smaller costs rows, larger costs rewriting the last segment with each commit. */
const SEGMENT_LENGTH = 64;

type Segment = { seq: number; value: unknown }[];

interface Layout extends DBSchema {
  records: { key: [table: string, key: string]; value: StoredRecord };
  segments: { key: [log: string, segment: number]; value: Segment };
}

type Write = IDBPTransaction<Layout, ("records" | "segments")[], "readwrite">;

function segmentOf(seq: number): number {
  return Math.floor((seq - 1) / SEGMENT_LENGTH);
}

/**
 * @param version of the layout; another one than the current is for tests of an upgrade
 * @throws when the browser refuses a database (private windows, no space), a newer version has upgraded it, or another
 * connection blocks its upgrade.
 */
export async function openIndexedDbStore(
  name: string = DATABASE_NAME,
  version: number = DATABASE_VERSION,
): Promise<WorldStore> {
  let reportBlocked = () => {};
  const blocked = new Promise<never>((_resolve, reject) => {
    reportBlocked = () => reject(new Error("another connection keeps the database from being upgraded"));
  });
  const opening = openDB<Layout>(name, version, {
    upgrade(db, fromVersion) {
      if (fromVersion >= 1) return;
      db.createObjectStore("records", { keyPath: ["table", "key"] });
      db.createObjectStore("segments");
    },
    // Nobody else may have it open: the owner of the world is the only one. Waiting for whoever does could take for ever.
    blocked: () => reportBlocked(),
    // A newer version wants to upgrade: let it, this owner is about to hand over.
    blocking: () => void opening.then((opened) => opened.close()),
  });
  const database: IDBPDatabase<Layout> = await Promise.race([opening, blocked]).catch((error: unknown) => {
    // It may still open when nobody waits any more, and must not block others then.
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  });

  /** The last segment written of each log, so that appending need not read it back. */
  const tails = new Map<string, { number: number; segment: Segment }>();

  async function segmentFor(tx: Write, log: string, number: number): Promise<Segment> {
    const tail = tails.get(log);
    if (tail?.number === number) return tail.segment;
    return (await tx.objectStore("segments").get([log, number])) ?? [];
  }

  async function writeEntries(tx: Write, entries: readonly (StoreChange & { type: "log" })[]): Promise<void> {
    const bySegment = new Map<string, { log: string; number: number; added: Segment }>();
    for (const { log, seq, value } of entries) {
      const number = segmentOf(seq);
      const group = bySegment.get(`${number} ${log}`) ?? { log, number, added: [] };
      group.added.push({ seq, value });
      bySegment.set(`${number} ${log}`, group);
    }
    for (const { log, number, added } of bySegment.values()) {
      const written = new Map((await segmentFor(tx, log, number)).map((entry) => [entry.seq, entry]));
      for (const entry of added) written.set(entry.seq, entry);
      const segment = [...written.values()].toSorted((a, b) => a.seq - b.seq);
      await tx.objectStore("segments").put(segment, [log, number]);
      if (number >= (tails.get(log)?.number ?? 0)) tails.set(log, { number, segment });
    }
  }

  async function apply(tx: Write, changes: readonly StoreChange[]): Promise<void> {
    const entries: (StoreChange & { type: "log" })[] = [];
    for (const change of changes) {
      switch (change.type) {
        case "clear":
          tails.clear();
          await tx.objectStore("records").clear();
          await tx.objectStore("segments").clear();
          break;
        case "put": {
          const { table, key, value, order } = change;
          await tx.objectStore("records").put({ table, key, value, order });
          break;
        }
        case "delete":
          await tx.objectStore("records").delete([change.table, change.key]);
          break;
        case "log":
          entries.push(change);
          break;
        case "trim": {
          // Whole segments only: the entries of the first kept segment stay until it goes too.
          const range = IDBKeyRange.bound(
            [change.log, 0],
            [change.log, segmentOf(change.beforeSeq)],
            false,
            true,
          );
          await tx.objectStore("segments").delete(range);
          break;
        }
      }
    }
    await writeEntries(tx, entries);
  }

  return {
    async loadRecords() {
      return database.getAll("records");
    },
    async commit(changes) {
      const tx = database.transaction(["records", "segments"], "readwrite", { durability: "relaxed" });
      try {
        await apply(tx, changes);
        await tx.done;
      } catch (error) {
        tails.clear(); // they may hold what was not stored
        // A value that cannot be stored throws without ending the transaction; other errors have ended it already.
        if (tx.error === null) tx.abort();
        await tx.done.catch(() => undefined); // it says the same as `error`
        throw error;
      }
    },
    async readLog(log, fromSeq, toSeq) {
      if (toSeq < fromSeq) return [];
      const range = IDBKeyRange.bound(
        [log, segmentOf(Math.max(1, fromSeq))],
        [log, segmentOf(Math.max(1, toSeq))],
      );
      const segments = await database.getAll("segments", range);
      return segments.flat().filter(({ seq }) => seq >= fromSeq && seq <= toSeq);
    },
    async close() {
      database.close();
    },
  };
}
