import { expect, test } from "vitest";
import { countEndToEndTests, countUnitTests, judge } from "./test-counts.mjs";

test("unit tests that wait or are still to be written count as skipped", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
  expect(countUnitTests(report)).toEqual({ passed: 5, failed: 1, skipped: 5 });
});

test("a flaky end-to-end test counts as failed", () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4 } };
  expect(countEndToEndTests(report)).toEqual({ passed: 7, failed: 3, skipped: 4 });
});

test.each([
  { name: "all is well", counts: { passed: 3, failed: 0, skipped: 0 }, isOk: true, failed: 0 },
  { name: "a test failed", counts: { passed: 3, failed: 2, skipped: 0 }, isOk: false, failed: 2 },
  {
    name: "a file did not load, or coverage is too low",
    counts: { passed: 3, failed: 0, skipped: 0 },
    isOk: false,
    failed: 1,
  },
  { name: "no test ran", counts: { passed: 0, failed: 0, skipped: 0 }, isOk: true, failed: 1 },
  { name: "every test was skipped", counts: { passed: 0, failed: 0, skipped: 9 }, isOk: true, failed: 1 },
  { name: "there is no report", counts: null, isOk: true, failed: 1 },
])("when $name, $failed count as failed", ({ counts, isOk, failed }) => {
  expect(judge(counts, isOk).failed).toBe(failed);
});
