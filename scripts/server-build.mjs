import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryRoot } from "./repository-root.mjs";

/** Where the Node programs lie when they are built. */
const SERVER_BUILD = join(repositoryRoot, "dist-server");

const PROGRAMS = {
  emulator: "src/server/emulator.ts",
  serve: "src/server/serve.ts",
  "serve-options": "src/server/serve-options.ts",
  watch: "src/server/watch.ts",
  verify: "src/server/verify.ts",
  // Found by verify as a file beside it.
  "judge-thread": "src/server/verifier/judge-thread.ts",
};

/** What the programs are made of. */
const SOURCES = ["src", "package.json", "package-lock.json", "scripts/server-build.mjs"];

/** @param {string} path @returns {number} when the newest file in it was changed, in ms; 0 when there is none */
function newestChangeMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}

/** @param {string} program its built file */
function isCurrent(program) {
  const built = statSync(program, { throwIfNoEntry: false });
  return (
    built !== undefined &&
    SOURCES.every((source) => newestChangeMs(join(repositoryRoot, source)) <= built.mtimeMs)
  );
}

/**
 * Builds the Node programs, unless they are there and no source was changed after them.
 *
 * @param {string} [folder] another place for them, inside the repository so that they find their packages
 * @returns {Promise<{ emulator: string, serve: string, serveOptions: string, watch: string, verify: string }>} the files to run; `serveOptions` reads options
 */
export async function buildServer(folder = SERVER_BUILD) {
  const programs = {
    emulator: join(folder, "emulator.js"),
    serve: join(folder, "serve.js"),
    serveOptions: join(folder, "serve-options.js"),
    watch: join(folder, "watch.js"),
    verify: join(folder, "verify.js"),
  };
  if (!Object.values(programs).every(isCurrent)) await bundlePrograms(folder, PROGRAMS);
  return programs;
}

/**
 * Builds programs for Node.
 *
 * @param {string} folder inside the repository, so that they find their packages
 * @param {Record<string, string>} sources by the names of the files to run
 * @returns {Promise<Record<string, string>>} the files to run
 */
export async function bundlePrograms(folder, sources) {
  const { build } = await import("vite");
  const { name, version } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
  await build({
    configFile: false,
    root: repositoryRoot,
    publicDir: false,
    logLevel: "warn",
    define: { "import.meta.env.TOOL": JSON.stringify(`${name} ${version}`) },
    resolve: {
      alias: [{ find: /^@\//, replacement: fileURLToPath(new URL("../src/", import.meta.url)) }],
    },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(sources).map(([name, file]) => [name, join(repositoryRoot, file)]),
        ),
        // The OpenAPI document takes the names of operations from functions.
        output: { keepNames: true },
      },
    },
  });
  return Object.fromEntries(Object.keys(sources).map((name) => [name, join(folder, `${name}.js`)]));
}
