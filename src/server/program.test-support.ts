// A program of this folder as its own process, built for the test, with everything it prints.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildServer } from "../../scripts/server-build.mjs";

export interface Programs {
  readonly emulator: string;
  readonly serve: string;
  readonly watch: string;
  readonly verify: string;
  /** Ends what still runs, as after a test that failed, and removes the build. */
  readonly remove: () => void;
}

const running = new Set<ChildProcess>();

/** Inside the repository, where the programs find their packages; a folder for each test, since tests run side by side. */
export async function buildPrograms(): Promise<Programs> {
  const folder = mkdtempSync(join(process.cwd(), "node_modules", ".programs-"));
  const { emulator, serve, watch, verify } = await buildServer(folder);
  return {
    emulator,
    serve,
    watch,
    verify,
    remove() {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface RunningProgram {
  readonly port: number;
  /** Of its process. */
  readonly pid: number;
  readonly output: () => string;
  /** Answers the exit code, or the signal that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** Waits until the program says where it listens. @throws Error with its output when it ends before. */
export async function startProgram(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningProgram> {
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env } });
  running.add(child);
  let output = "";
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      const found = /on http:\/\/[^/\s]+:(\d+)/.exec(output)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  const pid = child.pid!; // it has printed something, so it runs
  return { port, pid, output: () => output, end: (signal) => endWith(child, ended, signal) };
}

async function endWith<T>(child: ChildProcess, ended: Promise<T>, signal: NodeJS.Signals): Promise<T> {
  child.kill(signal);
  return ended;
}
