// npm run watch: the watcher by itself, for those who look at metrics and messages.

import { resolve } from "node:path";
import { configureZod } from "@/contract/wire/configure-zod";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";
import { tokenOf } from "./konnect/program-token";
import { complain, runProgram, say, stopOnSignals } from "./command-line";
import { readWatchOptions, WATCH_USAGE } from "./watch-options";
import { runWatcher } from "./watcher/run-watcher";

await runProgram("watch", async () => {
  const options = readWatchOptions(process.argv.slice(2));
  if (!options) return say(WATCH_USAGE);
  configureZod();
  const watcher = await runWatcher(
    {
      ...options,
      folder: resolve(options.folder),
      token: tokenOf(process.env),
      proxyFor: proxyFromEnvironment(process.env),
      complain: (text) => complain(`watch: ${text}`),
    },
    options.metricsPort,
  );
  // Before anything is told: who reads it may stop the program at once.
  stopOnSignals(async () => {
    say("Stopping.");
    await watcher.close();
  });
  say(`Watching ${options.upstream ?? "Konnect"}; history and gaps are kept in ${options.folder}`);
  if (watcher.metricsUrl !== null) say(`Metrics are on ${watcher.metricsUrl}`);
});
