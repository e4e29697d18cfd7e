import { expect, test } from "vitest";
import { secondsUntil } from "./countdown";

test.each([
  [8000, 8],
  [7999, 8],
  [1001, 2],
  [1, 1],
  [0, 0],
  [-5000, 0],
])("%i ms away is %i s", (distanceMs, seconds) => {
  expect(secondsUntil(1_000_000 + distanceMs, 1_000_000)).toBe(seconds);
});
