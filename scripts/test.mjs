// npm test: everything that has to hold, on a fresh clone too. It ends with one line: `N passed, N failed`.
// `--quick`, for the work in between: the checks, the unit tests, and the journeys of the main job only.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { findChromium } from "./find-chromium.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import {
  countEndToEndTests,
  countUnitTests,
  describeEndToEndFailures,
  describeUnitFailures,
  judge,
} from "./test-reports.mjs";

const STEP_LIMIT_MS = 15 * 60_000;
/** Two of those that compute keep two cores busy; the tests wait now and then, so they may meet. */
const STEPS_AT_ONCE = 2;

const isQuick = process.argv.includes("--quick");

checkNodeVersion();
await ensureDependencies();

const startedAtMs = performance.now();
const reports = mkdtempSync(join(tmpdir(), "test-reports-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
let passed = 0;
let failed = 0;

/** @param {number} sinceMs */
function secondsSince(sinceMs) {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} npmArgs what follows `npm run`
 * @property {{ file: string, count: (report: any) => import("./test-reports.mjs").Counts, describe: (report: any) => string[] }} [tests]
 *   how to count a test runner's tests and tell its failures; any other step counts as one. `any` is what the runner
 *   wrote as JSON
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [needs] the step without which it is not run; one that stands before it
 */

/** @param {NonNullable<Step["tests"]>} tests */
function readReport({ file, count, describe }) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return { counts: count(report), failures: describe(report) };
  } catch {
    return { counts: null, failures: [] };
  }
}

/** Runs a step, prints its line, adds to the sums. @param {Step} step */
async function run(step) {
  const stepStartedAtMs = performance.now();
  const { ok, output } = await runNpm(["run", "--silent", ...step.npmArgs], {
    cwd: repositoryRoot,
    env: { ...process.env, NO_COLOR: "1", ...step.env },
    output: "collect",
    timeoutMs: STEP_LIMIT_MS,
  });
  const { counts = null, failures = [] } = step.tests ? readReport(step.tests) : {};
  const result = step.tests
    ? judge(counts, ok)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, reason: "" };
  passed += result.passed;
  failed += result.failed;

  const counted = step.tests
    ? [
        `${result.passed} passed`,
        ...(result.failed ? [`${result.failed} failed`] : []),
        ...(result.skipped ? [`${result.skipped} skipped`] : []),
      ]
    : [];
  const details = [secondsSince(stepStartedAtMs), ...counted, ...(result.reason ? [result.reason] : [])];
  console.log(`${result.failed ? "FAILED" : "ok    "}  ${step.name.padEnd(18)} ${details.join(", ")}`);
  if (result.failed) {
    // What failed and why, and nothing of the thousands that passed; a runner that broke has only its output to show.
    const told = failures.length > 0 ? failures.join("\n\n") : output;
    console.log(`\n${told.trim().replaceAll(/^/gm, "  | ")}\n`);
  }
  return result.failed === 0;
}

/** How each step ended, by its name. @type {Map<string, Promise<boolean>>} */
const begun = new Map();

/** In this order, some at once. @param {readonly Step[]} steps */
async function runTogether(steps) {
  const waiting = [...steps];
  await Promise.all(
    Array.from({ length: STEPS_AT_ONCE }, async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const { name, needs } = step;
        if (needs !== undefined && !(await begun.get(needs))) {
          console.log(`not run ${name.padEnd(18)} it needs the ${needs}`);
          continue;
        }
        const outcome = run(step);
        begun.set(name, outcome);
        await outcome;
      }
    }),
  );
}

/** @param {string} name @param {string} reason */
function report(name, reason) {
  failed += 1;
  console.log(`FAILED  ${name.padEnd(18)} ${reason}`);
}

/** Why there is no browser, which is found or installed before anything is timed. @type {Error | null} */
const noBrowser = await findChromium("settings").then(
  () => null,
  (error) => error,
);

/** @returns {Step} */
function endToEndTests() {
  const file = join(reports, "end-to-end.json");
  return {
    name: "end-to-end tests",
    npmArgs: ["e2e", "--", ...(isQuick ? ["main-job", "first-visit"] : []), "--reporter=list,json"],
    tests: { file, count: countEndToEndTests, describe: describeEndToEndFailures },
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    needs: "production build",
  };
}

const unitReport = join(reports, "unit.json");

// What the others need and what takes long first.
await runTogether([
  { name: "production build", npmArgs: ["build"] },
  {
    name: "unit tests",
    npmArgs: ["unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
    tests: { file: unitReport, count: countUnitTests, describe: describeUnitFailures },
  },
  { name: "types", npmArgs: ["types"] },
  { name: "lint", npmArgs: ["lint"] },
  { name: "format", npmArgs: ["format:check"] },
  { name: "dead code", npmArgs: ["dead-code"] },
  { name: "size budget", npmArgs: ["size"], needs: "production build" },
]);
// The journeys use all of the machine. Beside other work they take as long in the end, and wait where no user would.
if (noBrowser) report("end-to-end tests", noBrowser.message);
else await runTogether([endToEndTests()]);

console.log(`\n${secondsSince(startedAtMs)} in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
