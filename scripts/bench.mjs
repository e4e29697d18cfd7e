// npm run bench: how fast the mock server is. Prints one line of JSON for each figure; nothing passes or fails by it.
// With `node`, `browser`, `use`, `emulator`, `watch` or `verify` as an argument, only the figures that are measured there; with
// `logs`, those of Logs, each beside a bare list or a bare filter. `first-visit`
// says how long a visitor of the build waits; what follows compares it with other built folders, each with its first page
// and a text that its table shows: `first-visit 9 before=/tmp/dist,/,Active`, 9 being how often each is visited. `live-visit`
// says the same of the build as a live console, beside other builds of it: `live-visit 9 before=/tmp/dist`.
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
import { startProgram } from "./start-program.mjs";

// As in a production build: answers are not held against their schemas.
process.env["NODE_ENV"] = "production";

await ensureDependencies();
const { preview } = await import("vite");
const { openSourceModules } = await import("./source-modules.mjs");
const [, , only, ...options] = process.argv;

const stopwatch = {
  wallMs: () => performance.now(),
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** @param {AsyncIterable<object> | Iterable<object>} figures */
async function print(figures) {
  for await (const figure of figures) console.log(JSON.stringify(figure));
}

async function ensureBuild() {
  if (isBuildCurrent(repositoryRoot)) return;
  const { ok, output } = await runNpm(["run", "build"], { cwd: repositoryRoot, output: "collect" });
  if (!ok) throw new Error(output);
}

/** @param {string} [folder] a production build; the console's own when left out */
async function serveBuild(folder = join(repositoryRoot, "dist")) {
  const port = await findFreePort();
  const site = await preview({
    root: repositoryRoot,
    configFile: false,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port, strictPort: true },
    logLevel: "error",
  });
  return { origin: `http://127.0.0.1:${port}`, close: () => site.close() };
}

/** @param {(context: import("playwright").BrowserContext, origin: string) => AsyncIterable<object>} browserFigures */
async function printBrowserFigures(browserFigures) {
  await ensureBuild();
  const { chromium } = await import("playwright");
  const executablePath = await findChromium();
  const site = await serveBuild();
  const profile = mkdtempSync(join(tmpdir(), "bench-profile-"));
  try {
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_ARGS });
    try {
      await print(browserFigures(context, site.origin));
    } finally {
      await context.close();
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What the console's own table says once its data are there. */
const OUR_TEXT = "Active";
const OUR_PAGES = ["/organization/audit-logs-setup/konnect", "/"];

/**
 * @param {(browser: import("playwright").Browser, sites: object[], rounds: number) => AsyncIterable<object>} firstVisitFigures
 * @param {string[]} options
 */
async function printFirstVisitFigures(firstVisitFigures, [rounds = "5", ...others]) {
  await ensureBuild();
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  const served = [await serveBuild()];
  try {
    const [ours] = served;
    const compared = [];
    for (const other of others) {
      const [, name, folder, path, text] = /^([^=]+)=([^,]+),([^,]+),(.+)$/.exec(other) ?? [];
      if (!folder) throw new Error(`Not NAME=FOLDER,PATH,TEXT: ${other}`);
      const site = await serveBuild(folder);
      served.push(site);
      compared.push({ name, url: `${site.origin}${path}`, text });
    }
    for (const path of OUR_PAGES) {
      const own = { name: path, url: `${ours?.origin}${path}`, text: OUR_TEXT };
      await print(firstVisitFigures(browser, [own, ...compared], Number(rounds)));
    }
  } finally {
    await browser.close();
    for (const site of served) await site.close();
  }
}

/**
 * @param {(browser: import("playwright").Browser, sites: object[], rounds: number) => AsyncIterable<object>} liveVisitFigures
 * @param {string[]} options
 */
async function printLiveVisitFigures(liveVisitFigures, [rounds = "5", ...others]) {
  await ensureBuild();
  const { chromium } = await import("playwright");
  const { emulator, serve } = await buildServer();
  const isReady = /on http:\/\/[^/\s]+:(\d+)/;
  /** @param {string} program @param {string[]} args */
  const start = (program, args) => startProgram(process.execPath, [program, "--port", "0", ...args], isReady);
  const api = await start(emulator, ["--scenario", "tour"]);
  const programs = [api];
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  try {
    const sites = [];
    for (const site of ["this=dist", ...others]) {
      const [, name, folder] = /^([^=]+)=(.+)$/.exec(site) ?? [];
      if (!folder) throw new Error(`Not NAME=FOLDER: ${site}`);
      const program = await start(serve, ["--dir", folder, "--upstream", `http://127.0.0.1:${api.found}`]);
      programs.push(program);
      sites.push({ name, url: `http://127.0.0.1:${program.found}${OUR_PAGES[0]}`, text: OUR_TEXT });
    }
    await print(liveVisitFigures(browser, sites, Number(rounds)));
  } finally {
    await browser.close();
    for (const { stop } of programs) stop();
  }
}

/**
 * A process of its own, so that its memory is the program's alone.
 *
 * @param {{ figures: string, [name: string]: string }} sources
 */
async function runAlone(sources) {
  const folder = mkdtempSync(join(repositoryRoot, "node_modules", ".bench-"));
  try {
    const { figures } = await bundlePrograms(folder, sources);
    if (figures) spawnSync(process.execPath, ["--expose-gc", figures], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const modules = await openSourceModules();
try {
  if (only === undefined || only === "node") {
    const { nodeFigures } = await modules.ssrLoadModule("/src/mock-server/boot/bench/node-figures.ts");
    await print(nodeFigures(stopwatch));
  }
  if (only === undefined || only === "browser") {
    const { browserFigures } = await modules.ssrLoadModule("/e2e/bench/browser-figures.ts");
    await printBrowserFigures(browserFigures);
  }
  if (only === undefined || only === "use") {
    const { useFigures } = await modules.ssrLoadModule("/e2e/bench/use-figures.ts");
    await printBrowserFigures(useFigures);
  }
  if (only === "logs") {
    const { logsSearchFigures } = await modules.ssrLoadModule("/e2e/bench/logs-search-figures.ts");
    await print(logsSearchFigures(stopwatch));
    const { logsOnlyFigures } = await modules.ssrLoadModule("/e2e/bench/browser-figures.ts");
    await printBrowserFigures(logsOnlyFigures);
  }
  if (only === "first-visit") {
    const { firstVisitFigures } = await modules.ssrLoadModule("/e2e/bench/first-visit-figures.ts");
    await printFirstVisitFigures(firstVisitFigures, options);
  }
  if (only === "live-visit") {
    const { liveVisitFigures } = await modules.ssrLoadModule("/e2e/bench/live-visit-figures.ts");
    await printLiveVisitFigures(liveVisitFigures, options);
  }
  if (only === undefined || only === "emulator") {
    const { emulator } = await buildServer();
    const { emulatorFigures } = await modules.ssrLoadModule(
      "/src/mock-server/boot/node/bench/emulator-figures.ts",
    );
    await print(emulatorFigures(emulator, stopwatch));
  }
  if (only === undefined || only === "watch")
    await runAlone({ figures: "src/server/watch-bench.test-support.ts" });
  if (only === undefined || only === "verify") {
    await runAlone({
      figures: "src/server/verify-bench.test-support.ts",
      "judge-thread": "src/server/verifier/judge-thread.ts",
    });
  }
} finally {
  await modules.close();
}
