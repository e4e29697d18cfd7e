// What `npm run verify` takes on the command line. Reads and checks; touches nothing.

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isRegion, type Region, REGIONS } from "@/audit-log/region";
import { apiOrigin } from "@/contract/api-host";
import { parseRfc3339 } from "@/lib/epoch";
import type { TimeWindow } from "@/verify/compare/comparison";
import type { ReportOrigin } from "@/verify/report/report-facts";
import { commandOf, isLoopback, originOf, pathOf, UsageError } from "./command-line";

export const VERIFY_USAGE = `Holds an export of a SIEM against Konnect's signatures, record by record.

  ${commandOf("verify")} FILE… --keys jwks.json [options]

FILE is what the SIEM exported: CSV, JSON, one object a line, XML of Splunk or plain lines, packed or not; a folder
stands for all files in it and in its folders, and - for standard input.

  --keys FILE|URL    a jwks.json, from a file or from https; may be repeated, so that replaced keys are there too
  --key-ring FILE    keep every key that was seen in this file, with its dates, and check with all of them
  --json             one JSON document on standard output, and nothing else there
  --findings         list each record that is not intact (with --json: as "findings")
  --pull URL         ask Konnect what it recorded, and say what is missing: https://us.api.konghq.com, or an emulator on
                     this machine. The token comes from KONNECT_TOKEN; keys that are published there are used too
  --region REGION    of an emulator's; of Konnect it follows from the URL
  --from, --to TIME  what the export was asked for, such as 2026-11-21T00:00:00Z; without: from its first to its last
                     record, so that what is missing before or behind them is not noticed
  --report DIR       write an evidence report into this folder: report.html, report.json, SHA256SUMS; with it:
  --language en|ja   of the report (en)
  --pseudonyms       with other names for persons and addresses, to hand on
  --by, --siem, --query, --exported-by TEXT
                     who ran the check, and how the export was made: said in the report as they are given
  --require complete end with 2 when completeness was not checked, or not for all of the export
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
  /** Where to ask what was recorded; null: not. */
  readonly pull: PullSource | null;
  /** Null: none is written. */
  readonly report: ReportOptions | null;
  /** What the export was asked for; null: not said. */
  readonly requested: TimeWindow | null;
  readonly searches: number;
  readonly workers: number;
  readonly progress: "shown" | "none";
}

export interface ReportOptions {
  readonly folder: string;
  readonly language: ReportLanguage;
  readonly names: "real" | "pseudonyms";
  /** Undefined: the user of this machine. */
  readonly by: string | undefined;
  readonly origin: ReportOrigin;
}

export const REPORT_LANGUAGES = ["en", "ja"] as const;

export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export interface PullSource {
  readonly region: Region;
  /** An emulator in the place of Konnect; undefined for Konnect itself. */
  readonly upstream: string | undefined;
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
    pull: pullOf(values.pull, values.region),
    requested: requestedOf(values.from, values.to),
    report: reportOf(values),
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
        pull: { type: "string" },
        region: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        ...REPORT_ARGUMENTS,
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

const REPORT_ARGUMENTS = {
  report: { type: "string" },
  language: { type: "string" },
  pseudonyms: { type: "boolean", default: false },
  by: { type: "string" },
  siem: { type: "string" },
  query: { type: "string" },
  "exported-by": { type: "string" },
} as const;

interface ReportValues {
  readonly report?: string | undefined;
  readonly language?: string | undefined;
  readonly pseudonyms: boolean;
  readonly by?: string | undefined;
  readonly siem?: string | undefined;
  readonly query?: string | undefined;
  readonly "exported-by"?: string | undefined;
}

function reportOf(values: ReportValues): ReportOptions | null {
  const folder = pathOf("--report", values.report);
  const { report: _, pseudonyms, ...texts } = values;
  if (folder === undefined) {
    const given = Object.keys(REPORT_ARGUMENTS).find(
      (name) => texts[name as keyof typeof texts] !== undefined,
    );
    if (given !== undefined || pseudonyms)
      throw new UsageError(`--${given ?? "pseudonyms"} is of --report, which is not there`);
    return null;
  }
  const language = REPORT_LANGUAGES.find((each) => each === (values.language ?? "en"));
  if (language === undefined) throw new UsageError(`--language takes ${REPORT_LANGUAGES.join(" or ")}`);
  return {
    folder,
    language,
    names: pseudonyms ? "pseudonyms" : "real",
    by: values.by,
    origin: {
      siem: values.siem ?? "",
      query: values.query ?? "",
      exportedBy: values["exported-by"] ?? "",
    },
  };
}

function workersOf(text: string): number {
  const workers = Number(text);
  if (!/^\d{1,2}$/.test(text) || workers < 1 || workers > MOST_WORKERS) {
    throw new UsageError(`--workers must be a whole number from 1 to ${MOST_WORKERS}`);
  }
  return workers;
}

/** A token goes there, so it may be Konnect or this machine and nothing else. */
function pullOf(url: string | undefined, region: string | undefined): PullSource | null {
  if (region !== undefined && !isRegion(region)) throw new UsageError(`--region takes ${REGIONS.join(", ")}`);
  if (url === undefined) {
    if (region !== undefined) throw new UsageError("--region is of --pull, which is not there");
    return null;
  }
  const origin = originOf("--pull", url);
  const ofKonnect = REGIONS.find((each) => apiOrigin(each) === origin);
  if (ofKonnect !== undefined) {
    if (region !== undefined && region !== ofKonnect)
      throw new UsageError(`--pull ${origin} is not the region ${region}`);
    return { region: ofKonnect, upstream: undefined };
  }
  if (!isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ""))) {
    throw new UsageError(
      `--pull takes ${apiOrigin("us")} (or another region), or an emulator on this machine`,
    );
  }
  if (region === undefined) throw new UsageError("--region is needed for an emulator, such as --region us");
  return { region, upstream: origin };
}

function requestedOf(from: string | undefined, to: string | undefined): TimeWindow | null {
  if (from === undefined && to === undefined) return null;
  const window = { from: instantOf("--from", from), to: instantOf("--to", to) };
  if (window.to < window.from) throw new UsageError("--to is before --from");
  return window;
}

function instantOf(option: string, text: string | undefined): number {
  if (text === undefined) throw new UsageError(`${option} is needed too`);
  const instant = parseRfc3339(text);
  if (instant === null) throw new UsageError(`${option} must be a time like 2026-11-21T00:00:00Z`);
  return instant;
}
