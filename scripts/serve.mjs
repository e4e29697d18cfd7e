// npm run serve: builds the console and its server when it has to, and serves it in this process, so that signals
// reach it.
import { pathToFileURL } from "node:url";
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { isBuildCurrent } from "./is-build-current.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import { buildServer } from "./server-build.mjs";

checkNodeVersion();
await ensureDependencies();
const { serve, serveOptions } = await buildServer();
const options = await readOptions();
if (options && options.folder === undefined && !isBuildCurrent(repositoryRoot, options.base)) {
  console.log("Building the console …");
  const build = await runNpm(["run", "build", "--", `--base=${options.base}`], {
    cwd: repositoryRoot,
    output: "collect",
  });
  if (!build.ok) {
    console.error(build.output);
    process.exit(1);
  }
}
await import(pathToFileURL(serve).href);

/** Null for help, and where the options make no sense: the program itself says so, and needs no build for it. */
async function readOptions() {
  const { readServeOptions } = await import(pathToFileURL(serveOptions).href);
  try {
    return readServeOptions(process.argv.slice(2));
  } catch {
    return null;
  }
}
