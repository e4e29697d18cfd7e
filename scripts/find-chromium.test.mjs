import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findInstalledChromium } from "./find-chromium.mjs";

const BROWSER = "#!/bin/sh\necho Chromium 156.0\n";
const STUB = "#!/bin/sh\necho 'chromium: please install the package' >&2\nexit 1\n";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "find-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string} script */
function addProgram(name, script) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

/** Only what the test has made, and a shell to run it. @param {string[]} folders */
function pathOf(folders) {
  return folders.map((name) => join(folder, name)).join(delimiter);
}

test("CHROMIUM_PATH comes before all others", async () => {
  const wished = addProgram("mine/browser", BROWSER);
  const own = addProgram("own/chrome", BROWSER);
  expect(await findInstalledChromium({ CHROMIUM_PATH: wished, PATH: "" }, own, "pages")).toBe(wished);
});

test("a CHROMIUM_PATH that does not run is an error, even where another browser is", async () => {
  const own = addProgram("own/chrome", BROWSER);
  const env = { CHROMIUM_PATH: join(folder, "nothing-here"), PATH: "" };
  await expect(findInstalledChromium(env, own, "pages")).rejects.toThrow("nothing-here");
});

test("Playwright's own comes before the system's", async () => {
  const own = addProgram("own/chrome", BROWSER);
  addProgram("bin/chromium", BROWSER);
  expect(await findInstalledChromium({ PATH: pathOf(["bin"]) }, own, "pages")).toBe(own);
});

test("a system's browser is found by any of its names, in any folder of the PATH", async () => {
  const chrome = addProgram("second/google-chrome", BROWSER);
  const env = { PATH: pathOf(["first", "second"]) };
  expect(await findInstalledChromium(env, join(folder, "not-downloaded"), "pages")).toBe(chrome);
});

test("the headless shell comes before a browser, unless a browser's settings are needed", async () => {
  const browser = addProgram("bin/chromium", BROWSER);
  const shell = addProgram("other/chromium-headless-shell", BROWSER);
  const find = (/** @type {import("./find-chromium.mjs").Use} */ use) =>
    findInstalledChromium({ PATH: pathOf(["bin", "other"]) }, join(folder, "none"), use);
  expect([await find("pages"), await find("settings")]).toEqual([shell, browser]);
});

test("a stub that only says what to install is passed over", async () => {
  addProgram("bin/chromium", STUB);
  const real = addProgram("bin/chromium-browser", BROWSER);
  expect(await findInstalledChromium({ PATH: pathOf(["bin"]) }, join(folder, "none"), "pages")).toBe(real);
});
