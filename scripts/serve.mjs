// npm run serve: builds the console and its server when it has to, and serves it in this process, so that signals
// reach it.
import { pathToFileURL } from "node:url";
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { isBuildCurrent } from "./is-build-current.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import { buildServer } from "./server-build.mjs";

/** The place below which the console is to be served, as the build has to know it. @param {string[]} args */
function baseOf(args) {
  const index = args.findIndex((arg) => arg === "--base" || arg.startsWith("--base="));
  const text = index < 0 ? "/" : (args[index]?.split("=")[1] ?? args[index + 1] ?? "/");
  return `/${text}/`.replaceAll(/\/+/g, "/");
}

const args = process.argv.slice(2);
checkNodeVersion();
await ensureDependencies();
const isHelp = args.includes("--help") || args.includes("-h");
if (
  !isHelp &&
  !args.some((arg) => arg.startsWith("--dir")) &&
  !isBuildCurrent(repositoryRoot, baseOf(args))
) {
  console.log("Building the console …");
  const build = await runNpm(["run", "build", "--", `--base=${baseOf(args)}`], {
    cwd: repositoryRoot,
    output: "collect",
  });
  if (!build.ok) {
    console.error(build.output);
    process.exit(1);
  }
}
const { serve } = await buildServer();
await import(pathToFileURL(serve).href);
