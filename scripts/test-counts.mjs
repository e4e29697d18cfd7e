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

/**
 * What a runner's step comes to. A runner that broke, or that ran no test, has failed at least once, whatever it counted.
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
