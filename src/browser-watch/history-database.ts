// The IndexedDB of what this browser saw of webhooks. One database for all organisations and addresses; rows of each
// lie behind the name of their books. Writes what it is told in the order of telling, behind the caller's back.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Facts, WebhookRow } from "./browser-books";

const DATABASE_NAME = "audit-logs-console-history";
const DATABASE_VERSION = 1;

interface Layout extends DBSchema {
  webhooks: { key: [books: string, key: string]; value: { readonly books: string } & WebhookRow };
  facts: { key: string; value: { readonly books: string; readonly facts: Facts } };
}

type Change = (tx: IDBPTransaction<Layout, ("webhooks" | "facts")[], "readwrite">) => Promise<void>;

export interface HistoryDatabase {
  /** What was stored under the name of some books. */
  readonly load: (books: string) => Promise<{ readonly rows: readonly WebhookRow[]; readonly facts: Facts }>;
  readonly putRow: (books: string, key: string, row: WebhookRow | null) => void;
  readonly putFacts: (books: string, facts: Facts) => void;
  /** Settles when all that was told so far is stored, or could not be. */
  readonly settled: () => Promise<void>;
  /** Settles likewise. */
  readonly close: () => Promise<void>;
}

/**
 * @param onKept learns after every write whether all that was told so far is kept
 * @throws where the browser gives no database
 */
export async function openHistoryDatabase(onKept: (isKept: boolean) => void): Promise<HistoryDatabase> {
  const database: IDBPDatabase<Layout> = await openDB<Layout>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(db, fromVersion) {
      if (fromVersion >= 1) return;
      db.createObjectStore("webhooks", { keyPath: ["books", "key"] });
      db.createObjectStore("facts", { keyPath: "books" });
    },
    // A later version of the console wants to upgrade it; this tab tells that it keeps nothing from then on.
    blocking: () => {
      database.close();
      onKept(false);
    },
    terminated: () => onKept(false),
  });
  /** What is not stored yet, the newest of each: what failed is tried again with what comes next. */
  const waiting = new Map<string, Change>();
  let last: Promise<void> = Promise.resolve();
  const write = (name: string, change: Change) => {
    waiting.delete(name); // behind what was told before it
    waiting.set(name, change);
    last = last.then(storeAll);
  };
  async function storeAll(): Promise<void> {
    const changes = [...waiting];
    try {
      const tx = database.transaction(["webhooks", "facts"], "readwrite");
      await Promise.all([...changes.map(async ([, change]) => change(tx)), tx.done]);
      for (const [name, change] of changes) if (waiting.get(name) === change) waiting.delete(name);
      onKept(true);
    } catch {
      onKept(false);
    }
  }
  return {
    async load(books) {
      const range = IDBKeyRange.bound([books], [books, []]); // a list comes after every text
      const [rows, facts] = await Promise.all([
        database.getAll("webhooks", range),
        database.get("facts", books),
      ]);
      return { rows, facts: facts?.facts ?? {} };
    },
    putRow: (books, key, row) =>
      write(`${books} webhook ${key}`, async (tx) => {
        const webhooks = tx.objectStore("webhooks");
        await (row === null ? webhooks.delete([books, key]) : webhooks.put({ ...row, books }));
      }),
    putFacts: (books, facts) =>
      write(`${books} facts`, async (tx) => void (await tx.objectStore("facts").put({ books, facts }))),
    settled: () => last,
    async close() {
      await last;
      database.close();
    },
  };
}
