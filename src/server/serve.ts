// npm run serve: the production build of the console as a program.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";
import { configureZod } from "@/contract/wire/configure-zod";
import { complain, isLoopback, runProgram, say, stopOnSignals, urlHost } from "./command-line";
import { readServeOptions, SERVE_USAGE } from "./serve-options";
import { startConsoleServer } from "./console/start-console-server";
import { tokenOf } from "./konnect/program-token";
import type { WatchOptions } from "./watch-options";
import type { WatcherSettings } from "./watcher/start-watcher";
import { runWatcher } from "./watcher/run-watcher";

/** Beside the folder that this program was built into. */
const BUILD = fileURLToPath(new URL("../dist", import.meta.url));

/** It is read with each visit; one that is not there now would be found out by visitors. */
function checkConfig(file: string): void {
  try {
    JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`--config ${file} is no JSON file that can be read`, { cause: error });
  }
}

await runProgram("serve", async () => {
  const options = readServeOptions(process.argv.slice(2));
  if (!options) return say(SERVE_USAGE);
  const { hostname, base, upstream, folder, configFile, watch } = options;
  if (configFile !== undefined) checkConfig(configFile);
  const proxyFor = proxyFromEnvironment(process.env);
  const watcher = watch && (await startWatch(watch, { upstream, proxyFor }));
  const server = await startConsoleServer({
    ...options,
    proxyFor,
    watch: watcher?.answers,
    folder: folder === undefined ? BUILD : resolve(folder),
    configFile: configFile === undefined ? undefined : resolve(configFile),
    onFailure: (region, reason) => complain(`konnect/${region}: ${reason}`),
  }).catch(async (error: unknown) => {
    await watcher?.close();
    throw error;
  });
  // Before the address is told: who reads it may stop the program at once.
  stopOnSignals(async () => {
    say("Stopping.");
    await server.close();
    await watcher?.close();
  });
  const origin = `http://${isLoopback(hostname) ? "localhost" : urlHost(hostname)}:${server.port}`;
  say(`The console is on ${origin}${base}
  Calls below ${base}konnect/{region}/ go to ${upstream === undefined ? "https://{region}.api.konghq.com" : `${upstream}/{region}`}${watch ? `\n  Webhooks are watched; history and gaps are kept in ${watch.folder}` : ""}${watcher?.metricsUrl ? `\n  Metrics are on ${watcher.metricsUrl}` : ""}
`);
});

function startWatch(
  watch: WatchOptions,
  way: Pick<WatcherSettings, "upstream" | "proxyFor">,
): ReturnType<typeof runWatcher> {
  configureZod();
  const settings = { ...watch, ...way, folder: resolve(watch.folder), token: tokenOf(process.env) };
  return runWatcher({ ...settings, complain: (text) => complain(`watch: ${text}`) }, watch.metricsPort);
}
