// What the programs of this folder share on the command line and when they are told to stop.

import { isIP } from "node:net";

/** The arguments make no sense; the message says which. */
export class UsageError extends Error {}

/** @throws UsageError */
export function portOf(text: string, option = "--port"): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new UsageError(`${option} must be a number from 0 to 65535`);
  }
  return Number(text);
}

/** The origin as browsers write it. @throws UsageError when the text is more, or less, than an origin */
export function originOf(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url && /^https?:$/.test(url.protocol) && /^[^/]+\/\/[^/@?#]+\/?$/.test(text);
  if (!isOrigin) throw new UsageError(`${option} must be an origin like https://console.example.com`);
  return url.origin;
}

/** A name of `--allow-host`, as it stands in a Host header but for brackets. @throws UsageError */
export function nameOf(text: string): string {
  const name = text.toLowerCase().replace(/^\[|\]$/g, "");
  if (!/^[\da-z.:-]+$/.test(name) || (name.includes(":") && isIP(name) === 0)) {
    throw new UsageError("--allow-host must be a name like emulator.example.com, without scheme or port");
  }
  return name;
}

/** A file or folder that was named, if any. @throws UsageError for an empty name, which would mean the working folder */
export function pathOf(option: string, text: string | undefined): string | undefined {
  if (text === "") throw new UsageError(`${option} is empty`);
  return text;
}

/** How an address stands in a URL. */
export function urlHost(hostname: string): string {
  return hostname.includes(":") ? `[${hostname}]` : hostname;
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "::1" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** How a program is called here: of the package by its name, of a checkout by npm. */
export function commandOf(program: string): string {
  const command = process.env["AUDIT_LOGS_CONSOLE_COMMAND"];
  return command === undefined ? `npm run ${program} --` : `${command} ${program}`;
}

/** Runs a program's start, and says in one line what kept it from starting. */
export async function runProgram(name: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const hint = isUsage ? ` (${commandOf(name)} --help says what there is)` : "";
    complain(`${name}: ${error instanceof Error ? error.message : String(error)}${hint}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

/** npm passes on a Ctrl-C that the terminal has sent already: a second signal so soon is the same one. */
const SAME_SIGNAL_MS = 500;

/** The first signal stops in good order, the second at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stoppingSinceMs: number | null = null;
  const onSignal = () => {
    if (stoppingSinceMs !== null) {
      if (performance.now() - stoppingSinceMs > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    stoppingSinceMs = performance.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(`could not stop in good order: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
