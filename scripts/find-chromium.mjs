// Finds a Chromium for the end-to-end tests and installs one where there is none. As a command it prints the path.
import { constants, accessSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runCommand, runNpm } from "./run-command.mjs";

/**
 * The headless shell is the engine without the browser's windows and settings, which cost the journeys a fifth of their
 * time and show nothing there.
 */
const SHELL_NAMES = ["chromium-headless-shell"];
const BROWSER_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MACOS_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const INSTALL_LIMIT_MS = 8 * 60_000;
const ANSWER_LIMIT_MS = 20_000;

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some distributions put a stub there that only says how to install the real one. @param {string} path */
async function isBrowser(path) {
  if (!isExecutable(path)) return false;
  const { ok, output } = await runCommand(path, ["--version"], {
    output: "collect",
    timeoutMs: ANSWER_LIMIT_MS,
  });
  return ok && /chrom/i.test(output);
}

/** @typedef {"pages" | "settings"} Use what it is needed for: only pages, or what a user sets in a browser as well */

/**
 * @param {{ CHROMIUM_PATH?: string, PATH?: string }} env
 * @param {string} playwrightPath where Playwright's own browser is, or would be
 * @param {Use} use
 * @returns {Promise<string | null>} the first that works of: the one that CHROMIUM_PATH names, Playwright's own,
 *   the system's
 * @throws Error when CHROMIUM_PATH names something that does not work: a wish is not passed over
 */
export async function findInstalledChromium(env, playwrightPath, use) {
  if (env.CHROMIUM_PATH) {
    if (await isBrowser(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is set to ${env.CHROMIUM_PATH}, which is not a Chromium that runs.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const names = use === "pages" ? [...SHELL_NAMES, ...BROWSER_NAMES] : BROWSER_NAMES;
  const candidates = [
    playwrightPath,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MACOS_PATHS,
  ];
  for (const candidate of candidates) {
    if (await isBrowser(candidate)) return candidate;
  }
  return null;
}

/** The words to put before a command that needs root; null when this user cannot have it without a password. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { ok } = await runCommand("sudo", ["-n", "true"], { output: "collect", timeoutMs: ANSWER_LIMIT_MS });
  return ok ? ["sudo", "-n"] : null;
}

/** @param {readonly string[]} prefix from `rootPrefix` */
async function installWithApt(prefix) {
  /** @param {string[]} args */
  const apt = async (...args) => {
    const [command = "", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    const { ok } = await runCommand(command, rest, { output: "show", timeoutMs: INSTALL_LIMIT_MS });
    return ok;
  };
  const install = ["install", "-y", "--no-install-recommends"];
  if (!(await apt("update"))) return;
  // Not every distribution has the shell.
  if (await apt(...install, "chromium")) await apt(...install, ...SHELL_NAMES);
}

/**
 * @param {Use} [use]
 * @returns {Promise<string>} the path of a Chromium that runs; dependencies must be installed
 * @throws Error that says what to do, when there is none and none could be installed
 */
export async function findChromium(use = "pages") {
  const { chromium } = await import("playwright");
  const find = () => findInstalledChromium(process.env, chromium.executablePath(), use);
  const found = await find();
  if (found !== null) return found;

  console.error("No Chromium found. Installing one for the end-to-end tests.");
  const prefix = await rootPrefix();
  await runNpm(
    ["exec", "--no", "--", "playwright", "install", ...(prefix ? ["--with-deps"] : []), "chromium"],
    { cwd: repositoryRoot, output: "show", timeoutMs: INSTALL_LIMIT_MS },
  );
  const own = await find();
  if (own !== null) return own;

  if (prefix) await installWithApt(prefix);
  const system = await find();
  if (system !== null) return system;
  throw new Error(
    "There is no Chromium, and none could be installed. Install Chromium or Chrome yourself, or set CHROMIUM_PATH to one.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureDependencies();
  try {
    console.log(await findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
