import { spawn } from "node:child_process";

/** What a command may take to clean up after an interrupt before it is killed. */
const GRACE_MS = 10_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Interrupts a command and all that it started, as Ctrl-C would.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function interrupt(child) {
  const signalGroup = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      child.kill(signal); // Windows has no process groups.
    }
  };
  signalGroup("SIGINT");
  setTimeout(signalGroup, GRACE_MS, "SIGKILL").unref();
}

/** Commands lead process groups of their own, so the terminal's Ctrl-C reaches only this program: it passes it on. */
function interruptAll() {
  for (const child of running) {
    child.on("close", () => process.exit(130));
    interrupt(child);
  }
}

/**
 * Runs a command to its end, without standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output: "show" | "collect", timeoutMs?: number, cwd?: string, env?: NodeJS.ProcessEnv }} options
 *   `collect` keeps standard output and error, in the order they came, for the answer
 * @returns {Promise<{ ok: boolean, output: string }>} `ok` is false when the command could not start, ended
 *   with another code than 0, or took longer than `timeoutMs`; what is not the command's own word is at the end
 */
export function runCommand(command, args, options) {
  return new Promise((resolve) => {
    if (running.size === 0) {
      for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interruptAll);
    }
    let output = "";
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.output === "show" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
        output += text;
      });
    }

    /** @param {string} line */
    const note = (line) => {
      if (options.output === "show") console.error(line);
      output += `${line}\n`;
    };
    const { timeoutMs } = options;
    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            note(`${command} was stopped: it took longer than ${timeoutMs / 1000} s.`);
            interrupt(child);
          }, timeoutMs);

    /** @param {boolean} ok */
    const finish = (ok) => {
      clearTimeout(limit);
      running.delete(child);
      if (running.size === 0) {
        for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, interruptAll);
      }
      resolve({ ok, output });
    };
    child.on("error", (error) => {
      note(`${command} could not be started: ${error.message}`);
      finish(false);
    });
    child.on("close", (code) => finish(code === 0));
  });
}

/**
 * Runs npm, the same one that runs this script if one does.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} options
 */
export function runNpm(args, options) {
  const npmScript = process.env["npm_execpath"] ?? "";
  return /npm-cli\.[cm]?js$/.test(npmScript)
    ? runCommand(process.execPath, [npmScript, ...args], options)
    : runCommand("npm", args, options);
}
