import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Has `vite preview` say that a file with a hash in its name never changes, as `npm run serve` and the hosts of static
 * files do. Else each load of a page asks for all of them anew, a seventh of what it costs.
 *
 * @returns {import("vite").Plugin}
 */
export function lastingAssets() {
  return {
    name: "lasting-assets",
    configurePreviewServer({ config, middlewares }) {
      const folder = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        // What is not there is answered with the console's page.
        if (
          pathname.startsWith(`${config.base}assets/`) &&
          existsSync(join(folder, pathname.slice(config.base.length)))
        )
          response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        next();
      });
    },
  };
}
