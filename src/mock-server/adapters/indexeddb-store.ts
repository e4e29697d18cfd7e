// The WorldStore in IndexedDB. Records are a row each; logs are rows of many entries (segments), because a row an
// event would cost more than the event. Owns the database's layout and its version.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { assertNever } from "@/lib/assert-never";
import { refusalError } from "@/lib/storage-refusal";
import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";

const DATABASE_NAME = "audit-logs-console";
const DATABASE_VERSION = 1;

/** Entries a segment. Smaller costs rows, larger costs rewriting the last segment with each commit. */
const SEGMENT_LENGTH = 64;

type Segment = { seq: number; value: unknown }[];

/** What a commit does to one log, its changes taken together in their order. */
interface LogPlan {
  isDropped: boolean;
  /** The first number that is kept of what is stored. */
  keptFrom: number;
  readonly added: Map<number, unknown>;
}

interface Layout extends DBSchema {
  records: { key: [table: string, key: string]; value: StoredRecord };
  segments: { key: [log: string, segment: number]; value: Segment };
}

type Write = IDBPTransaction<Layout, ("records" | "segments")[], "readwrite">;

function segmentOf(seq: number): number {
  return Math.floor((seq - 1) / SEGMENT_LENGTH);
}

/** Databases whose opening is still blocked. What opens one meanwhile would wait behind that, and not be told so. */
const stillBlocked = new Set<string>();

/**
 * @param version of the layout; another one than the current is for tests of an upgrade
 * @throws when the browser refuses a database (private windows, no space), a newer version has upgraded it, or another
 * connection blocks its upgrade.
 */
export async function openIndexedDbStore(
  name: string = DATABASE_NAME,
  version: number = DATABASE_VERSION,
): Promise<WorldStore> {
  const blockedError = () =>
    refusalError("blocked", "another connection keeps the database from being upgraded");
  if (stillBlocked.has(name)) throw blockedError();
  let reportBlocked = () => {};
  const blocked = new Promise<never>((_resolve, reject) => {
    reportBlocked = () => {
      stillBlocked.add(name);
      reject(blockedError());
    };
  });
  const opening = openDB<Layout>(name, version, {
    upgrade(db, fromVersion) {
      if (fromVersion >= 1) return;
      db.createObjectStore("records", { keyPath: ["table", "key"] });
      db.createObjectStore("segments");
    },
    // Only the owner of the world may have it open. Waiting for another holder could take for ever.
    blocked: () => reportBlocked(),
    // A newer version wants to upgrade: let it, this owner is about to hand over.
    blocking: () => void opening.then((opened) => opened.close()),
  });
  const database: IDBPDatabase<Layout> = await Promise.race([opening, blocked]).catch((error: unknown) => {
    // It may still open after the wait was given up, and must not block others then.
    opening
      .then(
        (late) => late.close(),
        () => undefined,
      )
      .finally(() => stillBlocked.delete(name));
    throw error;
  });

  /** The last segment written of each log, so that appending need not read it back. */
  const tails = new Map<string, { number: number; segment: Segment }>();

  async function segmentFor(tx: Write, log: string, number: number): Promise<Segment> {
    const tail = tails.get(log);
    if (tail?.number === number) return tail.segment;
    return (await tx.objectStore("segments").get([log, number])) ?? [];
  }

  /** Sends what is to be done to a log; answers the requests under way. Segments that change are read before. */
  async function writeLog(tx: Write, log: string, plan: LogPlan): Promise<Promise<unknown>[]> {
    const store = tx.objectStore("segments");
    const firstKept = segmentOf(plan.keptFrom);
    const numbers = new Set([...plan.added.keys()].map(segmentOf));
    if (!plan.isDropped && plan.keptFrom > 1) numbers.add(firstKept);
    const before = await Promise.all(
      [...numbers].map(async (number) => ({
        number,
        stored: plan.isDropped ? [] : await segmentFor(tx, log, number),
      })),
    );
    const requests: Promise<unknown>[] = [];
    if (plan.isDropped) {
      tails.delete(log);
      requests.push(store.delete(IDBKeyRange.bound([log], [log, []]))); // a list comes after every number
    } else if (firstKept > 0) {
      requests.push(store.delete(IDBKeyRange.bound([log, 0], [log, firstKept], false, true)));
    }
    for (const { number, stored } of before) {
      const entries = new Map<number, unknown>();
      for (const { seq, value } of stored) if (seq >= plan.keptFrom) entries.set(seq, value);
      for (const [seq, value] of plan.added) if (segmentOf(seq) === number) entries.set(seq, value);
      const segment = [...entries].map(([seq, value]) => ({ seq, value })).toSorted((a, b) => a.seq - b.seq);
      requests.push(segment.length > 0 ? store.put(segment, [log, number]) : store.delete([log, number]));
      if (number >= (tails.get(log)?.number ?? 0)) tails.set(log, { number, segment });
    }
    return requests;
  }

  /** Sends all changes without waiting between them, which would cost more than the writing. */
  async function apply(tx: Write, changes: readonly StoreChange[], sent: Promise<unknown>[]): Promise<void> {
    const records = tx.objectStore("records");
    const plans = new Map<string, LogPlan>();
    const planOf = (log: string) => {
      const plan = plans.get(log) ?? { isDropped: false, keptFrom: 1, added: new Map<number, unknown>() };
      plans.set(log, plan);
      return plan;
    };
    for (const change of changes) {
      switch (change.type) {
        case "clear":
          tails.clear();
          plans.clear();
          sent.push(records.clear(), tx.objectStore("segments").clear());
          break;
        case "put": {
          const { table, key, value, order } = change;
          sent.push(records.put({ table, key, value, order }));
          break;
        }
        case "delete":
          sent.push(records.delete([change.table, change.key]));
          break;
        case "log":
          planOf(change.log).added.set(change.seq, change.value);
          break;
        case "trim": {
          const plan = planOf(change.log);
          plan.keptFrom = Math.max(plan.keptFrom, change.beforeSeq);
          for (const seq of plan.added.keys()) if (seq < change.beforeSeq) plan.added.delete(seq);
          break;
        }
        case "drop":
          plans.set(change.log, { isDropped: true, keptFrom: 1, added: new Map() });
          break;
        default:
          assertNever(change);
      }
    }
    for (const [log, plan] of plans) sent.push(...(await writeLog(tx, log, plan)));
  }

  return {
    async loadRecords() {
      return database.getAll("records");
    },
    async commit(changes) {
      const tx = database.transaction(["records", "segments"], "readwrite", { durability: "relaxed" });
      const sent: Promise<unknown>[] = [];
      try {
        await apply(tx, changes, sent);
        await Promise.all([...sent, tx.done]);
      } catch (error) {
        tails.clear(); // they may hold what was not stored
        // A value that cannot be stored throws without ending the transaction; other errors have ended it already.
        if (tx.error === null) tx.abort();
        await Promise.allSettled([...sent, tx.done]); // they say the same as `error`
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
