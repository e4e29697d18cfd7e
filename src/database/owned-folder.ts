// A folder with one SQLite database that one process owns: written ahead and synced to the disk with each commit, so that
// nothing acknowledged is lost, even by a kill. Knows no tables.

import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";

/** Holds no data. The process that has a transaction open in it owns the folder. */
const LOCK_FILE = "lock.sqlite";

/** What lies in the folder is none that this program can go on with. Nothing was changed. */
export class UnusableDatabase extends Error {
  /** `later-version`: written by a newer version of this program. */
  readonly kind: "damaged" | "later-version";

  constructor(kind: UnusableDatabase["kind"], detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = "UnusableDatabase";
    this.kind = kind;
  }
}

export interface DatabaseLayout {
  /** Name of the file. */
  readonly file: string;
  /** 1 or more; kept in the file. */
  readonly version: number;
  /** SQL that makes the tables of that version. */
  readonly tables: string;
}

export interface OwnedDatabase {
  readonly database: Database.Database;
  /** All or nothing. */
  readonly transact: (work: () => void) => void;
  readonly close: () => void;
}

/**
 * @param folder made when it is not there, readable for its owner only
 * @throws Error, in words for people, when the folder cannot be used or another process has it open; UnusableDatabase
 */
export function openOwnedFolder(folder: string, layout: DatabaseLayout): OwnedDatabase {
  makeFolder(folder);
  const release = lockFolder(folder);
  const database = open(folder, layout, release);
  return {
    database,
    transact(work) {
      database.exec("BEGIN IMMEDIATE");
      try {
        work();
        database.exec("COMMIT");
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    close() {
      try {
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } finally {
        database.close();
        release();
      }
    },
  };
}

/** Errors that say something about the file, not about the disk, the permissions or another process. */
export function isDamage(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
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
 * Owns the folder until it is released or the process ends, by a kill too: the lock is the operating system's.
 * (SQLite's exclusive locking mode would do, but its lock outlives `close` until the statements are garbage.)
 */
export function lockFolder(folder: string): () => void {
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

function open(folder: string, layout: DatabaseLayout, release: () => void): Database.Database {
  try {
    const database = openFile(folder, layout.file);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    // Deleted rows may hold secrets: they are overwritten, not only let go of.
    database.exec("PRAGMA secure_delete = ON");
    const { user_version: version } = database.prepare("PRAGMA user_version").get() as {
      user_version: number;
    }; // as SQLite answers
    if (version > layout.version) {
      database.close();
      const detail = `version ${version} of the file, later than ${layout.version}`;
      throw new UnusableDatabase("later-version", detail);
    }
    if (version === 0) {
      database.exec(`BEGIN; ${layout.tables} PRAGMA user_version = ${layout.version}; COMMIT;`);
    }
    return database;
  } catch (error) {
    release();
    if (error instanceof UnusableDatabase) throw error;
    if (isDamage(error)) throw new UnusableDatabase("damaged", error.message, { cause: error });
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
