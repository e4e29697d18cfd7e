// The watcher as a part of a program: with its metrics on a port, and ending the program when it cannot go on.

import { complain, say } from "@/server/command-line";
import { type RunningWatcher, serveMetrics, startWatcher, type WatcherSettings } from "./start-watcher";

/** @param metricsPort undefined: none @throws Error in words for people */
export async function runWatcher(
  settings: WatcherSettings,
  metricsPort: number | undefined,
): Promise<Pick<RunningWatcher, "answers" | "close">> {
  const watcher = await startWatcher(settings);
  watcher.failed.catch((error: unknown) => {
    complain(`watch: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
  if (metricsPort === undefined) return watcher;
  try {
    const metrics = await serveMetrics(watcher.metrics, metricsPort);
    say(`Metrics are on http://localhost:${metrics.port}/metrics`);
    return {
      answers: watcher.answers,
      async close() {
        await metrics.close();
        await watcher.close();
      },
    };
  } catch (error) {
    await watcher.close();
    throw error;
  }
}
