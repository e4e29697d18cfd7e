// npm run e2e: the end-to-end tests against the production build. Arguments go to Playwright.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { findChromium } from "./find-chromium.mjs";
import { findFreePort } from "./find-free-port.mjs";
import { isBuildCurrent } from "./is-build-current.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";

/** One of them may have to be installed, and brings the other along. */
async function findBoth() {
  const browser = await findChromium("settings");
  return [browser, await findChromium("pages")];
}

await ensureDependencies();

if (!isBuildCurrent(repositoryRoot)) {
  const { ok } = await runNpm(["run", "build"], { cwd: repositoryRoot, output: "show" });
  if (!ok) process.exit(1);
}

const [browser, shell] = await findBoth().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

const args = process.argv.slice(2);
// Screenshots are made on request only.
const project = args.some((arg) => arg.startsWith("--project"))
  ? []
  : ["--project=long", "--project=chromium"];
const { ok } = await runNpm(
  ["exec", "--no", "--", "playwright", "test", "--config=e2e/playwright.config.ts", ...project, ...args],
  {
    cwd: repositoryRoot,
    env: {
      ...process.env,
      CHROMIUM_PATH: shell,
      CHROMIUM_WITH_SETTINGS_PATH: browser,
      E2E_PORT: String(await findFreePort()),
    },
    output: "show",
  },
);
process.exitCode = ok ? 0 : 1;
