// The IndexedDB of what this browser saw of webhooks. One database for all organisations and addresses; rows of each
// lie behind the name of their books. Writes what it is told in the order of telling, behind the caller's back.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Facts, WebhookRow } from "./browser-books";

const DATABASE_NAME = "audit-logs-console-history";
const DATABASE_VERSION = 1;

interface Layout extends DBSchema {
  webhooks: { key: [books: string, key: string]; value: { readonly books: string } & WebhookRow };
  facts: { key: string; value: { readonly books: string; readonly facts: Facts } };
}

export interface HistoryDatabase {
  /** What was stored under the name of some books. */
  readonly load: (books: string) => Promise<{ readonly rows: readonly WebhookRow[]; readonly facts: Facts }>;
  readonly putRow: (books: string, key: string, row: WebhookRow | null) => void;
  readonly putFacts: (books: string, facts: Facts) => void;
  /** Settles when all that was told so far is stored, or could not be. */
  readonly close: () => Promise<void>;
}

/**
 * @param onKept learns after every write whether it was kept
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
  let last: Promise<void> = Promise.resolve();
  const write = (change: () => Promise<unknown>) => {
    last = last.then(change).then(
      () => onKept(true),
      () => onKept(false),
    );
  };
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
      write(() =>
        row === null
          ? database.delete("webhooks", [books, key])
          : database.put("webhooks", { ...row, books }),
      ),
    putFacts: (books, facts) => write(() => database.put("facts", { books, facts })),
    async close() {
      await last;
      database.close();
    },
  };
}
