// Which file of the build the modules of every visit go into: dozens of small files compress worse and follow one another.
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";

/** @typedef {(id: string) => { importedIds: string[] } | null} InfoOf */

/** All that loads with modules under `src`. @param {InfoOf} infoOf @param {string[]} paths @returns {Set<string>} */
function reach(infoOf, ...paths) {
  const reached = new Set(paths.map((path) => join(repositoryRoot, "src", path).replaceAll("\\", "/")));
  for (const id of reached) for (const other of infoOf(id)?.importedIds ?? []) reached.add(other);
  return reached;
}

/** What packages name beside what every visit needs, of forms above all: it comes with the page that uses it. */
const LATER =
  /[\\/](?:InputBase|TextareaAutosize|mutationObserver|infiniteQueryObserver|useMutation|useInfiniteQuery)\b[^\\/]*$/;

/** @param {InfoOf} infoOf @returns {Map<string, string>} */
function nameAll(infoOf) {
  const names = new Map();
  const server = reach(infoOf, "mock-server/boot/start-demo.ts", "mock-server/adapters/msw/intercept.ts");
  for (const id of reach(infoOf, "main.tsx")) {
    if (LATER.test(id)) continue;
    const isPackage = /[\\/]node_modules[\\/]/.test(id);
    names.set(id, server.has(id) ? "start" : isPackage ? "libraries" : "console");
  }
  // Vite makes a module of the page, too: the one that imports `start.ts`.
  for (const id of reach(infoOf, "../index.html")) names.set(id, "start");
  return names;
}

/**
 * Groups for one build: `start`, the first file, with what the demo's server needs of the console's own modules, since it
 * must not wait for more; `libraries` and `console`, what every visit loads next. The former stays in the browser's cache
 * while only the console changes.
 */
export function pageChunks() {
  /** @type {Map<string, string> | null} */
  let names = null;
  return ["console", "libraries", "start"].map((name, index) => ({
    /** @param {string} id @param {{ getModuleInfo: InfoOf }} context */
    name(id, context) {
      names ??= nameAll((other) => context.getModuleInfo(other));
      return names.get(id) === name ? name : null;
    },
    // A module brings what it imports with it, but for what is in a group above.
    priority: 2 + index,
  }));
}
