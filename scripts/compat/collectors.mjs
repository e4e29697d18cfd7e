// A day of audit logs for a collector, with an outage in it, and then what it stored held against Konnect's signatures.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { findFreePort } from "../find-free-port.mjs";
import { repositoryRoot } from "../repository-root.mjs";
import { startProgram } from "../start-program.mjs";
import { createAuthority } from "./certificates.mjs";
import { startEmulator } from "./emulator.mjs";
import { buildGo, find, run, runBeside, versionOfModule } from "./tools.mjs";
import { verifyExport } from "./verify-export.mjs";

const HOURS = 24;
const EVENTS_AN_HOUR = 50;
/** While these pass, nothing listens. */
const OUTAGE = { from: 9, to: 11 };
const HOUR_MS = 3_600_000;
const ANSWER_LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 20;
/** What is answered is on its way into a file at most for so long: Telegraf gathers, VictoriaLogs shows after a second. */
const STORED_AFTER_MS = 2500;

/**
 * @typedef {object} Place
 * @property {number} port
 * @property {string} ca file
 * @property {string} cert file
 * @property {string} key file
 * @property {string} stored the file to store in
 * @property {string} folder
 *
 * @typedef {object} Store
 * @property {string} suffix of its file, behind the name of `stored`
 * @property {string} what it keeps of a record
 * @property {(text: string) => Record<string, number>} causes that verify has to name, of how many records each, counted in
 *   the text of the file. One of them is every altered record's.
 *
 * @typedef {object} Collector
 * @property {string} path of the endpoint
 * @property {string} authorization
 * @property {"cef" | "json" | "cps"} format
 * @property {(place: Place) => readonly [program: string, args: readonly string[]]} command
 * @property {RegExp} isReady
 * @property {readonly Store[]} stores all with the same records
 * @property {(place: Place) => Promise<void>} [fetchStored] writes `stored`, where it lies in no file
 */

/** @type {Store} */
const AS_SENT = { suffix: "", what: "as they were sent", causes: () => ({}) };

/** @param {import("./journey.mjs").Journey} journey */
export async function checkGoCollector(journey) {
  const program = buildGo("go-collector");
  journey.version = run("go", ["version"]).stdout.replace(/^go version (\S+) .*\s*$/, "$1");
  await aDay(journey, {
    ...OWN,
    format: "cef",
    command: (place) => [program, ownArgs(place)],
    stores: [
      AS_SENT,
      {
        suffix: ".log",
        what: "with a log's time in front",
        causes: (text) => ({ transport_header: linesOf(text).length }),
      },
    ],
  });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkPythonCollector(journey) {
  const { program, version } = find("python3", "PYTHON", ["--version"], "the system's packages");
  journey.version = version;
  const script = join(repositoryRoot, "scripts/compat/collector.py");
  await aDay(journey, {
    ...OWN,
    format: "json",
    command: (place) => [program, [script, ...ownArgs(place)]],
    stores: [
      AS_SENT,
      {
        suffix: ".dumps",
        what: "written anew by json.dumps",
        causes: (text) => ({ json_spacing: linesOf(text).length, ...asciiEscapes(text) }),
      },
      {
        suffix: ".frame",
        what: "sorted, with other times and without empty values",
        causes: (text) => {
          const all = linesOf(text).length;
          return {
            time_rewritten: all,
            types_changed: all,
            signature_moved: all,
            json_spacing: all,
            ...some({ field_dropped: linesOf(text).filter(isWithoutQuery).length }),
            ...asciiEscapes(text),
          };
        },
      },
    ],
  });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkBenthos(journey) {
  const program = buildGo("go-benthos");
  journey.version = versionOfModule("go-benthos", "benthos/v4");
  await aDay(journey, {
    ...OWN,
    format: "cps",
    command: (place) => {
      const config = join(place.folder, "benthos.yaml");
      writeFileSync(config, benthosConfig(place));
      return [program, ["run", config]];
    },
    isReady: /Receiving HTTPS? messages/,
    stores: [AS_SENT, ...BENTHOS_MAPPINGS],
  });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkTelegraf(journey) {
  const plugins = ["inputs.http_listener_v2", "outputs.file", "parsers.value", "serializers.json"];
  const program = buildGo("go-telegraf", {
    of: "github.com/influxdata/telegraf/cmd/telegraf",
    tags: ["custom", ...plugins],
  });
  journey.version = versionOfModule("go-telegraf", "telegraf");
  await aDay(journey, {
    ...OWN,
    format: "cef",
    command: (place) => {
      const config = join(place.folder, "telegraf.conf");
      writeFileSync(config, telegrafConfig(place));
      return [program, ["--config", config]];
    },
    isReady: /Listening on/,
    stores: [
      {
        suffix: "",
        what: "a batch in one value",
        causes: (text) => {
          const batches = linesOf(text).map((line) => linesOf(JSON.parse(line).fields.value));
          return some({ glued: batches.filter(({ length }) => length > 1).flat().length });
        },
      },
    ],
  });
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkVictoriaLogs(journey) {
  const program = buildGo("go-victorialogs", {
    of: "github.com/VictoriaMetrics/VictoriaLogs/app/victoria-logs",
  });
  journey.version = versionOfModule("go-victorialogs", "VictoriaLogs");
  await aDay(journey, {
    ...OWN,
    path: "/insert/jsonline?_time_field=event_ts&_msg_field=name&_stream_fields=event_product",
    format: "json",
    command: ({ port, cert, key, folder }) => [
      program,
      [
        `-httpListenAddr=127.0.0.1:${port}`,
        `-storageDataPath=${join(folder, "victorialogs")}`,
        "-tls",
        `-tlsCertFile=${cert}`,
        `-tlsKeyFile=${key}`,
      ],
    ],
    isReady: /started server at/,
    stores: [
      {
        suffix: "",
        what: "fields, its own message and time among them",
        causes: (text) => {
          const all = linesOf(text).length;
          return { field_dropped: all, members_added: all, signature_moved: all, types_changed: all };
        },
      },
    ],
    fetchStored: async ({ port, ca, stored }) => {
      const query = `https://localhost:${port}/select/logsql/query?query=*`;
      const answer = await runBeside("curl", ["-sS", "--fail", "--cacert", ca, "-o", stored, query]);
      if (answer.status !== 0) throw new Error(`VictoriaLogs: ${answer.text}`);
    },
  });
}

const OWN = { path: "/in", authorization: "Bearer day", isReady: /listening/ };

/** @param {Place} place */
const ownArgs = ({ port, cert, key, stored }) => [`${port}`, cert, key, OWN.authorization, stored];

/** What pipelines of Benthos do to a record. @type {readonly (Store & { mapping: string })[]} */
const BENTHOS_MAPPINGS = [
  {
    suffix: ".flat",
    what: "without the envelope and with members of its own",
    mapping: 'root = this.event.merge({"host": "collector", "source_type": "http_server"})',
    causes: (text) => {
      const all = linesOf(text).length;
      return { envelope: all, members_added: all, signature_moved: all };
    },
  },
  {
    suffix: ".filled",
    what: "without empty values",
    mapping: 'root.event = this.event.filter(item -> item.value != "")',
    causes: (text) => ({
      signature_moved: linesOf(text).length,
      ...some({ field_dropped: linesOf(text).filter(isWithoutQuery).length }),
    }),
  },
  {
    suffix: ".timed",
    what: "with another time",
    mapping:
      'root = this\nroot.event.rt = (this.event.rt / 1000).ts_format("2006-01-02T15:04:05.000Z07:00", "UTC")',
    causes: (text) => {
      const all = linesOf(text).length;
      return { time_rewritten: all, types_changed: all, signature_moved: all };
    },
  },
];

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
  broker:
    pattern: fan_out
    outputs:
      - file: { path: ${stored}, codec: lines }
${BENTHOS_MAPPINGS.map(
  ({ suffix, mapping }) => `      - file: { path: ${stored}${suffix}, codec: lines }
        processors: [{ mapping: ${JSON.stringify(mapping)} }]
`,
).join("")}`;

/** @param {Place} place */
const telegrafConfig = ({ port, cert, key, stored }) => `[agent]
  interval = "1s"
  flush_interval = "100ms"
  flush_jitter = "0s"
[[inputs.http_listener_v2]]
  service_address = "tcp://127.0.0.1:${port}"
  paths = ["/in"]
  tls_cert = "${cert}"
  tls_key = "${key}"
  data_format = "value"
  data_type = "string"
[[outputs.file]]
  files = ["${stored}"]
  data_format = "json"
`;

/** @param {string} text */
const linesOf = (text) => text.split("\n").filter((line) => line !== "");

/** An access whose empty query was dropped. @param {string} line */
const isWithoutQuery = (line) => line.includes("KongGateway") && !line.includes('"query":');

/** @param {string} text */
const asciiEscapes = (text) =>
  some({ json_escapes: linesOf(text).filter((line) => line.includes(String.raw`\u`)).length });

/** Those that there are. @param {Record<string, number>} counts */
const some = (counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** @param {import("./journey.mjs").Journey} journey @param {Collector} collector */
async function aDay(journey, collector) {
  const { path, authorization, format, command, isReady, stores, fetchStored } = collector;
  journey.ran = `${HOURS} hours of ${format} with an outage and its replay, then verify on ${stores.map(({ what }) => what).join("; ")}`;
  const folder = mkdtempSync(join(tmpdir(), "compat-collector-"));
  const place = {
    port: await findFreePort(),
    ca: join(folder, "ca.pem"),
    cert: join(folder, "cert.pem"),
    key: join(folder, "key.pem"),
    stored: join(folder, "stored"),
    folder,
  };
  const { ca, issue } = await createAuthority();
  const identity = issue({ names: ["localhost"] });
  writeFileSync(place.ca, ca);
  writeFileSync(place.cert, identity.cert);
  writeFileSync(place.key, identity.key);
  const start = () => startProgram(...command(place), isReady);
  const emulator = await startEmulator(["--allow-private", "--ca", place.ca]);
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
    await fetchStored?.(place);
    const holed = await verifyExport(place.stored, emulator);
    journey.check("before the replay something is missing", holed.missing > 0, holed.text.slice(0, 2000));

    const to = (await emulator.must("GET", "/__sandbox/world")).now;
    await emulator.must("PUT", "/us/v3/audit-log-replay-job", { start_at: from, end_at: to });
    for (let step = 0; step < 10; step += 1) await settle(emulator, 2000);
    const job = await emulator.must("GET", "/us/v3/audit-log-replay-job");
    journey.check("the replay completes", job.status === "completed", JSON.stringify(job));

    await delay(STORED_AFTER_MS);
    await fetchStored?.(place);
    const whole = HOURS * EVENTS_AN_HOUR;
    /** @type {number | undefined} */
    let records;
    for (const { suffix, what, causes } of stores) {
      const file = place.stored + suffix;
      const verdict = await verifyExport(file, emulator);
      const text = verdict.text.slice(0, 3000);
      records ??= verdict.records;
      journey.check(
        `${what}: verify reads all that was stored, ${verdict.records} records`,
        verdict.records >= whole && verdict.records === records,
        text,
      );
      const expected = causes(readFileSync(file, "utf8"));
      const altered = Math.max(0, ...Object.values(expected));
      journey.check(
        `${what}: every record is genuine, ${verdict.intact} of them as they were sent`,
        verdict.altered === altered && verdict.intact === verdict.records - altered,
        text,
      );
      const told = Object.entries(verdict.causes).map(([id, count]) => `${count} ${id}`);
      journey.check(
        `${what}: what alters them is named: ${told.join(", ") || "nothing does"}`,
        isDeepStrictEqual(verdict.causes, expected),
        `${JSON.stringify(expected)}\n${text}`,
      );
      journey.check(`${what}: the day is complete`, verdict.missing === 0, text);
    }
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
