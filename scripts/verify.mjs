// npm run verify: builds the program when it has to, and runs it in this process, so that signals and pipes reach it.
import { pathToFileURL } from "node:url";
import { checkNodeVersion } from "./check-node-version.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { buildServer } from "./server-build.mjs";

checkNodeVersion();
await ensureDependencies();
const { verify } = await buildServer();
await import(pathToFileURL(verify).href);
