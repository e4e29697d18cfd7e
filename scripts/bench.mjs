// npm run bench: how fast the mock server is. Prints one line of JSON for each figure; nothing passes or fails by it.
// With `node`, `browser`, `emulator` or `watch` as an argument, only the figures that are measured there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM_ARGS } from "./chromium-args.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { findChromium } from "./find-chromium.mjs";
import { findFreePort } from "./find-free-port.mjs";
import { isBuildCurrent } from "./is-build-current.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import { buildServer, bundlePrograms } from "./server-build.mjs";

// As in a production build: answers are not held against their schemas.
process.env["NODE_ENV"] = "production";

await ensureDependencies();
const { createServer, preview } = await import("vite");
const [, , only] = process.argv;

const stopwatch = {
  wallMs: () => performance.now(),
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** @param {AsyncIterable<object>} figures */
async function print(figures) {
  for await (const figure of figures) console.log(JSON.stringify(figure));
}

/** @param {(context: import("playwright").BrowserContext, origin: string) => AsyncIterable<object>} browserFigures */
async function printBrowserFigures(browserFigures) {
  if (!isBuildCurrent(repositoryRoot)) {
    const { ok, output } = await runNpm(["run", "build"], { cwd: repositoryRoot, output: "collect" });
    if (!ok) throw new Error(output);
  }
  const { chromium } = await import("playwright");
  const executablePath = await findChromium();
  const port = await findFreePort();
  const site = await preview({
    root: repositoryRoot,
    preview: { port, strictPort: true },
    logLevel: "error",
  });
  const profile = mkdtempSync(join(tmpdir(), "bench-profile-"));
  try {
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_ARGS });
    try {
      await print(browserFigures(context, `http://127.0.0.1:${port}`));
    } finally {
      await context.close();
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const modules = await createServer({
  root: repositoryRoot,
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: "custom",
  logLevel: "error",
});
try {
  if (only === undefined || only === "node") {
    const { nodeFigures } = await modules.ssrLoadModule("/src/mock-server/boot/bench/node-figures.ts");
    await print(nodeFigures(stopwatch));
  }
  if (only === undefined || only === "browser") {
    const { browserFigures } = await modules.ssrLoadModule("/e2e/bench/browser-figures.ts");
    await printBrowserFigures(browserFigures);
  }
  if (only === undefined || only === "emulator") {
    const { emulator } = await buildServer();
    const { emulatorFigures } = await modules.ssrLoadModule(
      "/src/mock-server/boot/node/bench/emulator-figures.ts",
    );
    await print(emulatorFigures(emulator, stopwatch));
  }
  if (only === undefined || only === "watch") {
    // A process of its own, so that its memory is the watcher's alone.
    const folder = mkdtempSync(join(repositoryRoot, "node_modules", ".bench-watch-"));
    try {
      const { figures } = await bundlePrograms(folder, { figures: "src/server/watch-bench.test-support.ts" });
      spawnSync(process.execPath, [figures], { stdio: "inherit" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
} finally {
  await modules.close();
}
