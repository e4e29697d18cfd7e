import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CHUNK_REPORT_FILE } from "./chunk-report.mjs";

// Some scripts are a part of the build (vite.config.ts); building once too often costs a few seconds.
const SOURCES = ["src", "public", "scripts", "index.html", "vite.config.ts", "package-lock.json"];

/** @param {string} path @returns {number} when the newest file in it was changed, in ms; 0 when there is none */
function newestChangeMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}

/** @param {string} page @param {string} base */
function isFor(page, base) {
  return (
    statSync(page, { throwIfNoEntry: false }) !== undefined &&
    readFileSync(page, "utf8").includes(`"${base}assets/`)
  );
}

/**
 * Whether the production build is there and no source was changed after it.
 *
 * @param {string} root the repository root
 * @param {string} base the place on its host that it has to be made for
 */
export function isBuildCurrent(root, base = "/") {
  const build = statSync(join(root, "dist", CHUNK_REPORT_FILE), { throwIfNoEntry: false });
  return (
    build !== undefined &&
    isFor(join(root, "dist/index.html"), base) &&
    SOURCES.every((source) => newestChangeMs(join(root, source)) <= build.mtimeMs)
  );
}
