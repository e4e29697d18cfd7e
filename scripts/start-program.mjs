import { spawn } from "node:child_process";

/** Nobody here waits longer for a program to be ready. */
const READY_LIMIT_MS = 120_000;

/**
 * Starts a program and waits until it says that it is ready.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RegExp} isReady what it says then; its first group is `found`
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @throws Error with all that it said, where it ends before, or is not ready in time
 */
export async function startProgram(program, args, isReady, { env = {}, cwd } = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, ...(cwd !== undefined && { cwd }) });
  let said = "";
  const found = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill("SIGTERM");
      reject(new Error(`${program} is not ready after ${READY_LIMIT_MS} ms: ${said}`));
    }, READY_LIMIT_MS);
    const collect = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString("utf8");
      const match = isReady.exec(said);
      if (!match) return;
      clearTimeout(limit);
      resolve(match[1] ?? "");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("close", () => {
      clearTimeout(limit);
      reject(new Error(`${program} ended: ${said}`));
    });
  });
  return { found: String(found), stop: () => child.kill("SIGTERM") };
}
