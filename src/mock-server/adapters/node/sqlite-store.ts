// The WorldStore in a folder: one SQLite database, written ahead and synced to the disk with each commit, so that
// nothing acknowledged is lost, even by a kill. Owns the database's layout and its version, and that no second process
// writes to it.

import { chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import Database from "libsql";
import type { EpochMs } from "@/lib/epoch";
import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";

const DATABASE_FILE = "world.sqlite";
/** How the names of files begin that were moved out of the way. */
const SET_ASIDE = "world-set-aside";
/** Holds no data. The process that has a transaction open in it owns the folder. */
const LOCK_FILE = "lock.sqlite";
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
  PRAGMA user_version = ${LAYOUT_VERSION};
`;

/**
 * @param folder made when it is not there. What is in it is readable for its owner only: it holds authorization values
 * @throws Error, in words for people, when the folder cannot be used or another process has it open; UnusableWorld when
 * its file is none that can be read
 */
export function openSqliteStore(folder: string): WorldStore {
  makeFolder(folder);
  const release = takeLock(folder);
  const database = open(folder, release);
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
      database.exec("BEGIN IMMEDIATE");
      try {
        for (const change of changes) apply(change);
        database.exec("COMMIT");
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
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
      try {
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } finally {
        database.close();
        release();
      }
    },
  };
}

/**
 * Moves the folder's database out of the way, under a name with the instant, with all that is in it.
 * @returns the new path @throws Error when another process has the folder
 */
export function setSqliteAside(folder: string, instant: EpochMs): string {
  const release = takeLock(folder);
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

/** Errors that say something about the file, not about the disk, the permissions or another process. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
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

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    const words = reason === "EEXIST" ? "it is not a folder" : reason;
    throw new Error(`${folder} cannot be used: ${words}`, { cause: error });
  }
}

/**
 * Owns the folder until `release` or the end of the process, a kill too: the lock is the operating system's.
 * (SQLite's exclusive locking mode would do, but its lock outlives `close` until the statements are garbage.)
 */
function takeLock(folder: string): () => void {
  const lock = openFile(folder, LOCK_FILE);
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new Error(`the data in ${folder} is in use by another process`, { cause: error });
  }
  return () => {
    lock.exec("ROLLBACK");
    lock.close();
  };
}

function open(folder: string, release: () => void): Database.Database {
  try {
    const database = openFile(folder, DATABASE_FILE);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    // Deleted rows hold authorization values: they are overwritten, not only let go of.
    database.exec("PRAGMA secure_delete = ON");
    const { user_version: version } = database.prepare("PRAGMA user_version").get() as {
      user_version: number;
    }; // as SQLite answers
    if (version > LAYOUT_VERSION) {
      database.close();
      const detail = `version ${version} of the file, later than ${LAYOUT_VERSION}`;
      throw new UnusableWorld({ kind: "later-version", detail });
    }
    if (version === 0) database.exec(`BEGIN; ${LAYOUT} COMMIT;`);
    return database;
  } catch (error) {
    release();
    if (error instanceof UnusableWorld) throw error;
    if (isDamage(error)) throw unreadable(error);
    const reason = (error as Error).message; // nothing but errors is thrown above
    throw new Error(`the data in ${folder} cannot be opened: ${reason}`, { cause: error });
  }
}

function openFile(folder: string, name: string): Database.Database {
  const file = join(folder, name);
  const database = new Database(file);
  chmodSync(file, 0o600);
  return database;
}
