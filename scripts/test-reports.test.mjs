import { expect, test } from "vitest";
import {
  countEndToEndTests,
  countUnitTests,
  describeEndToEndFailures,
  describeUnitFailures,
  judge,
} from "./test-reports.mjs";

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

test("a failed unit test is told with its file and message, a passed one is not, a file that did not load is", () => {
  const passedTest = { fullName: "adds", status: "passed", failureMessages: [] };
  const failedTest = {
    fullName: "subtracts",
    status: "failed",
    failureMessages: ["expected \u001B[31m1\u001B[39m"],
  };
  expect(
    describeUnitFailures({
      testResults: [
        { name: "a.test.ts", status: "passed", message: "", assertionResults: [passedTest] },
        { name: "b.test.ts", status: "failed", message: "", assertionResults: [passedTest, failedTest] },
        { name: "c.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
      ],
    }),
  ).toEqual(["b.test.ts › subtracts\n\nexpected 1", "c.test.ts\n\nCannot find module"]);
});

test("a failed journey is told with its place and every error, at any depth, and so is a run that broke", () => {
  const failedSpec = {
    title: "saves",
    file: "form.e2e.ts",
    line: 7,
    ok: false,
    tests: [{ results: [{ errors: [{ message: "not visible" }, { message: "console error" }] }] }],
  };
  const passedSpec = { title: "loads", file: "form.e2e.ts", line: 3, ok: true, tests: [] };
  expect(
    describeEndToEndFailures({
      errors: [{ message: "the port is taken" }],
      suites: [{ specs: [passedSpec], suites: [{ specs: [failedSpec] }] }],
    }),
  ).toEqual(["the run\n\nthe port is taken", "form.e2e.ts:7 › saves\n\nnot visible\n\nconsole error"]);
});
