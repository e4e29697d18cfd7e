import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minifySync } from "vite";

const SCRIPT = "mockServiceWorker.js";

/**
 * MSW emits its service worker with all its comments, half of its bytes. Each first visit of the demo loads it.
 *
 * @returns {import("vite").Plugin}
 */
export function minifiedWorkerScript() {
  let folder = "";
  return {
    name: "minified-worker-script",
    apply: "build",
    enforce: "post",
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    closeBundle: {
      order: "post",
      handler() {
        const file = join(folder, SCRIPT);
        const { code, errors } = minifySync(SCRIPT, readFileSync(file, "utf8"));
        if (errors.length > 0) throw new Error(`${SCRIPT} could not be made smaller: ${errors[0]?.message}`);
        writeFileSync(file, code);
      },
    },
  };
}
