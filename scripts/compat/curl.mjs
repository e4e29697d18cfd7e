// curl: the commands of docs/emulator.md and those of As code, as they are written.
import { createPublicKey, randomBytes, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { repositoryRoot } from "../repository-root.mjs";
import { openSourceModules } from "../source-modules.mjs";
import { startEmulator } from "./emulator.mjs";
import { checkHosts, NAMES_ARGS, openKonnectNames } from "./konnect-names.mjs";
import { listen } from "./tls-front.mjs";
import { find, runBeside } from "./tools.mjs";
import { makeOrganization, openExport, withoutIds } from "./whole-organization.mjs";

const SECRET = `Splunk "quoted" \\ and 'single'`;

/** @param {string} heading @returns {string[]} the shell blocks of this section of docs/emulator.md */
function documented(heading) {
  const text = readFileSync(join(repositoryRoot, "docs/emulator.md"), "utf8");
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkCurl(journey) {
  journey.ran = "the commands of docs/emulator.md and of As code; the export of an organization";
  journey.version = find("curl", "CURL", ["--version"], "the system's packages").version.split(" (")[0] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "compat-curl-"));
  /** @param {string} script @param {NodeJS.ProcessEnv} [env] */
  const bash = (script, env = {}) =>
    runBeside("bash", ["-euo", "pipefail", "-c", script], { cwd: folder, env });
  try {
    await ofTheDocument({ journey, folder, bash });
    await ofAsCode({ journey, folder, bash });
    await ofTheOrganization(journey, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Traveller
 * @property {import("./journey.mjs").Journey} journey
 * @property {string} folder
 * @property {(script: string, env?: NodeJS.ProcessEnv) => ReturnType<typeof runBeside>} bash
 */

/** @param {Traveller} traveller */
async function ofTheDocument({ journey, folder, bash }) {
  const [calls = "", certificate = ""] = documented("curl");
  const made = await bash(certificate);
  journey.check("the certificate for a collector on this machine", made.status === 0, made.text);
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name));
  const arrived = { requests: 0, authorization: "" };
  /** @type {string[]} */
  const records = [];
  const collector = createServer({ cert: read("cert.pem"), key: read("key.pem") }, (request, response) => {
    arrived.requests += 1;
    arrived.authorization = request.headers.authorization ?? "";
    /** @type {Buffer[]} */
    const parts = [];
    request
      .on("data", (part) => parts.push(part))
      .on("end", () => {
        records.push(...gunzipSync(Buffer.concat(parts)).toString("utf8").split("\n"));
        response.end();
      });
  });
  const port = await listen(collector);
  const emulator = await startEmulator(["--allow-private", "--ca", join(folder, "ca.pem")]);
  try {
    // The first line starts the emulator; here it runs already.
    const lines = calls.split("\n").slice(1).join("\n");
    const word = `alc-${randomBytes(6).toString("hex")}`;
    const script = lines
      .replaceAll("alc-of-mine", word)
      .replaceAll("localhost:4600", `localhost:${emulator.port}`)
      .replaceAll("localhost:8443", `localhost:${port}`);
    const { status, text } = await bash(script);
    journey.check("the calls of the document", status === 0 && !text.includes('"status":4'), text);
    const { data } = await emulator.must("GET", "/__sandbox/deliveries");
    const states = data.map((/** @type {{ state: string }} */ { state }) => state);
    journey.check(
      "their events reach a collector with that certificate",
      arrived.requests > 0 && states.includes("delivered"),
      JSON.stringify(states),
    );
    journey.check(
      "with the authorization of the document",
      arrived.authorization === "Bearer demo",
      arrived.authorization,
    );
    const probes = records.filter((record) => record.includes(`"query":"probe=${word}"`));
    journey.check(
      "the word of a call is in the one record of it that the collector got",
      probes.length === 1,
      probes.join("\n"),
    );
    const { keys } = await emulator.must("GET", "/us/v2/audit-log-webhook/jwks.json");
    journey.check(
      "and Konnect's key has signed that record",
      isSigned(probes[0] ?? "", keys[0]),
      probes.join("\n"),
    );
  } finally {
    emulator.stop();
    collector.close();
    collector.closeAllConnections();
  }
}

/** A record of JSON. @param {string} record @param {{ kty: string, crv: string, x: string }} jwk */
function isSigned(record, { kty, crv, x }) {
  const [, text = "", signature = ""] = /^(.*),"sig":"([\w-]{86})"\}$/.exec(record) ?? [];
  const key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
  return verify(null, Buffer.from(`${text}}`), key, Buffer.from(signature, "base64url"));
}

/** @param {Traveller} traveller */
async function ofAsCode({ journey, folder, bash }) {
  const modules = await openSourceModules();
  const { SUBJECTS, DESTINATION_ID, PORTAL_ID, RANGE, HOSTILE_TEXTS, SETTINGS } = await modules.ssrLoadModule(
    "/src/features/as-code/sample-subjects.test-support.ts",
  );
  const { plannedCall, plannedCalls } = await modules.ssrLoadModule("/src/features/as-code/planned-call.ts");
  const { curlCommand } = await modules.ssrLoadModule("/src/features/as-code/curl-command.ts");
  await modules.close();
  const emulator = await startEmulator(NAMES_ARGS);
  const names = await openKonnectNames(emulator.port);
  const env = {
    ...names.env,
    CURL_CA_BUNDLE: names.env["SSL_CERT_FILE"],
    KONNECT_TOKEN: "kpat_org_admin",
    AUTHORIZATION: SECRET,
  };
  try {
    for (const [name, subject] of Object.entries(SUBJECTS)) {
      await emulator.must("POST", "/__sandbox/world", { scenario: "fresh", seed: 1 });
      const { id } = await emulator.must("POST", "/global/v3/audit-log-destinations", {
        name: "there",
        endpoint: "https://siem.example.com/in",
        authorization: "Bearer x",
      });
      const { data } = await emulator.must("GET", "/us/v3/portals");
      // A replay is of an enabled webhook, and of the last seven days.
      await emulator.must("PATCH", "/global/v3/audit-log-webhook", {
        audit_log_destination_id: id,
        enabled: true,
      });
      await emulator.must("PATCH", `/us/v3/portals/${data[0].id}/audit-log-webhook`, {
        audit_log_destination_id: id,
        enabled: true,
      });
      const { now } = await emulator.must("GET", "/__sandbox/world");
      const ago = (/** @type {number} */ ms) => new Date(Date.parse(now) - ms).toISOString();
      const script = plannedCalls(subject, "us")
        .map((/** @type {unknown} */ call) => curlCommand(call))
        .join("\n")
        .replaceAll(DESTINATION_ID, id)
        .replaceAll(PORTAL_ID, data[0].id)
        .replaceAll(RANGE.start_at, ago(7_200_000))
        .replaceAll(RANGE.end_at, ago(3_600_000));
      const { status, text } = await bash(script, env);
      journey.check(`As code, ${name}`, status === 0, `${script}\n${text}`);
    }
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      const script = curlCommand(
        plannedCall({ kind: "create-destination", settings: { ...SETTINGS, name: text } }, "us"),
      );
      const done = await bash(script, env);
      const { data } = await emulator.must("GET", "/us/v3/audit-log-destinations");
      const isThere = data.some((/** @type {{ name: string }} */ { name }) => name === text);
      journey.check(
        `As code, hostile name ${index + 1}: arrives as it is, and runs nothing`,
        done.status === 0 && isThere,
        `${script}\n${done.text}`,
      );
    }
    const { stdout } = await bash("ls");
    journey.check("no hostile name has left a file", !stdout.includes("pwned"), `${folder}: ${stdout}`);
    checkHosts(journey, names);
  } finally {
    names.close();
    emulator.stop();
  }
}

/** The script of an export, by the system's plain shell. @param {import("./journey.mjs").Journey} journey @param {string} folder */
async function ofTheOrganization(journey, folder) {
  const made = await openExport();
  const emulator = await startEmulator(NAMES_ARGS);
  const names = await openKonnectNames(emulator.port);
  try {
    await makeOrganization(emulator, made.names, "whole");
    const before = await made.organization(emulator);
    const [{ text }] = made.exportFiles(before, "curl");
    const secrets = [...text.matchAll(/^: "\$\{((?:OWN_)?AUTHORIZATION_\w+):/gm)].map(([, name = ""]) => [
      name,
      SECRET,
    ]);
    await makeOrganization(emulator, made.names, "empty");
    const env = {
      ...names.env,
      CURL_CA_BUNDLE: names.env["SSL_CERT_FILE"],
      KONNECT_TOKEN: "kpat_org_admin",
      ...Object.fromEntries(secrets),
    };
    const done = await runBeside("sh", ["-s"], { cwd: folder, env, input: text });
    journey.check("export: the script makes an organization", done.status === 0, done.text);
    const after = await made.organization(emulator);
    journey.check(
      "export: what it made is as what it was written from",
      withoutIds(after) === withoutIds(before),
      `${withoutIds(before)}\n${withoutIds(after)}`,
    );
    const found = made.pastedBack(after, text, "curl");
    journey.check("export: pasted back there it changes nothing", found.length === 0, JSON.stringify(found));
    const again = await runBeside("sh", ["-s"], { cwd: folder, env, input: text });
    journey.check(
      "export: a second run ends at the first name that is taken, and says so",
      again.status === 1 && again.text.includes("failed") && again.text.includes("409"),
      again.text,
    );
    const { stdout } = await runBeside("ls", [], { cwd: folder });
    journey.check("export: no hostile name has left a file", !stdout.includes("pwned"), stdout);
    checkHosts(journey, names);
  } finally {
    names.close();
    emulator.stop();
    await made.close();
  }
}
