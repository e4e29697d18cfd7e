// The books on the disk: what is refused, and that nothing is ever replaced.

import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, expect, test } from "vitest";
import { lookedAt } from "@/history/look";
import { MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { changeWebhook } from "@/mock-server/testing/watch.test-support";
import { START } from "@/mock-server/testing/mock-server.test-support";
import { newFolder, removeFolders, startTestWatcher, watching } from "@/server/watcher/watcher.test-support";
import { WatchBooks } from "./watch-books";

afterAll(removeFolders);

const US = { region: "us", portalId: null } as const;

test("come back as they were after a kill", async () => {
  const watcher = await watching();
  const { books } = watcher;
  const before = { ledgers: books.ledgers(), history: books.history(US, 0) };
  // A kill leaves what is written ahead; here it is copied under the running process.
  const folder = newFolder();
  for (const suffix of ["", "-wal"]) {
    const name = `watch.sqlite${suffix}`;
    writeFileSync(join(folder, name), readFileSync(join(watcher.folder, name)));
  }
  const again = new WatchBooks(folder);
  expect({ ledgers: again.ledgers(), history: again.history(US, 0) }).toEqual(before);
  expect(statSync(join(folder, "watch.sqlite")).mode & 0o077).toBe(0);
  again.close();
});

test("a step that cannot be stored changes nothing, in the file and in memory", async () => {
  const books = new WatchBooks(newFolder());
  books.begin("org", "api", START);
  const look = {
    at: START,
    intervalMs: MINUTE_MS,
    enabled: false,
    status: "unconfigured",
    lastAttempt: null,
    job: null,
    details: null,
  };
  const step = lookedAt(books.ledgerOrNew(US, START), look);
  expect(() =>
    books.keep(US, [step], () => {
      throw new Error("disk full");
    }),
  ).toThrow("disk full");
  expect(books.ledgers()).toEqual([]);
  books.keep(US, [step]);
  expect(books.history(US, 0)).toEqual(step.history?.segments);
  books.close();
});

test("what may have waited before a time that was not observed is kept, in a file of before there was that too", async () => {
  const watcher = await watching();
  const database = new Database(join(watcher.folder, "watch.sqlite"));
  database.exec("ALTER TABLE segments DROP COLUMN doubt_ms");
  database.close();
  const again = await watcher.restart();
  await again.sleep(10 * MINUTE_MS);
  await changeWebhook(again.server, { enabled: true });
  await again.pass(MINUTE_MS, 10_000);
  const doubt = again.books.history(US, 0).find(({ doubtFrom }) => doubtFrom !== undefined);
  expect(doubt).toMatchObject({ state: "unobserved" });
  expect(doubt?.doubtFrom).toBeLessThan(doubt?.from ?? 0);
  const { body } = await again.call("GET", "/history?region=us");
  const from = toRfc3339(doubt?.doubtFrom ?? 0);
  expect(body.data[0].not_observed).toContainEqual(expect.objectContaining({ from }));
});

test("a file that is damaged, later or no database is told of, and left as it is", async () => {
  const watcher = await startTestWatcher();
  await watcher.close();
  const file = join(watcher.folder, "watch.sqlite");
  const good = readFileSync(file);
  const refused = (words: RegExp) => {
    const before = readFileSync(file);
    expect(() => new WatchBooks(watcher.folder)).toThrow(words);
    expect(readFileSync(file).equals(before)).toBe(true);
  };
  writeFileSync(file, "this is no database, whatever its name says ".repeat(200));
  refused(/is damaged \(file is not a database\); nothing was changed/);
  const holed = Buffer.from(good);
  holed.fill(0x5a, 4096, 4096 * 6);
  writeFileSync(file, holed);
  refused(/is damaged/);
  writeFileSync(file, good);
  const database = new Database(file);
  database.exec("UPDATE ledgers SET value = '{'");
  database.close();
  expect(() => new WatchBooks(watcher.folder)).toThrow(/is damaged/);
  expect(() => new WatchBooks(watcher.folder)).toThrow(/is damaged/);
  writeFileSync(file, good);
  const later = new Database(file);
  later.exec("PRAGMA user_version = 99");
  later.close();
  refused(/a later version of this program has written/);
});

test("one process has them at a time", () => {
  const folder = newFolder();
  const books = new WatchBooks(folder);
  const libsql = createRequire(import.meta.url).resolve("libsql");
  const script = `new (require(${JSON.stringify(libsql)}))(${JSON.stringify(join(folder, "lock.sqlite"))}).exec("BEGIN EXCLUSIVE")`;
  expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stderr).toContain("SQLITE_BUSY");
  expect(() => new WatchBooks(folder)).toThrow(/in use by another process/);
  books.close();
  new WatchBooks(folder).close();
});
