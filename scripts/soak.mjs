// npm run soak: random calls with stops in between, and whether what was acknowledged is still there afterwards.
// `browser`: the production build in Chromium, all tabs closed in between. `emulator`: the process, killed under load.
// `watcher`: the process, killed while webhooks stop and are resumed.
// `verify`: no calls, but exports with any damage, and whether what is said of each record is true.
// `--rounds N` and `--seed S`; a failure prints the seed that it can be had again with.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CHROMIUM_ARGS } from "./chromium-args.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { findChromium } from "./find-chromium.mjs";
import { findFreePort } from "./find-free-port.mjs";
import { isBuildCurrent } from "./is-build-current.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import { buildServer } from "./server-build.mjs";

const LIMIT_MS = 30 * 60_000;
const BROWSER = { rounds: 50, seeds: [0, 1, 2] };
const EMULATOR = { rounds: 60, seeds: [1] };
const WATCHER = { rounds: 30, seeds: [1] };
const VERIFY = { rounds: 2000, seeds: [1, 2, 3, 4, 5] };
const KINDS = ["browser", "emulator", "watcher", "verify"];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string" }, seed: { type: "string" } },
});
const [only] = positionals;
if (only !== undefined && !KINDS.includes(only)) {
  console.error(`soak: ${only} is none of ${KINDS.join(", ")}`);
  process.exit(2);
}

/** @param {typeof BROWSER} usual */
function plan(usual) {
  return {
    rounds: values.rounds === undefined ? usual.rounds : Number(values.rounds),
    seeds: values.seed === undefined ? usual.seeds : [Number(values.seed)],
  };
}

/**
 * How far it is, where the figures do not stand.
 * @param {string} what @param {number} seed @param {number} rounds
 * @returns {(round: number) => void}
 */
const progress = (what, seed, rounds) => (round) =>
  console.error(`soak: ${what}, seed ${seed}, round ${round} of ${rounds}`);

await ensureDependencies();
const { preview } = await import("vite");
const { openSourceModules } = await import("./source-modules.mjs");

/** @param {(context: import("playwright").BrowserContext, plan: object) => Promise<object>} soakBrowser */
async function soakInBrowser(soakBrowser) {
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
  const { rounds, seeds } = plan(BROWSER);
  try {
    for (const seed of seeds) {
      // A profile on the disk, as a visitor has it: private ones keep IndexedDB in memory.
      const profile = mkdtempSync(join(tmpdir(), "soak-profile-"));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: CHROMIUM_ARGS,
      });
      try {
        const origin = `http://127.0.0.1:${port}`;
        const result = await soakBrowser(context, {
          origin,
          seed,
          rounds,
          limitMs: LIMIT_MS,
          onRound: progress("browser", seed, rounds),
        });
        console.log(JSON.stringify({ soak: "browser", seed, ...result }));
      } finally {
        await context.close();
        rmSync(profile, { recursive: true, force: true });
      }
    }
  } finally {
    await site.close();
  }
}

/** @param {(plan: object) => Promise<object>} soakEmulator */
async function soakEmulatorProcess(soakEmulator) {
  const { emulator } = await buildServer();
  const { rounds, seeds } = plan(EMULATOR);
  for (const seed of seeds) {
    const folder = mkdtempSync(join(tmpdir(), "soak-emulator-"));
    try {
      const result = await soakEmulator({
        program: emulator,
        folder,
        seed,
        rounds,
        limitMs: LIMIT_MS,
        onRound: progress("emulator", seed, rounds),
      });
      console.log(JSON.stringify({ soak: "emulator", seed, ...result }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** @param {(plan: object) => Promise<object>} soakWatcher */
async function soakWatcherProcess(soakWatcher) {
  const { rounds, seeds } = plan(WATCHER);
  for (const seed of seeds) {
    // Inside the repository, where the program finds its packages.
    const folder = mkdtempSync(join(repositoryRoot, "node_modules", ".soak-watcher-"));
    try {
      const result = await soakWatcher({ folder, seed, rounds, onRound: progress("watcher", seed, rounds) });
      console.log(JSON.stringify({ soak: "watcher", seed, ...result }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** @param {(plan: object) => Promise<object>} soakExports */
async function soakVerifying(soakExports) {
  const { rounds, seeds } = plan(VERIFY);
  for (const seed of seeds) {
    const result = await soakExports({ seed, rounds, onRound: progress("verify", seed, rounds) });
    console.log(JSON.stringify({ soak: "verify", seed, ...result }));
  }
}

const modules = await openSourceModules();
try {
  if (only === undefined || only === "browser") {
    const { soakBrowser } = await modules.ssrLoadModule("/e2e/soak/browser-soak.ts");
    await soakInBrowser(soakBrowser);
  }
  if (only === undefined || only === "emulator") {
    const { soakEmulator } = await modules.ssrLoadModule("/src/server/emulator-soak.test-support.ts");
    await soakEmulatorProcess(soakEmulator);
  }
  if (only === undefined || only === "watcher") {
    const { soakWatcher } = await modules.ssrLoadModule("/src/server/watcher-soak.test-support.ts");
    await soakWatcherProcess(soakWatcher);
  }
  if (only === undefined || only === "verify") {
    const { soakExports } = await modules.ssrLoadModule("/src/verify/judge/exports-soak.test-support.ts");
    await soakVerifying(soakExports);
  }
} finally {
  await modules.close();
}
