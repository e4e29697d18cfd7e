// The watcher as a part of a program: with its metrics on a port, and ending the program when it cannot go on.

import { complain } from "@/server/command-line";
import { type RunningWatcher, serveMetrics, startWatcher, type WatcherSettings } from "./start-watcher";

export interface WatcherInProgram extends Pick<RunningWatcher, "answers" | "close"> {
  /** Where the metrics are; null where they were not asked for. */
  readonly metricsUrl: string | null;
}

/** @param metricsPort undefined: none @throws Error in words for people */
export async function runWatcher(
  settings: WatcherSettings,
  metricsPort: number | undefined,
): Promise<WatcherInProgram> {
  const watcher = await startWatcher(settings);
  watcher.failed.catch((error: unknown) => {
    complain(`watch: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
  if (metricsPort === undefined) return { ...watcher, metricsUrl: null };
  try {
    const metrics = await serveMetrics(watcher.metrics, metricsPort);
    return {
      metricsUrl: `http://localhost:${metrics.port}/metrics`,
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
