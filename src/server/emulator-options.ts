// What `npm run emulator` takes on its command line. Reads and checks; touches nothing.

import { parseArgs } from "node:util";
import { SCENARIO_IDS, type ScenarioId, scenarioIdSchema } from "@/contract/sandbox/scenario";
import { commandOf, nameOf, originOf, pathOf, portOf, UsageError } from "./command-line";

export const EMULATOR_USAGE = `An emulator of Kong Konnect's audit logging, on a port of this machine.

  ${commandOf("emulator")} [options]

  --port N             port to listen on (4600; 0: any free one)
  --host ADDRESS       address to listen on (127.0.0.1); any client that reaches it can steer it
  --allow-host NAME    also answer to this name in the Host header; may be repeated
  --allow-origin URL   let pages of this origin call; pages on loopback always may; may be repeated
  --scenario NAME      the world to begin with: ${SCENARIO_IDS.join(", ")} (fresh)
  --seed N             makes the same world again; 0 to 4294967295 (left to chance)
  --data DIR           keep the world in this folder (in memory)
  --ca FILE            trust this authority (PEM) for deliveries, beside the usual ones
  --allow-private      deliver to this machine and private networks too
  --help               this text

HTTPS_PROXY and NO_PROXY (or in lower case) say which proxy leads to collectors.
`;

export interface EmulatorOptions {
  readonly port: number;
  readonly hostname: string;
  readonly names: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly scenario: ScenarioId | undefined;
  readonly seed: number | undefined;
  readonly folder: string | undefined;
  readonly caFile: string | undefined;
  readonly deliverTo: "public" | "any";
}

/** Null when help was asked for. @throws UsageError */
export function readEmulatorOptions(args: readonly string[]): EmulatorOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const hostname = values.host.replace(/^\[|\]$/g, "");
  return {
    port: portOf(values.port),
    hostname,
    names: [hostname.toLowerCase(), ...values["allow-host"].map(nameOf)],
    allowedOrigins: values["allow-origin"].map((text) => originOf("--allow-origin", text)),
    scenario: scenarioOf(values.scenario),
    seed: seedOf(values.seed),
    folder: pathOf("--data", values.data),
    caFile: pathOf("--ca", values.ca),
    deliverTo: values["allow-private"] ? "any" : "public",
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4600" },
        host: { type: "string", default: "127.0.0.1" },
        "allow-host": { type: "string", multiple: true, default: [] },
        "allow-origin": { type: "string", multiple: true, default: [] },
        scenario: { type: "string" },
        seed: { type: "string" },
        data: { type: "string" },
        ca: { type: "string" },
        "allow-private": { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message); // parseArgs throws errors only
  }
}

function scenarioOf(text: string | undefined): ScenarioId | undefined {
  if (text === undefined) return undefined;
  const parsed = scenarioIdSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--scenario must be one of ${SCENARIO_IDS.join(", ")}`);
  return parsed.data;
}

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 32) {
    throw new UsageError("--seed must be a whole number from 0 to 4294967295");
  }
  return Number(text);
}
