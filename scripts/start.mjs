// npm start: from a fresh clone to a running console.
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { repositoryRoot } from "./repository-root.mjs";

checkNodeVersion();
await ensureDependencies();

// Only now: before the line above there may be nothing to import.
const { createServer } = await import("vite");
const server = await createServer({ root: repositoryRoot, logLevel: "warn", clearScreen: false });
await server.listen();

let isStopping = false;
async function stop() {
  if (isStopping) return; // npm passes on a Ctrl-C that the terminal has sent already.
  isStopping = true;
  await server.close();
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());

console.log(
  `\nThe console runs at ${server.resolvedUrls?.local[0]}\n` +
    "It opens in demo mode: everything stays in your browser. Stop it with Ctrl-C.\n",
);
