import { expect, test } from "vitest";
import { isRegion } from "./region";

test.each(["us", "eu", "au", "me", "in", "sg"])("%s is a region", (region) => {
  expect(isRegion(region)).toBe(true);
});

test.each(["", "US", "global", "length", 0, null, undefined])("%j is not", (value) => {
  expect(isRegion(value)).toBe(false);
});
