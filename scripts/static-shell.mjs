// A Vite plugin that puts the console's shell into index.html, with a stylesheet and a script of its own: something to
// see while the console's code is on its way. All of it comes from src/app/first-paint.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, runnerImport } from "vite";

const FOLDER = "src/app/first-paint";
const PLACE = '<div id="root"></div>';

/** @param {string} name @param {string} content */
function assetPath(name, content) {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8);
  return `assets/${name.replace(".", `-${hash}.`)}`;
}

/** @param {import("vite").Rollup.OutputChunk | undefined} entry @param {import("vite").Rollup.OutputBundle} bundle */
function filesOfMain(entry, bundle) {
  const main = Object.values(bundle).find(
    (output) => output.type === "chunk" && output.moduleIds.some((id) => id.endsWith("/src/main.tsx")),
  );
  if (main?.type !== "chunk") throw new Error("no file of the build has src/main.tsx");
  const loaded = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
  return [main.fileName, ...main.imports].filter((file) => !loaded.has(file));
}

/** @param {import("vite").Plugin} report writes down what is in the script @returns {import("vite").Plugin} */
export function staticShell(report) {
  /** @type {import("vite").ResolvedConfig} */
  let config;
  let markup = "";
  const files = { style: "", script: "" };

  /** @param {string} name */
  const load = async (name) => {
    const loading = { configFile: false, resolve: { alias: config.resolve.alias }, logLevel: "error" };
    const { module } = await runnerImport(join(config.root, FOLDER, name), /** @type {object} */ (loading));
    return /** @type {Record<string, string>} */ (module);
  };

  return {
    name: "static-shell",
    // Under development the page is there when its modules are.
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      const { SHELL_MARKUP = "" } = await load("static-shell.ts");
      const { SHELL_STYLE = "" } = await load("shell-style.ts");
      markup = SHELL_MARKUP;
      const style = SHELL_STYLE.trim().replaceAll(/\/\*.*?\*\/|\n\s*/g, "");
      files.style = assetPath("shell.css", style);
      this.emitFile({ type: "asset", fileName: files.style, source: style });
      const built = await build({
        root: config.root,
        base: config.base,
        configFile: false,
        publicDir: false,
        logLevel: "error",
        resolve: { alias: config.resolve.alias },
        plugins: [report],
        build: {
          write: false,
          target: config.build.target,
          modulePreload: false,
          rolldownOptions: {
            input: join(config.root, FOLDER, "before-paint.ts"),
            output: { format: "iife", entryFileNames: "assets/[name]-[hash].js" },
          },
        },
      });
      const [script] = "output" in built ? built.output : [];
      if (!script) throw new Error("there is no script for the first paint");
      files.script = script.fileName;
      this.emitFile({ type: "asset", fileName: script.fileName, source: script.code });
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { chunk, bundle = {} }) => {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        return {
          html: html.replace(
            PLACE,
            PLACE.replace("><", () => `>${markup}<`),
          ),
          tags: [
            {
              tag: "link",
              attrs: { rel: "stylesheet", href: config.base + files.style },
              injectTo: "head",
            },
            { tag: "script", attrs: { src: config.base + files.script }, injectTo: "head" },
            // What the first file asks for before all else; as `fetch` does, or it would be asked for twice.
            {
              tag: "link",
              attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `${config.base}config.json` },
              injectTo: "head",
            },
            // Asked for by the first file as soon as it runs; so they are on their way before.
            ...filesOfMain(chunk, bundle).map((file) => ({
              tag: "link",
              attrs: { rel: "modulepreload", crossorigin: true, href: config.base + file },
              injectTo: /** @type {const} */ ("head"),
            })),
          ],
        };
      },
    },
  };
}
