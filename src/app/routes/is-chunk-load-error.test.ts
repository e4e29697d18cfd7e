import { expect, test } from "vitest";
import { isChunkLoadError } from "./is-chunk-load-error";

test.each([
  [new TypeError("Failed to fetch dynamically imported module: https://x/assets/a.js"), true],
  [new TypeError("error loading dynamically imported module: https://x/assets/a.js"), true],
  [new TypeError("Importing a module script failed."), true],
  [new Error("Unable to preload CSS for /assets/a.css"), true],
  [new TypeError("Failed to fetch"), false],
  ["Importing a module script failed.", false],
  [undefined, false],
])("%s: %s", (error, expected) => {
  expect(isChunkLoadError(error)).toBe(expected);
});
