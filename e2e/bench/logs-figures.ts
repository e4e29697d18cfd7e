// What a hundred thousand entries cost the page that shows them: loading them all, scrolling through, searching.

import type { Page } from "@playwright/test";
import { type Figure, rounded } from "@/mock-server/boot/bench/figure";
import { LogsScreen } from "../screens/logs-screen";
import type { BenchPage } from "./bench-page";

const ENTRIES = 100_000;
const EVENTS_PER_CALL = 10_000;
const ROUND_MS = 60 * 60 * 1000;
const LOAD_LIMIT_MS = 180_000;
const SCROLL_STEPS = 400;

export async function* logsFigures(bench: BenchPage, origin: string): AsyncGenerator<Figure> {
  const { page, sandbox } = bench;
  await bench.beginWorld(origin, "paused");
  for (let made = 0; made < ENTRIES; made += EVENTS_PER_CALL) {
    await sandbox.addEvents({ count: EVENTS_PER_CALL, over_ms: ROUND_MS });
    await sandbox.advance({ ms: ROUND_MS });
  }
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.rows.first().waitFor();

  const loading = await watched(page, async () => {
    await logs.loadAll.click();
    await logs.loadAll.or(logs.stop).waitFor({ state: "hidden", timeout: LOAD_LIMIT_MS });
  });
  yield {
    figure: "Logs: load 100k entries, 1000 a page, one cursor after another",
    value: Math.round(loading.durationMs),
    unit: "ms",
    ...loading.tasks,
  };

  let framesMs: number[] = [];
  const scrolling = await watched(page, async () => {
    framesMs = (await scrollThrough(logs)).toSorted((a, b) => a - b);
  });
  yield {
    figure: "Logs: longest main-thread task while scrolling through 100k entries",
    value: scrolling.tasks.longest_task_ms,
    unit: "ms",
    tasks_over_50_ms: scrolling.tasks.tasks_over_50_ms,
    frame_p50_ms: rounded(framesMs[Math.floor(framesMs.length * 0.5)] ?? Number.NaN),
    frame_p95_ms: rounded(framesMs[Math.floor(framesMs.length * 0.95)] ?? Number.NaN),
    rows_a_frame: Math.round(ENTRIES / SCROLL_STEPS),
    rows_in_the_page: await logs.rows.count(),
  };

  const searching = await watched(page, async () => {
    await logs.search.pressSequentially("denied portals", { delay: 40 });
    await logs.count.filter({ hasText: "match" }).waitFor();
  });
  yield {
    figure: "Logs: longest main-thread task while searching 100k entries, key by key",
    value: searching.tasks.longest_task_ms,
    unit: "ms",
    tasks_over_50_ms: searching.tasks.tasks_over_50_ms,
  };
}

/** From the first row to the last, so many rows a frame as make it in 400 steps. Answers how long each frame took, in ms. */
async function scrollThrough(logs: LogsScreen): Promise<number[]> {
  return logs.grid.evaluate(async (grid, steps) => {
    const box = grid.parentElement!; // the grid scrolls in it
    const frames: number[] = [];
    let lastAt = performance.now();
    for (let step = 0; step <= steps; step += 1) {
      box.scrollTop = (box.scrollHeight * step) / steps;
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - lastAt);
      lastAt = performance.now();
    }
    return frames;
  }, SCROLL_STEPS);
}

interface Watched {
  readonly durationMs: number;
  readonly tasks: { readonly longest_task_ms: number; readonly tasks_over_50_ms: number };
}

/** The long tasks of the page's main thread while something is done; tasks under 50 ms do not count. */
async function watched(page: Page, act: () => Promise<void>): Promise<Watched> {
  const observer = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: "longtask" });
    return { durations, stop: () => observer.disconnect() };
  });
  const startedAtMs = performance.now();
  await act();
  const durationMs = performance.now() - startedAtMs;
  const durations = await observer.evaluate(async (watch) => {
    // Tasks are reported a moment after they end.
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    watch.stop();
    return watch.durations;
  });
  await observer.dispose();
  return {
    durationMs,
    tasks: { longest_task_ms: Math.round(Math.max(0, ...durations)), tasks_over_50_ms: durations.length },
  };
}
