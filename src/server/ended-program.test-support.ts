// A program of this folder that ends by itself, run to its end with everything it prints.

import { spawn } from "node:child_process";

export interface EndedProgram {
  /** The exit code; null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Beside what answers it in this process.
 *
 * @param file as `buildPrograms` made it
 * @param input what it reads on standard input
 */
export function runProgramToEnd(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = "",
): Promise<EndedProgram> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    // Most read nothing, and end before it is written.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
