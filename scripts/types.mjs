// npm run types: each program against its own platform. What was found to be right before is remembered between runs.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runNpm } from "./run-command.mjs";

const PROJECTS = ["src", "src/tsconfig.pure.json", "src/tsconfig.test.json", "src/server", "e2e", "scripts"];

await ensureDependencies();

for (const project of PROJECTS) {
  const known = `node_modules/.cache/types/${project.replaceAll(/[^a-z]/g, "-")}.tsbuildinfo`;
  const { ok } = await runNpm(
    ["exec", "--no", "--", "tsc", "-p", project, "--incremental", "--tsBuildInfoFile", known],
    { cwd: repositoryRoot, output: "show" },
  );
  if (!ok) process.exitCode = 1;
}
