// npm run emulator: the mock server as a program.

import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { configureZod } from "@/contract/wire/configure-zod";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { type Emulator, type EmulatorSettings, startEmulator } from "./emulator/start-emulator";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";
import { complain, isLoopback, runProgram, say, stopOnSignals, urlHost } from "./command-line";
import { EMULATOR_USAGE, type EmulatorOptions, readEmulatorOptions } from "./emulator-options";

const DEFAULT_SCENARIO = "fresh";

await runProgram("emulator", async () => {
  const options = readEmulatorOptions(process.argv.slice(2));
  if (!options) return say(EMULATOR_USAGE);
  configureZod();
  const emulator = await startEmulator({
    ...options,
    scenario: options.scenario ?? DEFAULT_SCENARIO,
    folder: options.folder === undefined ? undefined : resolve(options.folder),
    ca: options.caFile === undefined ? undefined : readCertificate(options.caFile),
    proxyFor: proxyFromEnvironment(process.env),
    onError: (error) => complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    onSetAside: tellSetAside,
  });
  // Before the address is told: who reads it may stop the program at once.
  stopOnSignals(async () => {
    say("Stopping.");
    await emulator.close();
  });
  introduce(options, emulator);
});

/** @throws Error when the file is none that TLS could use: better now than with each delivery. */
function readCertificate(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`--ca ${file} cannot be read`, { cause: error });
  }
  try {
    void new X509Certificate(pem);
    return pem;
  } catch (error) {
    throw new Error(`${file} holds no certificate in PEM`, { cause: error });
  }
}

function tellSetAside(...[{ kind, detail }, file]: Parameters<EmulatorSettings["onSetAside"]>): void {
  const why = kind === "later-version" ? "a newer version of this program has written it" : "it is damaged";
  complain(
    `The world in the folder cannot be continued: ${why} (${detail}). It is kept as ${file}; a new one begins.`,
  );
}

function introduce(options: EmulatorOptions, { port, world }: Emulator): void {
  const { hostname, folder, scenario, seed, deliverTo } = options;
  const isLocal = isLoopback(hostname);
  const origin = `http://${isLocal ? "localhost" : urlHost(hostname)}:${port}`;
  const begun = `${scenario ?? DEFAULT_SCENARIO}${seed === undefined ? "" : `, seed ${seed}`}`;
  say(`Emulator of Konnect's audit logging on ${origin}

  API          ${origin}/us/v3/…  (us eu au me in sg global; v2 v3)
  Sandbox      ${origin}${SANDBOX_BASE}/world
  Tokens       ${origin}${SANDBOX_BASE}/tokens
  OpenAPI      ${origin}/openapi.json
  World        ${world === "begun" ? begun : "goes on as it was"}, ${folder === undefined ? "in memory" : `kept in ${folder}`}
  Deliveries   https, ${deliverTo === "public" ? "to public addresses only (--allow-private for others)" : "to any address"}
`);
  if (world === "resumed" && (scenario !== undefined || seed !== undefined)) {
    complain("--scenario and --seed begin a world; the one in this folder goes on instead.");
  }
  if (!isLocal) complain("Other machines can reach this address and steer the emulator.");
}
