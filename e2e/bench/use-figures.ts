// What follows a visit's load: going from screen to screen, typing, and the memory of a page that stays open.

import { type BrowserContext, type CDPSession, expect, type Page } from "@playwright/test";
import type { Figure } from "@/mock-server/boot/bench/figure";
import {
  GAPS_PATH,
  KONNECT_PATH,
  LOGS_PATH,
  NEW_DESTINATION_PATH,
  OVERVIEW_PATH,
  regionWebhookPath,
} from "@/lib/console-paths";
import { HOUR_MS, SECOND_MS } from "@/lib/epoch";
import { BenchPage } from "./bench-page";

const SCREENS = [LOGS_PATH, GAPS_PATH, KONNECT_PATH, regionWebhookPath("us", "status"), OVERVIEW_PATH];
/** The demo's highest: an hour of it in a minute. */
const SPEED = 60;
const TYPED = "https://collector.example.com/services/audit";

/** @param origin where the production build is served */
export async function* useFigures(context: BrowserContext, origin: string): AsyncGenerator<Figure> {
  const page = await context.newPage();
  const bench = new BenchPage(page);
  await page.goto(`${origin}/?scenario=tour&clock=paused`);
  await settled(page);
  for (const screen of SCREENS) yield await screenFigure(page, screen);
  yield await typingFigure(page, origin);
  yield* memoryFigures(bench, origin);
  await page.close();
}

/** As a link would: without a load. */
async function screenFigure(page: Page, path: string): Promise<Figure> {
  const tasks = await page.evaluateHandle(() => {
    const found: number[] = [];
    new PerformanceObserver((list) =>
      found.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: "longtask" });
    return found;
  });
  const startedAtMs = performance.now();
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, path);
  await settled(page);
  const value = Math.round(performance.now() - startedAtMs);
  const longest = await tasks.evaluate((found) => Math.max(0, ...found));
  return { figure: `to ${path}, until its data are shown`, value, unit: "ms", longest_task_ms: longest };
}

async function typingFigure(page: Page, origin: string): Promise<Figure> {
  await page.goto(`${origin}${NEW_DESTINATION_PATH}`);
  const field = page.getByRole("textbox", { name: "Endpoint" });
  await field.waitFor();
  // From the key to the frame that shows it, as the browser itself says it; only those of 16 ms and more are told.
  const slow = await page.evaluateHandle(() => {
    const found: number[] = [];
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: "event",
      durationThreshold: 16,
    };
    new PerformanceObserver((list) => {
      found.push(...list.getEntriesByName("keydown").map(({ duration }) => duration));
    }).observe(options);
    return found;
  });
  await field.pressSequentially(TYPED);
  const durations = await slow.evaluate((found) => found);
  return {
    figure: "typing in the form of a destination, slowest key until it is shown",
    value: Math.max(0, ...durations),
    unit: "ms",
    keys: TYPED.length,
    keys_over_16_ms: durations.length,
  };
}

async function* memoryFigures(bench: BenchPage, origin: string): AsyncGenerator<Figure> {
  const { page, sandbox } = bench;
  await page.goto(`${origin}/?scenario=tour`);
  await settled(page);
  const devtools = await page.context().newCDPSession(page);
  const before = await usedBytes(devtools);
  const { now } = await sandbox.world();
  await sandbox.resume(SPEED);
  // What is measured is an hour's polling and drawing, so the clock has to run through it.
  await expect
    .poll(async () => Date.parse((await sandbox.world()).now) - Date.parse(now), {
      timeout: 2 * (HOUR_MS / SPEED),
      intervals: [5 * SECOND_MS],
    })
    .toBeGreaterThanOrEqual(HOUR_MS);
  const after = await usedBytes(devtools);
  yield {
    figure: `the page's memory after an hour of the demo at speed ${SPEED}, to that before it`,
    value: Math.round((after * 100) / before) / 100,
    unit: "ratio",
    before_mb: Math.round(before / 1e5) / 10,
    after_mb: Math.round(after / 1e5) / 10,
  };
}

/** Of JavaScript, after a garbage collection. */
async function usedBytes(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize;
}

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], .MuiSkeleton-root"));
}
