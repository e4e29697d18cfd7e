// npm run watch: builds the watcher when it has to, and runs it in this process, so that signals reach it.
import { pathToFileURL } from "node:url";
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { buildServer } from "./server-build.mjs";

checkNodeVersion();
await ensureDependencies();
const { watch } = await buildServer();
await import(pathToFileURL(watch).href);
