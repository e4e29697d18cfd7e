// The console's own modules for scripts: TypeScript, loaded as the build would.
import { createServer } from "vite";
import { repositoryRoot } from "./repository-root.mjs";

/** To be closed in the end. Loads with `ssrLoadModule("/src/…")`. */
export function openSourceModules() {
  return createServer({
    root: repositoryRoot,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: "custom",
    logLevel: "error",
  });
}
