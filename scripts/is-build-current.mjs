import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CHUNK_REPORT_FILE } from "./chunk-report.mjs";

const SOURCES = ["src", "public", "index.html", "vite.config.ts", "package-lock.json"];

/** @param {string} path @returns {number} when the newest file in it was changed, in ms; 0 when there is none */
function newestChangeMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}

/**
 * Whether the production build is there and no source was changed after it.
 *
 * @param {string} root the repository root
 */
export function isBuildCurrent(root) {
  const build = statSync(join(root, "dist", CHUNK_REPORT_FILE), { throwIfNoEntry: false });
  return (
    build !== undefined && SOURCES.every((source) => newestChangeMs(join(root, source)) <= build.mtimeMs)
  );
}
