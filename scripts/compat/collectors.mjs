// A day of audit logs for a collector, with an outage in it, and then what it stored held against Konnect's signatures.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../find-free-port.mjs";
import { repositoryRoot } from "../repository-root.mjs";
import { startProgram } from "../start-program.mjs";
import { createAuthority } from "./certificates.mjs";
import { startEmulator } from "./emulator.mjs";
import { buildGo, find, run } from "./tools.mjs";
import { verifyExport } from "./verify-export.mjs";

const HOURS = 24;
const EVENTS_AN_HOUR = 50;
/** While these pass, nothing listens. */
const OUTAGE = { from: 9, to: 11 };
const HOUR_MS = 3_600_000;
const ANSWER_LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 20;

/**
 * @typedef {object} Place
 * @property {number} port
 * @property {string} cert file
 * @property {string} key file
 * @property {string} stored the file to store in
 * @property {string} folder
 *
 * @typedef {object} Collector
 * @property {string} path of the endpoint
 * @property {string} authorization
 * @property {"cef" | "json" | "cps"} format
 * @property {(place: Place) => readonly [program: string, args: readonly string[]]} command
 * @property {RegExp} isReady
 */

/** @param {import("./journey.mjs").Journey} journey */
export async function checkGoCollector(journey) {
  const program = buildGo("go-collector");
  journey.version = run("go", ["version"]).stdout.replace(/^go version (\S+) .*\s*$/, "$1");
  await aDay(journey, { ...OWN, format: "cef", command: (place) => [program, ownArgs(place)] });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkPythonCollector(journey) {
  const { program, version } = find("python3", "PYTHON", ["--version"], "the system's packages");
  journey.version = version;
  const script = join(repositoryRoot, "scripts/compat/collector.py");
  await aDay(journey, { ...OWN, format: "json", command: (place) => [program, [script, ...ownArgs(place)]] });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkBenthos(journey) {
  const program = buildGo("go-benthos");
  const settings = readFileSync(join(repositoryRoot, "scripts/compat/go-benthos/go.mod"), "utf8");
  journey.version = /benthos\/v4 (v\S+)/.exec(settings)?.[1] ?? "";
  await aDay(journey, {
    path: "/in",
    authorization: "Bearer day",
    format: "cps",
    command: (place) => {
      const config = join(place.folder, "benthos.yaml");
      writeFileSync(config, benthosConfig(place));
      return [program, ["run", config]];
    },
    isReady: /Receiving HTTPS? messages/,
  });
}

const OWN = { path: "/in", authorization: "Bearer day", isReady: /listening/ };

/** @param {Place} place */
const ownArgs = ({ port, cert, key, stored }) => [`${port}`, cert, key, OWN.authorization, stored];

/** @param {Place} place */
const benthosConfig = ({ port, cert, key, stored }) => `http: { enabled: false }
input:
  http_server:
    address: 127.0.0.1:${port}
    path: /in
    allowed_verbs: [POST]
    cert_file: ${cert}
    key_file: ${key}
  processors:
    - decompress: { algorithm: gzip }
    - unarchive: { format: lines }
output:
  file: { path: ${stored}, codec: lines }
`;

/** @param {import("./journey.mjs").Journey} journey @param {Collector} collector */
async function aDay(journey, collector) {
  const { path, authorization, format, command, isReady } = collector;
  journey.ran = `${HOURS} hours of ${format} with an outage and its replay, then verify`;
  const folder = mkdtempSync(join(tmpdir(), "compat-collector-"));
  const place = {
    port: await findFreePort(),
    cert: join(folder, "cert.pem"),
    key: join(folder, "key.pem"),
    stored: join(folder, "stored"),
    folder,
  };
  const { ca, issue } = await createAuthority();
  const identity = issue({ names: ["localhost"] });
  writeFileSync(join(folder, "ca.pem"), ca);
  writeFileSync(place.cert, identity.cert);
  writeFileSync(place.key, identity.key);
  const start = () => startProgram(...command(place), isReady);
  const emulator = await startEmulator(["--allow-private", "--ca", join(folder, "ca.pem")]);
  let running = await start();
  try {
    await emulator.must("POST", "/__sandbox/world", {
      scenario: "fresh",
      seed: 1,
      clock: { state: "paused" },
    });
    const { id } = await emulator.must("POST", "/us/v3/audit-log-destinations", {
      name: "day",
      endpoint: `https://localhost:${place.port}${path}`,
      authorization,
      log_format: format,
    });
    await emulator.must("PATCH", "/us/v3/audit-log-webhook", { audit_log_destination_id: id, enabled: true });
    let from = "";
    for (let hour = 0; hour < HOURS; hour += 1) {
      if (hour === OUTAGE.from) {
        from = (await emulator.must("GET", "/__sandbox/world")).now;
        running.stop();
        await delay(200);
      }
      if (hour === OUTAGE.to) {
        running = await start();
        await emulator.must("PATCH", "/us/v3/audit-log-webhook", { enabled: true });
      }
      await emulator.must("POST", "/__sandbox/events", { count: EVENTS_AN_HOUR, over_ms: HOUR_MS / 2 });
      await passHour(emulator);
    }
    const { data: failed } = await emulator.must("GET", "/__sandbox/deliveries?state=failed");
    journey.check("the outage was noticed", failed.length > 0, JSON.stringify(failed));
    const holed = await verifyExport(place.stored, emulator);
    journey.check("before the replay something is missing", holed.missing > 0, holed.text.slice(0, 2000));

    const to = (await emulator.must("GET", "/__sandbox/world")).now;
    await emulator.must("PUT", "/us/v3/audit-log-replay-job", { start_at: from, end_at: to });
    for (let step = 0; step < 10; step += 1) await settle(emulator, 2000);
    const job = await emulator.must("GET", "/us/v3/audit-log-replay-job");
    journey.check("the replay completes", job.status === "completed", JSON.stringify(job));

    await delay(500);
    const verdict = await verifyExport(place.stored, emulator);
    const whole = HOURS * EVENTS_AN_HOUR;
    const text = verdict.text.slice(0, 3000);
    journey.check(
      `verify reads all that was stored, ${verdict.records} records`,
      verdict.records >= whole,
      text,
    );
    const proven = verdict.intact + verdict.altered;
    journey.check(
      `every record is genuine, ${verdict.intact} of them as they were sent`,
      proven === verdict.records,
      text,
    );
    const isNamed = verdict.altered === 0 || verdict.causes.length > 0;
    journey.check(`what alters them is named: ${verdict.causes.join(", ") || "nothing does"}`, isNamed, text);
    journey.check("the day is complete", verdict.missing === 0, text);
  } finally {
    running.stop();
    emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Awaited<ReturnType<typeof startEmulator>>} emulator */
async function passHour(emulator) {
  // Answers of a real collector take real time, which the clock of the world does not wait for.
  for (let minute = 0; minute < 60; minute += 10) await settle(emulator, HOUR_MS / 6);
}

/** Lets time pass, and each attempt that falls into it be answered. @param {Awaited<ReturnType<typeof startEmulator>>} emulator @param {number} ms */
async function settle(emulator, ms) {
  await emulator.must("POST", "/__sandbox/clock/advance", { ms });
  const deadline = performance.now() + ANSWER_LIMIT_MS;
  while (performance.now() < deadline) {
    const { data } = await emulator.must("GET", "/__sandbox/deliveries?page[size]=200");
    const states = new Set(data.map((/** @type {{ state: string }} */ { state }) => state));
    const isUnderWay = data.some((/** @type {{ attempts: { outcome: unknown }[] }} */ { attempts }) =>
      attempts.some(({ outcome }) => outcome === null),
    );
    // What waits behind a delivery that is tried again waits for the clock.
    if (!isUnderWay && (states.has("retrying") || !states.has("pending"))) return;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error("an attempt was not answered");
}
