import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describeWorldStore } from "@/mock-server/adapters/store-suite.test-support";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";
import { openSqliteStore } from "./sqlite-store";

const parent = mkdtempSync(join(tmpdir(), "sqlite-store-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const newFolder = () => mkdtempSync(join(parent, "world-"));

describeWorldStore("the SQLite store", "everything", async () => {
  const folder = newFolder();
  return { open: async () => openSqliteStore(folder), reopen: async () => openSqliteStore(folder) };
});

test("makes its folder, for its owner only", async () => {
  const folder = join(newFolder(), "deep", "down");
  const store = openSqliteStore(folder);
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(join(folder, "world.sqlite")).mode & 0o077).toBe(0);
  await store.close();
});

test("is refused to a second process, and free again when the first has ended", async () => {
  const folder = newFolder();
  const store = openSqliteStore(folder);
  const libsql = createRequire(import.meta.url).resolve("libsql");
  const tryToOwn = `
    const database = new (require(${JSON.stringify(libsql)}))(${JSON.stringify(join(folder, "lock.sqlite"))});
    database.exec("BEGIN EXCLUSIVE");
  `;
  const attempt = () => spawnSync(process.execPath, ["-e", tryToOwn], { encoding: "utf8" });
  expect(attempt().stderr).toContain("SQLITE_BUSY");
  expect(() => openSqliteStore(folder)).toThrow(/in use by another process/);
  await store.close();
  expect(attempt().status).toBe(0);
});

test("says what is wrong with a folder it cannot use", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "world.sqlite"), "this is no database, whatever its name says ".repeat(100));
  expect(() => openSqliteStore(folder)).toThrow(UnusableWorld);
  const file = join(folder, "world.sqlite");
  expect(() => openSqliteStore(file)).toThrow(`${file} cannot be used: it is not a folder`);
});

test("leaves alone what a newer version has written", async () => {
  const folder = newFolder();
  await openSqliteStore(folder).close();
  const { default: Database } = await import("libsql");
  const database = new Database(join(folder, "world.sqlite"));
  database.exec("PRAGMA user_version = 99");
  database.close();
  expect(() => openSqliteStore(folder)).toThrow(/version 99 of the file, later than 1/);
});
