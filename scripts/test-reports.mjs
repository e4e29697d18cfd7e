import { stripVTControlCharacters } from "node:util";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 *   of Vitest's JSON reporter
 * @returns {Counts}
 */
export function countUnitTests(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 *   of Playwright's JSON reporter
 * @returns {Counts} a test that passed only when tried again has failed
 */
export function countEndToEndTests({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {string} title @param {readonly string[]} messages */
function describeFailure(title, messages) {
  return stripVTControlCharacters([title, ...messages].join("\n\n"));
}

/**
 * @param {{ testResults: { name: string, status: string, message: string, assertionResults: { fullName: string,
 *   status: string, failureMessages: string[] }[] }[] }} report of Vitest's JSON reporter
 * @returns {string[]} one text a failure: of a test, or of a file that did not load
 */
export function describeUnitFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failedTests = assertionResults.filter((test) => test.status === "failed");
    if (failedTests.length === 0) return status === "failed" ? [describeFailure(name, [message])] : [];
    return failedTests.map((test) => describeFailure(`${name} › ${test.fullName}`, test.failureMessages));
  });
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, line: number, ok: boolean, tests: { results: { errors: { message?:
 *   string }[] }[] }[] }[]} [specs]
 */

/**
 * @param {{ suites: Suite[], errors?: { message?: string }[] }} report of Playwright's JSON reporter
 * @returns {string[]} one text a failure: of a test, or of the run as a whole
 */
export function describeEndToEndFailures({ suites, errors = [] }) {
  const messagesOf = (/** @type {{ message?: string }[]} */ found) =>
    found.map(({ message = "" }) => message);
  /** @param {readonly Suite[]} level @returns {string[]} */
  const walk = (level) =>
    level.flatMap((suite) => [
      ...(suite.specs ?? [])
        .filter(({ ok }) => !ok)
        .map(({ file, line, title, tests }) =>
          describeFailure(
            `${file}:${line} › ${title}`,
            messagesOf(tests.flatMap(({ results }) => results.flatMap((result) => result.errors))),
          ),
        ),
      ...walk(suite.suites ?? []),
    ]);
  return [...messagesOf(errors).map((message) => describeFailure("the run", [message])), ...walk(suites)];
}

/**
 * What a runner's step comes to. A runner that broke, or that ran no test, has failed at least once, even if it counted
 * no failure.
 *
 * @param {Counts | null} counts null when the runner left no report
 * @param {boolean} isOk the runner's own verdict, by its exit code
 * @returns {Counts & { reason: string }} `reason` is `""` when the counts say it all
 */
export function judge(counts, isOk) {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0, reason: "the runner left no report" };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, reason: "no test ran" };
  if (!isOk && counts.failed === 0) {
    return { ...counts, failed: 1, reason: "no test failed, but the runner did" };
  }
  return { ...counts, reason: "" };
}
