// What `npm run serve` takes on its command line. Reads and checks; touches nothing.

import { parseArgs } from "node:util";
import { commandOf, nameOf, pathOf, portOf, UsageError } from "./command-line";
import {
  SERVE_WATCH_USAGE,
  upstreamOf,
  WATCH_ARGUMENTS,
  type WatchOptions,
  watchOptionsOf,
} from "./watch-options";

export const SERVE_USAGE = `The production build of the console on a port, with a way to Konnect at /konnect/{region}/…

  ${commandOf("serve")} [options]

  --port N         port to listen on (8080; 0: any free one)
  --host ADDRESS   address to listen on (127.0.0.1)
  --base PATH      where the console lies, such as /audit-logs/ (/); the build has to be made for it
  --config FILE    answer this file as config.json (the one in the build; with --upstream, live mode on the emulator)
  --upstream URL   an emulator on this machine takes Konnect's place, such as http://localhost:4600
  --allow-host NAME
                   with --upstream, pass calls on under this name of the server too; may be repeated
  --dir DIR        the build (dist)
${SERVE_WATCH_USAGE}
  --help           this text

HTTPS_PROXY and NO_PROXY (or in lower case) say which proxy leads to Konnect.
`;

export interface ServeOptions {
  readonly port: number;
  readonly hostname: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly configFile: string | undefined;
  /** An origin, or undefined for Konnect itself. */
  readonly upstream: string | undefined;
  /** Host names, beyond loopback, under which calls are passed on to an emulator. */
  readonly names: readonly string[];
  readonly folder: string | undefined;
  /** Null without a watcher. */
  readonly watch: WatchOptions | null;
}

/** Null when help was asked for. @throws UsageError */
export function readServeOptions(args: readonly string[]): ServeOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const hostname = values.host.replace(/^\[|\]$/g, "");
  return {
    port: portOf(values.port),
    hostname,
    base: baseOf(values.base),
    configFile: pathOf("--config", values.config),
    upstream: values.upstream === undefined ? undefined : upstreamOf(values.upstream),
    names: [hostname.toLowerCase(), ...values["allow-host"].map(nameOf)],
    folder: pathOf("--dir", values.dir),
    watch: watchOf(values),
  };
}

function watchOf(values: ReturnType<typeof parse>): WatchOptions | null {
  if (values.watch) return watchOptionsOf(values);
  const { data, calls, notify, "metrics-port": metricsPort } = values;
  if (data !== undefined || calls !== undefined || notify.length > 0 || metricsPort !== undefined)
    throw new UsageError("--data, --calls, --metrics-port and --notify belong to --watch");
  return null;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8080" },
        host: { type: "string", default: "127.0.0.1" },
        base: { type: "string", default: "/" },
        config: { type: "string" },
        upstream: { type: "string" },
        "allow-host": { type: "string", multiple: true, default: [] },
        dir: { type: "string" },
        watch: { type: "boolean", default: false },
        ...WATCH_ARGUMENTS,
        help: { type: "boolean", default: false, short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message); // parseArgs throws errors only
  }
}

function baseOf(text: string): string {
  const base = `/${text}/`.replaceAll(/\/+/g, "/");
  if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base))
    throw new UsageError("--base must be a path like /audit-logs/");
  return base;
}
