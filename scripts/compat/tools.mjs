// The programs that are not ours: where they are, what version they say, what they are built into.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repository-root.mjs";
import { NotRun } from "./journey.mjs";

const RUN_LIMIT_MS = 120_000;
const BUILD_LIMIT_MS = 20 * 60_000;

/** Where built clients are kept from run to run. */
const CACHE = join(repositoryRoot, "node_modules/.cache/compat");

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
export function run(program, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    maxBuffer: 64 * 1024 * 1024,
    ...options,
    encoding: "utf8",
  });
  return {
    isThere: error === undefined,
    status,
    stdout: stdout ?? "",
    text: `${stdout ?? ""}${stderr ?? ""}`,
  };
}

/**
 * As `run`, while this process goes on answering.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, input?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ status: number | null, stdout: string, text: string }>}
 */
export function runBeside(program, args, { env = {}, cwd, input = "", timeoutMs = RUN_LIMIT_MS } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      ...(cwd !== undefined && { cwd }),
    });
    let stdout = "";
    let text = "";
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      stdout += chunk.toString("utf8");
      text += chunk.toString("utf8");
    });
    child.stderr.on("data", (/** @type {Buffer} */ chunk) => (text += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, text }));
    // A program that does not read what it is given closes the pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/**
 * A program by its name in the PATH, or by the variable that says where it is.
 *
 * @param {string} name
 * @param {string} variable
 * @param {readonly string[]} versionArgs
 * @param {string} source where one gets it
 * @returns {{ program: string, version: string }}
 */
export function find(name, variable, versionArgs, source) {
  const program = process.env[variable] ?? name;
  const { isThere, status, text } = run(program, versionArgs);
  if (!isThere || status !== 0) throw new NotRun(`no ${name} in the PATH or at ${variable} (${source})`);
  return { program, version: text.trim().split("\n")[0] ?? "" };
}

/**
 * Builds a Go program of a folder beside this file, or one that its modules bring, in a copy, so that what Go notes of its
 * modules stays out of the repository. Its modules come from where Go is set up to get them.
 *
 * @param {string} name its folder
 * @param {{ mayUseWorkspace?: boolean, of?: string, tags?: readonly string[] }} [options]
 *   `mayUseWorkspace`: a GOWORK, which leads to a checkout of a module, is meant for it; `of`: the package
 * @returns {string} the built program
 */
export function buildGo(name, { mayUseWorkspace = false, of = ".", tags = [] } = {}) {
  if (!run("go", ["version"]).isThere) throw new NotRun("no go in the PATH");
  const copy = join(CACHE, name);
  cpSync(join(repositoryRoot, "scripts/compat", name), copy, { recursive: true });
  const program = join(CACHE, `${name}.bin`);
  const isInWorkspace = mayUseWorkspace && process.env["GOWORK"] !== undefined;
  const mode = isInWorkspace ? [] : ["-mod=mod"];
  const built = run("go", ["build", ...mode, "-tags", tags.join(","), "-o", program, of], {
    cwd: copy,
    timeout: BUILD_LIMIT_MS,
    // A workspace refuses every program that it does not name.
    env: { ...process.env, ...(!isInWorkspace && { GOWORK: "off" }) },
  });
  if (built.status === 0) return program;
  // Of a module that is not to be had, Go tells each file that needs it.
  const complaint = /^\S*\s*(?<why>.*(?:reading|error|cannot|missing|undefined).*\n.*)/m.exec(
    built.text.replaceAll(/^go: downloading .*\n/gm, ""),
  );
  throw new NotRun(`go build: ${(complaint?.groups?.["why"] ?? built.text).trim().replaceAll(/\s+/g, " ")}`);
}

/** The version of what such a program is made of. @param {string} name its folder @param {string} module */
export function versionOfModule(name, module) {
  const settings = readFileSync(join(repositoryRoot, "scripts/compat", name, "go.mod"), "utf8");
  const line = settings.split("\n").find((each) => each.includes(`${module} v`));
  return line?.split(" v").at(-1) ?? "";
}
