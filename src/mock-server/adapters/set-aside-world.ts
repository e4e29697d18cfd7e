// A stored world that could not be taken up, kept aside as a file in an IndexedDB database of its own: one, the newest.
// Owns that database's layout. Each call opens the database and closes it again.

import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from "idb";
import type { EpochMs } from "@/lib/epoch";
import type { WorldFault } from "@/mock-server/engine/world/unusable-world";

export interface SetAsideWorld extends WorldFault {
  /** When it was set aside. */
  readonly at: EpochMs;
}

interface Layout extends DBSchema {
  worlds: { key: string; value: { about: SetAsideWorld; file: Blob } };
}

const KEY = "newest";

export interface SetAsidePlace {
  /** In place of any that was there. */
  keep(about: SetAsideWorld, file: Blob): Promise<void>;
  /** Null when none is kept. */
  about(): Promise<SetAsideWorld | null>;
  file(): Promise<Blob | null>;
  remove(): Promise<void>;
}

/** @param name of the database. Calls reject where the browser refuses databases */
export function setAsidePlace(name: string): SetAsidePlace {
  async function within<T>(work: (database: IDBPDatabase<Layout>) => Promise<T>): Promise<T> {
    const database = await openDB<Layout>(name, 1, {
      upgrade: (opened) => void opened.createObjectStore("worlds"),
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
  return {
    keep: (about, file) =>
      within(async (database) => void (await database.put("worlds", { about, file }, KEY))),
    about: () => within(async (database) => (await database.get("worlds", KEY))?.about ?? null),
    file: () => within(async (database) => (await database.get("worlds", KEY))?.file ?? null),
    remove: () => deleteDB(name),
  };
}
