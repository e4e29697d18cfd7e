// Schemathesis on the emulator's own document and, where their folder is given, on Kong's published ones.
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "./emulator.mjs";
import { EXCEPTIONS } from "./schemathesis-exceptions.mjs";
import { find, runBeside } from "./tools.mjs";

const SHOWN_FAULTS = 20;
const RUN_LIMIT_MS = 15 * 60_000;
const SERVER = /^\s*- url: '?https:\/\/(?<host>\w+)\.api\.konghq\.com(?<base>\/v\d)/m;

/** @typedef {{ name: string, location: string, url: string, args: readonly string[] }} Document */

/**
 * @param {import("./journey.mjs").Journey} journey
 * @param {{ kongDocuments: string | undefined, examples: string }} options
 */
export async function checkSchemathesis(journey, { kongDocuments, examples }) {
  const { program, version } = find(
    "schemathesis",
    "SCHEMATHESIS",
    ["--version"],
    "pip install schemathesis",
  );
  journey.version = version;
  const folder = mkdtempSync(join(tmpdir(), "compat-schemathesis-"));
  let cases = 0;
  /** @type {Set<import("./schemathesis-exceptions.mjs").Exception>} */
  const needed = new Set();
  try {
    for (const name of ["own: API", "own: identity", "own: watch", ...kongFiles(kongDocuments)]) {
      // A world of its own for each: stateful phases leave thousands of things behind.
      const emulator = await startEmulator();
      try {
        const { location, url, args } = documentOf(name, emulator.origin, kongDocuments);
        const report = join(folder, "report.ndjson");
        const { text } = await runBeside(
          program,
          ["run", location, "--url", url, "-H", "Authorization: Bearer kpat_org_admin", "--seed", "1"].concat(
            ["-n", examples, "--continue-on-failure", "--report", "ndjson", "--report-ndjson-path", report],
            args,
          ),
          { cwd: folder, timeoutMs: RUN_LIMIT_MS },
        );
        const generated = Number(/(\d+) generated/.exec(text)?.[1] ?? 0);
        cases += generated;
        const unexplained = await faultsOf(report, needed);
        journey.check(
          `${name}: ${generated} cases`,
          generated > 0 && unexplained.size === 0,
          generated === 0 ? text : [...unexplained].slice(0, SHOWN_FAULTS).join("\n"),
        );
        const { body } = await emulator.call("GET", "/healthz");
        journey.check(`${name}: the emulator is up after it`, body.status === "ok");
      } finally {
        emulator.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  journey.ran = `${cases} cases, all checks, stateful; ${kongDocuments === undefined ? "own document only" : "own and Kong's documents"}`;
  for (const exception of EXCEPTIONS) {
    console.log(
      `${needed.has(exception) ? "needed" : "unused"}  ${exception.check}  ${exception.operation}  ${exception.contract}`,
    );
  }
}

/** @param {string | undefined} folder */
function kongFiles(folder) {
  return folder === undefined ? [] : readdirSync(folder).filter((name) => /\.(?:ya?ml|json)$/.test(name));
}

/** @param {string} name @param {string} origin @param {string | undefined} kongDocuments @returns {Document} */
function documentOf(name, origin, kongDocuments) {
  const own = `${origin}/openapi.json`;
  const identity = "^/v3/(?:users|organizations|system-accounts)";
  switch (name) {
    case "own: API":
      return { name, location: own, url: `${origin}/us`, args: ["--exclude-path-regex", `^/__|${identity}`] };
    case "own: identity":
      return { name, location: own, url: `${origin}/global`, args: ["--include-path-regex", identity] };
    case "own: watch":
      return { name, location: own, url: origin, args: ["--include-path-regex", "^/__watch"] };
    default: {
      const location = join(kongDocuments ?? "", name);
      const { host = "us", base = "/v3" } = SERVER.exec(readFileSync(location, "utf8"))?.groups ?? {};
      return { name, location, url: `${origin}/${host}${base}`, args: [] };
    }
  }
}

/**
 * @param {string} report @param {Set<import("./schemathesis-exceptions.mjs").Exception>} needed gets what explains a fault
 * @returns {Promise<Set<string>>} what nothing explains, each once
 */
async function faultsOf(report, needed) {
  /** @type {Set<string>} */
  const unexplained = new Set();
  for await (const line of createInterface({ input: createReadStream(report) })) {
    const { recorder } = JSON.parse(line).ScenarioFinished ?? {};
    for (const [id, checks] of Object.entries(recorder?.checks ?? {})) {
      for (const { name, status } of /** @type {{ name: string, status: string }[]} */ (checks)) {
        if (status !== "failure") continue;
        const { method, path } = recorder.cases[id].value;
        const operation = `${method} ${path.replace(/^\/v\d/, "")}`;
        const { response, request } = recorder.interactions[id] ?? {};
        const seen = `${response?.status_code} ${bodyOf(response)}`;
        const exception = EXCEPTIONS.find(
          (each) => each.check === name && each.operation.test(operation) && each.seen.test(seen),
        );
        if (exception) needed.add(exception);
        else unexplained.add(`${name}: ${method} ${path}: ${request?.uri ?? ""} → ${seen.slice(0, 300)}`);
      }
    }
  }
  return unexplained;
}

/** @param {any} response */
function bodyOf(response) {
  const content = response?.content;
  const encoded = typeof content === "string" ? content : content?.$base64;
  return typeof encoded === "string" ? Buffer.from(encoded, "base64").toString("utf8") : "";
}
