// The unit tests of what is kept in IndexedDB in a real browser: a fake one takes what a browser refuses.

import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import { expect, test } from "./fixtures";
import type { TestResult } from "./in-browser/vitest";

test.use({ profile: "own" });

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The tests as one script that defines `storeTests`; nothing is written anywhere. */
async function bundleTests(): Promise<string> {
  const output = await build({
    configFile: false,
    root: path(".."),
    publicDir: false,
    logLevel: "warn",
    resolve: {
      alias: [
        // Importing the fake one is to change nothing where there is a real one.
        { find: /^(vitest|fake-indexeddb\/auto)$/, replacement: path("in-browser/vitest.ts") },
        { find: /^@\//, replacement: path("../src/") },
      ],
    },
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: { entry: path("in-browser/indexeddb-tests.ts"), formats: ["iife"], name: "storeTests" },
    },
  });
  const [bundle] = [output].flat() as Rollup.RollupOutput[]; // it watches nothing
  const [chunk] = bundle?.output ?? [];
  if (!chunk) throw new Error("the tests were not bundled");
  return chunk.code;
}

test("what is kept in IndexedDB passes its unit tests on the browser's own IndexedDB", async ({ page }) => {
  const script = await bundleTests();
  await page.goto("/openapi.json"); // an origin, and nothing of the console
  const results = await page.evaluate<TestResult[]>(`${script}; storeTests.runTests();`);
  expect(results.filter(({ error }) => error !== null)).toEqual([]);
  expect(results.length).toBeGreaterThan(20);
});
