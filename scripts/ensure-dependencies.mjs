import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";

const INSTALL_LIMIT_MS = 10 * 60_000;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what is installed is what the lock asks for. Compares contents: after a clone, file times say nothing.
 *
 * @param {Lock} lock `package-lock.json`
 * @param {Lock | null} installed `node_modules/.package-lock.json`, which npm writes last; null when absent
 */
export function isInstalled(lock, installed) {
  if (installed === null) return false;
  const isSame = (/** @type {string} */ path) =>
    lock.packages[path]?.version === installed.packages[path]?.version &&
    lock.packages[path]?.integrity === installed.packages[path]?.integrity;
  return (
    Object.keys(installed.packages).every(isSame) &&
    Object.entries(lock.packages).every(
      // "" is the project itself; optional packages of other platforms are left out by npm.
      ([path, { optional }]) => path === "" || path in installed.packages || optional === true,
    )
  );
}

/**
 * @param {string} path
 * @returns {Lock | null} null when the file is missing or broken
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Installs what the lock asks for, unless it is there already. Ends the program when that fails. */
export async function ensureDependencies() {
  const lock = readLock(join(repositoryRoot, "package-lock.json"));
  if (lock === null) {
    console.error("package-lock.json is missing or broken. Restore it with: git checkout package-lock.json");
    process.exit(1);
  }
  if (isInstalled(lock, readLock(join(repositoryRoot, "node_modules", ".package-lock.json")))) return;

  const isFirstTime = !existsSync(join(repositoryRoot, "node_modules"));
  console.log(
    isFirstTime
      ? "Installing the dependencies (npm ci). This takes a minute, once."
      : "The dependencies do not match package-lock.json any more. Installing them again (npm ci).",
  );
  // Tools are development dependencies: they are wanted here even under NODE_ENV=production.
  const { ok } = await runNpm(["ci", "--include=dev", "--loglevel=error"], {
    cwd: repositoryRoot,
    output: "show",
    timeoutMs: INSTALL_LIMIT_MS,
  });
  if (ok) return;
  console.error("npm ci failed; its own message is above. Check the network and run the command again.");
  process.exit(1);
}
