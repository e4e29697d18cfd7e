import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inputFiles } from "./input-files";

const folder = mkdtempSync(join(tmpdir(), "input-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file that grows while it is read is read to where it ended", async () => {
  const path = join(folder, "growing.log");
  const line = `${"x".repeat(1023)}\n`;
  writeFileSync(path, line.repeat(500));
  const [file] = await inputFiles([path]);
  if (!file) throw new Error("it is there");
  let length = 0;
  for await (const chunk of file.read()) {
    // Faster than it is read: without an end that would go on for ever.
    appendFileSync(path, line.repeat(200));
    length += chunk.length;
  }
  expect(length).toBe(500 * 1024);
  expect((await file.finish()).bytes).toBe(length);
});

test("two thousand files of a folder are named in order, and opened one after another", async () => {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < 2_000; index += 1) writeFileSync(join(many, `${index}`.padStart(5, "0")), "x");
  const files = await inputFiles([many]);
  expect(files).toHaveLength(2_000);
  expect(files.at(-1)?.name).toBe(join(many, "01999"));
  let bytes = 0;
  for (const file of files) for await (const chunk of file.read()) bytes += chunk.length;
  expect(bytes).toBe(2_000);
});

test("a folder stands for the files in its folders too, in order", async () => {
  const week = join(folder, "week");
  for (const day of ["21", "22"]) {
    mkdirSync(join(week, "2026", "11", day), { recursive: true });
    writeFileSync(join(week, "2026", "11", day, "part.log"), day);
  }
  writeFileSync(join(week, "2026", "first.log"), "x");
  const files = await inputFiles([week]);
  expect(files.map(({ name }) => name.slice(week.length))).toEqual([
    "/2026/11/21/part.log",
    "/2026/11/22/part.log",
    "/2026/first.log",
  ]);
});

test("the hash is that of the whole file, even if only its beginning was read", async () => {
  const path = join(folder, "large.log");
  const content = "y".repeat(300_000);
  writeFileSync(path, content);
  const [file] = await inputFiles([path]);
  for await (const _ of file?.read() ?? []) break;
  expect(await file?.finish()).toMatchObject({
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
});

test("what cannot be read is told by its name", async () => {
  mkdirSync(join(folder, "empty"));
  await expect(inputFiles([join(folder, "nowhere")])).rejects.toThrow("nowhere is not there");
  await expect(inputFiles([join(folder, "empty")])).rejects.toThrow("empty is a folder without files");
});
