// What the watcher takes on the command line, by itself and as a part of `npm run serve`. Reads and checks; touches nothing.

import { parseArgs } from "node:util";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { ALONE, type CallLimits } from "@/watching/call-budget";
import { commandOf, isLoopback, originOf, pathOf, portOf, UsageError } from "./command-line";

const WATCH_PART = `
  --data DIR         keep history and gaps in this folder (required)
  --every SECONDS    how often each webhook is looked at, at most (60; with many portals less often)
  --calls N          calls a minute, at most (58, and no more than that of Konnect)
  --metrics-port N   Prometheus metrics at /metrics on loopback (none; 0: any free port)
  --notify URL       post a message here when a webhook stops or recovers, a gap opens or closes, or events are
                     about to be gone; https only; may be repeated`;

export const WATCH_USAGE = `Watches the audit-log webhooks of an organization, and keeps their history and gaps.

  KONNECT_TOKEN=… ${commandOf("watch")} --data DIR [options]
${WATCH_PART}
  --upstream URL     an emulator on this machine takes Konnect's place, such as http://localhost:4600
  --help             this text

KONNECT_TOKEN is a token with the right to read audit logs and portals. It is sent to Konnect only.
HTTPS_PROXY and NO_PROXY (or in lower case) say which proxy leads there.
`;

/** For the usage of `npm run serve`. */
export const SERVE_WATCH_USAGE = `  --watch            watch the webhooks with the token in KONNECT_TOKEN, and answer /__watch; with it:${WATCH_PART.replaceAll("\n  ", "\n    ")}`;

export const WATCH_ARGUMENTS = {
  data: { type: "string" },
  every: { type: "string", default: "60" },
  calls: { type: "string" },
  "metrics-port": { type: "string" },
  notify: { type: "string", multiple: true, default: [] as string[] },
} as const;

/** One look at a webhook needs up to ten at once. */
const FEWEST_CALLS = 20;
const MOST_OF_EMULATOR = 10_000;

export interface WatchOptions {
  readonly folder: string;
  readonly everyMs: number;
  /** Undefined: as many as a host that calls alone may make. */
  readonly calls: CallLimits | undefined;
  readonly metricsPort: number | undefined;
  readonly notify: readonly string[];
}

interface WatchValues {
  readonly data?: string | undefined;
  readonly every: string;
  readonly calls?: string | undefined;
  readonly upstream?: string | undefined;
  readonly "metrics-port"?: string | undefined;
  readonly notify: readonly string[];
}

/** @throws UsageError */
export function watchOptionsOf(values: WatchValues): WatchOptions {
  const folder = pathOf("--data", values.data);
  if (folder === undefined) throw new UsageError("--data is needed: a folder for the history");
  const port = values["metrics-port"];
  return {
    folder,
    everyMs: everyOf(values.every),
    calls: values.calls === undefined ? undefined : callsOf(values.calls, values.upstream),
    metricsPort: port === undefined ? undefined : portOf(port, "--metrics-port"),
    notify: values.notify.map(notifyOf),
  };
}

export interface WatchProgramOptions extends WatchOptions {
  /** An origin, or undefined for Konnect itself. */
  readonly upstream: string | undefined;
}

/** Null when help was asked for. @throws UsageError */
export function readWatchOptions(args: readonly string[]): WatchProgramOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    ...watchOptionsOf(values),
    upstream: values.upstream === undefined ? undefined : upstreamOf(values.upstream),
  };
}

/** Tokens go there, so it may be no other machine. @throws UsageError */
export function upstreamOf(text: string): string {
  const origin = originOf("--upstream", text);
  if (!isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ""))) {
    throw new UsageError("--upstream must be on this machine (localhost, 127.0.0.1 or [::1])");
  }
  return origin;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...WATCH_ARGUMENTS,
        upstream: { type: "string" },
        help: { type: "boolean", default: false, short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message); // parseArgs throws errors only
  }
}

function everyOf(text: string): number {
  const everyMs = Number(text) * SECOND_MS;
  if (!/^\d{1,4}$/.test(text) || everyMs < SECOND_MS || everyMs > 60 * MINUTE_MS) {
    throw new UsageError("--every must be a whole number of seconds from 1 to 3600");
  }
  return everyMs;
}

/** A part of them is left for what does not come round by itself. An emulator bears more of them than Konnect does. */
function callsOf(text: string, upstream: string | undefined): CallLimits {
  const most = Number(text);
  const limit = upstream === undefined ? ALONE.most : MOST_OF_EMULATOR;
  if (!/^\d{1,5}$/.test(text) || most < FEWEST_CALLS || most > limit)
    throw new UsageError(`--calls must be a whole number from ${FEWEST_CALLS} to ${limit}`);
  return { most, planned: Math.floor((most * ALONE.planned) / ALONE.most) };
}

/** Its text is in no message: it may hold a secret. */
function notifyOf(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== "https:")
    throw new UsageError("--notify must be a URL that begins with https://");
  return new URL(text).href;
}
