// What `npm run verify` takes on the command line. Reads and checks; touches nothing.

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { UsageError } from "./command-line";

export const VERIFY_USAGE = `Holds an export of a SIEM against Konnect's signatures, record by record.

  npm run verify -- FILE… --keys jwks.json [options]

FILE is what the SIEM exported: CSV, JSON, one object a line, XML of Splunk or plain lines, packed or not; a folder
stands for all files in it, and - for standard input.

  --keys FILE|URL    a jwks.json, from a file or from https; may be repeated, so that replaced keys are there too
  --key-ring FILE    keep every key that was seen in this file, with its dates, and check with all of them
  --json             one JSON document on standard output, and nothing else there
  --findings         list each record that is not intact (with --json: as "findings")
  --require complete end with 2 when completeness was not checked, which this command cannot do yet
  --search all       search for changed values in every record, not in the first 200 of each worker
  --workers N        how many threads check signatures (as many as there are cores)
  --quiet            no progress on standard error
  --help             this text

Ends with 0 when all that was asked for was checked and found so, 1 when there are findings, 2 when it could not check.
`;

export interface VerifyOptions {
  readonly files: readonly string[];
  readonly keys: readonly string[];
  readonly keyRing: string | undefined;
  readonly output: "text" | "json";
  readonly findings: "listed" | "counted";
  readonly requiresComplete: boolean;
  readonly searches: number;
  readonly workers: number;
  readonly progress: "shown" | "none";
}

const USUAL_SEARCHES = 200;
const MOST_WORKERS = 64;

/** Null when help was asked for. @throws UsageError */
export function readVerifyOptions(args: readonly string[]): VerifyOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (positionals.length === 0) throw new UsageError("a file is needed, or - for standard input");
  if (positionals.filter((name) => name === "-").length > 1) throw new UsageError("- can be named once");
  if (values.require !== undefined && values.require !== "complete") {
    throw new UsageError("--require takes complete");
  }
  if (values.search !== undefined && values.search !== "all") throw new UsageError("--search takes all");
  return {
    files: positionals,
    keys: values.keys,
    keyRing: values["key-ring"],
    output: values.json ? "json" : "text",
    findings: values.findings ? "listed" : "counted",
    requiresComplete: values.require === "complete",
    searches: values.search === "all" ? Infinity : USUAL_SEARCHES,
    workers: values.workers === undefined ? availableParallelism() : workersOf(values.workers),
    progress: values.quiet ? "none" : "shown",
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: "string", multiple: true, default: [] as string[] },
        "key-ring": { type: "string" },
        json: { type: "boolean", default: false },
        findings: { type: "boolean", default: false },
        require: { type: "string" },
        search: { type: "string" },
        workers: { type: "string" },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message); // parseArgs throws errors only
  }
}

function workersOf(text: string): number {
  const workers = Number(text);
  if (!/^\d{1,2}$/.test(text) || workers < 1 || workers > MOST_WORKERS) {
    throw new UsageError(`--workers must be a whole number from 1 to ${MOST_WORKERS}`);
  }
  return workers;
}
