// The WorldStore in a folder: one SQLite database (database/owned-folder.ts). Owns its layout and its version.

import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import {
  isDamage,
  lockFolder,
  openOwnedFolder,
  type OwnedDatabase,
  UnusableDatabase,
} from "@/database/owned-folder";
import type { EpochMs } from "@/lib/epoch";
import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";

const DATABASE_FILE = "world.sqlite";
/** How the names of files begin that were moved out of the way. */
const SET_ASIDE = "world-set-aside";
/** Of the layout below; the world in it has a version of its own. */
const LAYOUT_VERSION = 1;

const LAYOUT = `
  CREATE TABLE records (
    tbl TEXT NOT NULL, key TEXT NOT NULL, place REAL NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (tbl, key)
  ) WITHOUT ROWID;
  CREATE TABLE entries (
    log TEXT NOT NULL, seq INTEGER NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (log, seq)
  ) WITHOUT ROWID;
`;

/**
 * @param folder made when it is not there. What is in it is readable for its owner only: it holds authorization values
 * @throws Error, in words for people, when the folder cannot be used or another process has it open; UnusableWorld when
 * its file is none that can be read
 */
export function openSqliteStore(folder: string): WorldStore {
  const { database, transact, close } = open(folder);
  const statements = {
    load: database.prepare("SELECT tbl, key, place, value FROM records"),
    put: database.prepare("INSERT OR REPLACE INTO records (tbl, key, place, value) VALUES (?, ?, ?, ?)"),
    delete: database.prepare("DELETE FROM records WHERE tbl = ? AND key = ?"),
    write: database.prepare("INSERT OR REPLACE INTO entries (log, seq, value) VALUES (?, ?, ?)"),
    trim: database.prepare("DELETE FROM entries WHERE log = ? AND seq < ?"),
    drop: database.prepare("DELETE FROM entries WHERE log = ?"),
    read: database.prepare(
      "SELECT seq, value FROM entries WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq",
    ),
  };

  function apply(change: StoreChange): void {
    switch (change.type) {
      case "put":
        statements.put.run(change.table, change.key, change.order, serialize(change.value));
        break;
      case "delete":
        statements.delete.run(change.table, change.key);
        break;
      case "log":
        statements.write.run(change.log, change.seq, serialize(change.value));
        break;
      case "trim":
        statements.trim.run(change.log, change.beforeSeq);
        break;
      case "drop":
        statements.drop.run(change.log);
        break;
      case "clear":
        database.exec("DELETE FROM records; DELETE FROM entries;");
        break;
    }
  }

  return {
    async loadRecords() {
      try {
        const rows = statements.load.all() as {
          tbl: string;
          key: string;
          place: number;
          value: ArrayBuffer;
        }[]; // as selected
        return rows.map(({ tbl, key, place, value }): StoredRecord => ({
          table: tbl,
          key,
          order: place,
          value: reviveRecord(`records.${tbl}[${key}]`, value),
        }));
      } catch (error) {
        throw isDamage(error) ? unreadable(error) : error;
      }
    },
    async commit(changes) {
      transact(() => {
        for (const change of changes) apply(change);
      });
      // What is gone is not to be found in the file that is written ahead either.
      if (changes.some(({ type }) => type === "drop" || type === "clear")) {
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    },
    async readLog(log, fromSeq, toSeq) {
      const rows = statements.read.all(log, fromSeq, toSeq) as { seq: number; value: ArrayBuffer }[]; // as selected
      return rows.map(({ seq, value }) => ({ seq, value: revive(value) }));
    },
    async close() {
      close();
    },
  };
}

/**
 * Moves the folder's database out of the way, under a name with the instant, with all that is in it.
 * @returns the new path @throws Error when another process has the folder
 */
export function setSqliteAside(folder: string, instant: EpochMs): string {
  const release = lockFolder(folder);
  try {
    const stamp = new Date(instant).toISOString().replaceAll(/[-:.]/g, "");
    const name = `${SET_ASIDE}-${stamp}.sqlite`;
    // What was written ahead and not yet taken over lies beside it, under its name.
    for (const suffix of ["-wal", "-shm", ""]) {
      const from = join(folder, DATABASE_FILE + suffix);
      if (existsSync(from)) renameSync(from, join(folder, name + suffix));
    }
    return join(folder, name);
  } finally {
    release();
  }
}

function unreadable(cause: unknown): UnusableWorld {
  return new UnusableWorld({ kind: "damaged", detail: (cause as Error).message }, { cause }); // SQLite throws errors only
}

function reviveRecord(where: string, value: ArrayBuffer): unknown {
  try {
    return revive(value);
  } catch (cause) {
    throw new UnusableWorld({ kind: "damaged", detail: `${where} cannot be read` }, { cause });
  }
}

function revive(value: ArrayBuffer): unknown {
  return deserialize(new Uint8Array(value));
}

function open(folder: string): OwnedDatabase {
  try {
    return openOwnedFolder(folder, { file: DATABASE_FILE, version: LAYOUT_VERSION, tables: LAYOUT });
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    throw new UnusableWorld({ kind: error.kind, detail: error.message }, { cause: error });
  }
}
