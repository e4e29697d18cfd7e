import { chromium } from "playwright";
import { expect, test } from "vitest";
import { DISABLED_FEATURES } from "./chromium-args.mjs";

test("every feature that Playwright turns off is repeated where more are turned off", async () => {
  // A program that is no browser ends at once, and the error tells how it was started.
  const error = await chromium.launch({ executablePath: process.execPath }).catch((reason) => reason);
  const [, features = ""] = /--disable-features=(\S+)/.exec(error.message) ?? [];
  expect(features.split(",")).toContain("PaintHolding");
  expect(DISABLED_FEATURES).toEqual(expect.arrayContaining(features.split(",")));
});
