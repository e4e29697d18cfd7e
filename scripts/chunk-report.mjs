// A Vite plugin that writes down what the production build put where, for scripts/size.mjs. Metadata only.
import { posix } from "node:path";

/** The report's place in the build folder. */
export const CHUNK_REPORT_FILE = ".vite/chunks.json";

/**
 * @typedef {object} Chunk
 * @property {string | null} source the module that this chunk was made for, as a path from the repository root;
 *   null for a chunk that others share
 * @property {string[]} imports files that load with it
 * @property {string[]} dynamicImports files that it may load later
 * @property {string[]} modules what is in it, as paths from the repository root
 * @typedef {Record<string, Chunk>} ChunkReport by file, as a path from the build folder
 */

/**
 * Page and workers are separate builds, so there is one plugin for each; the page's writes the report of both.
 *
 * @returns {{ page: import("vite").Plugin, worker: import("vite").Plugin }}
 */
export function chunkReport() {
  /** @type {ChunkReport} */
  const report = {};
  let root = "";
  // A module's id is its absolute path, with a query where a plugin asked for a variant of it.
  const fromRoot = (/** @type {string} */ id) => posix.relative(root, id.replace(/\?.*$/, ""));

  /** @type {(bundle: import("vite").Rollup.OutputBundle) => void} */
  const collect = (bundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type !== "chunk") continue;
      report[output.fileName] = {
        source: output.facadeModuleId === null ? null : fromRoot(output.facadeModuleId),
        imports: output.imports,
        dynamicImports: output.dynamicImports,
        modules: output.moduleIds.filter((id) => id.startsWith(`${root}/`)).map(fromRoot),
      };
    }
  };

  return {
    worker: {
      name: "chunk-report-worker",
      generateBundle(_options, bundle) {
        collect(bundle);
      },
    },
    page: {
      name: "chunk-report",
      apply: "build",
      configResolved(config) {
        root = config.root; // Vite writes it with slashes on every platform, as it does module ids.
      },
      generateBundle(_options, bundle) {
        collect(bundle);
        this.emitFile({
          type: "asset",
          fileName: CHUNK_REPORT_FILE,
          source: `${JSON.stringify(report, null, 2)}\n`,
        });
      },
    },
  };
}
