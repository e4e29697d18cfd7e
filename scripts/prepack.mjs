// Before npm pack: the package holds what was built, and no sources.
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";
import { buildServer } from "./server-build.mjs";

const { ok } = await runNpm(["run", "build"], { cwd: repositoryRoot, output: "show" });
if (!ok) process.exit(1);
await buildServer();
