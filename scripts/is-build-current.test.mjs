import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuildCurrent } from "./is-build-current.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "is-build-current-"));
  write("src/pages/Page.tsx", 1000);
  write("index.html", 1000);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** @param {string} file @param {number} changedAtS seconds since the epoch @param {string} text */
function write(file, changedAtS, text = "") {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, changedAtS, changedAtS);
}

function makeBuild() {
  write("dist/.vite/chunks.json", 2000);
  write("dist/index.html", 2000, '<script src="/assets/index-1.js"></script>');
}

test("a build for another place on its host is not the one", () => {
  makeBuild();
  expect(isBuildCurrent(root, "/audit/")).toBe(false);
  expect(isBuildCurrent(root, "/")).toBe(true);
});

test("without a build there is none", () => {
  expect(isBuildCurrent(root)).toBe(false);
});

test("a build after the last change is current", () => {
  makeBuild();
  expect(isBuildCurrent(root)).toBe(true);
});

test.each([
  "src/pages/Page.tsx",
  "src/new/deep/file.ts",
  "index.html",
  "public/config.json",
  "vite.config.ts",
])("a change of %s makes the build old", (file) => {
  makeBuild();
  write(file, 3000);
  expect(isBuildCurrent(root)).toBe(false);
});

test("a change elsewhere does not", () => {
  makeBuild();
  write("e2e/journey.e2e.ts", 3000);
  expect(isBuildCurrent(root)).toBe(true);
});
