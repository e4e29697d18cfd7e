// npm run size: is the JavaScript of a first visit, and what Verify loads after it, within budget? Reads a finished
// production build.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CHUNK_REPORT_FILE } from "./chunk-report.mjs";
import { CONSOLE_PLACES, firstVisit } from "./first-visit.mjs";
import { repositoryRoot } from "./repository-root.mjs";

/** Not a module of the build: the plugin of MSW copies it. */
const SERVICE_WORKER_FILE = "mockServiceWorker.js";

/**
 * In kB of 1000 bytes, after gzip at its best. `signIn`: a live console until the form for a token is there; `live`: with
 * a token.
 */
const BUDGET_KB = { signIn: 244.5, live: 232.5, demo: 320, verifyScreen: 60, verifyWorker: 50 };

const build = join(repositoryRoot, "dist");
if (!existsSync(join(build, CHUNK_REPORT_FILE))) {
  console.error("There is no production build to measure. Make one with: npm run build");
  process.exit(1);
}

/** @param {string} file */
function gzippedBytes(file) {
  return gzipSync(readFileSync(join(build, file)), { level: 9 }).length;
}

/** @param {number} bytes */
function inKb(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7);
}

const visit = firstVisit(JSON.parse(readFileSync(join(build, CHUNK_REPORT_FILE), "utf8")), CONSOLE_PLACES);
const visits = {
  signIn: new Set(visit.signIn),
  live: new Set(visit.live),
  demo: new Set([...visit.demo, ...visit.worker, SERVICE_WORKER_FILE]),
};
const VISITS = /** @type {const} */ (["signIn", "live", "demo"]);
const rows = [...new Set(VISITS.flatMap((name) => [...visits[name]]))]
  .map((file) => ({ file, bytes: gzippedBytes(file) }))
  .toSorted((a, b) => b.bytes - a.bytes);
const totals = VISITS.map((name) => ({
  name,
  bytes: rows.reduce((sum, { file, bytes }) => sum + (visits[name].has(file) ? bytes : 0), 0),
}));

console.log("JavaScript of a first visit, gzip, kB\n\nsign-in    live    demo");
for (const { file, bytes } of rows) {
  console.log(
    `${VISITS.map((name) => (visits[name].has(file) ? inKb(bytes) : " ".repeat(7))).join(" ")}  ${file}`,
  );
}
console.log(`${totals.map(({ bytes }) => inKb(bytes)).join(" ")}  sum`);
console.log(`${VISITS.map((name) => inKb(BUDGET_KB[name] * 1000)).join(" ")}  budget`);

/** @param {readonly string[]} files */
const weigh = (files) => files.reduce((total, file) => total + gzippedBytes(file), 0);
const verify = { screen: weigh(visit.verify.screen), worker: weigh(visit.verify.worker) };
console.log("\nVerify, after a live console's first visit\n\n screen  worker");
console.log(`${inKb(verify.screen)} ${inKb(verify.worker)}  sum`);
console.log(`${inKb(BUDGET_KB.verifyScreen * 1000)} ${inKb(BUDGET_KB.verifyWorker * 1000)}  budget`);

const complaints = [
  ...(verify.screen > BUDGET_KB.verifyScreen * 1000 ? ["The screen Verify is over its budget."] : []),
  ...(verify.worker > BUDGET_KB.verifyWorker * 1000 ? ["The worker of Verify is over its budget."] : []),
  ...visit.early.map(({ file, module }) => `${module} is in ${file}, which a first visit loads.`),
  ...totals
    .filter(({ name, bytes }) => bytes > BUDGET_KB[name] * 1000)
    .map(({ name }) => `A first visit (${name}) is over its budget.`),
  ...visit.strays.map(
    ({ file, module }) => `${module} of the mock server is in ${file}, which a live console can load.`,
  ),
];
for (const complaint of complaints) console.error(`\n${complaint}`);
process.exit(complaints.length > 0 ? 1 : 0);
