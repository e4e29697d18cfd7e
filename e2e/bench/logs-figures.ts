// What a hundred thousand entries of six regions cost the page that shows them: loading them all, scrolling through
// beside a bare virtual list, searching.

import type { Locator, Page } from "@playwright/test";
import { REGIONS } from "@/audit-log/region";
import { median, type Figure, rounded } from "@/mock-server/boot/bench/figure";
import { LogsScreen } from "../screens/logs-screen";
import type { BenchPage } from "./bench-page";

const ENTRIES = 100_000;
const EVENTS_PER_CALL = 8_300;
const ROUND_MS = 60 * 60 * 1000;
const LOAD_LIMIT_MS = 180_000;
const SCROLL_STEPS = 400;
const SCROLL_ROUNDS = 3;

export async function* logsFigures(bench: BenchPage, origin: string): AsyncGenerator<Figure> {
  const { page, sandbox } = bench;
  await bench.beginWorld(origin, "paused");
  const perRegion = Math.round(ENTRIES / REGIONS.length);
  for (const region of REGIONS) {
    for (let made = 0; made < perRegion; made += EVENTS_PER_CALL) {
      const count = Math.min(EVENTS_PER_CALL, perRegion - made);
      await sandbox.addEvents({ count, over_ms: ROUND_MS, region });
    }
  }
  await sandbox.advance({ ms: ROUND_MS });
  let calls = 0;
  page.on("request", (request) => {
    if (request.method() === "GET" && request.url().includes("/v3/audit-logs?")) calls += 1;
  });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.rows.first().waitFor();

  const loading = await watched(page, async () => {
    await logs.loadAll.click();
    await logs.loadAll.or(logs.stop).waitFor({ state: "hidden", timeout: LOAD_LIMIT_MS });
  });
  yield {
    figure: "Logs: load 100k entries of six regions, 1000 a page, six at a time",
    value: Math.round(loading.durationMs),
    unit: "ms",
    calls,
    aim_calls: 105,
    loaded: (await logs.count.innerText()).split(" · ")[0] ?? "",
    ...loading.tasks,
  };

  yield await scrollFigure(page, logs);

  const searching = await watched(page, async () => {
    await logs.search.pressSequentially("outcome:denied portals", { delay: 40 });
    await logs.count.filter({ hasText: "match" }).waitFor();
  });
  yield {
    figure: "Logs: longest main-thread task while searching 100k entries, key by key",
    value: searching.tasks.longest_task_ms,
    unit: "ms",
    tasks_over_50_ms: searching.tasks.tasks_over_50_ms,
  };
}

/** In turn, so that a busy machine is as busy for both. */
async function scrollFigure(page: Page, logs: LogsScreen): Promise<Figure> {
  const rows = Number(await logs.grid.getAttribute("aria-rowcount")) - 1;
  const own: number[] = [];
  const bare: number[] = [];
  let longest = 0;
  let fewestRows = Number.POSITIVE_INFINITY;
  // A page with nothing else in it. Only the page in front draws frames.
  const barePage = await page.context().newPage();
  const bareList = await openBareList(barePage, rows);
  const ownList = logs.grid.locator("xpath=.."); // the grid scrolls in it
  for (let round = 0; round < SCROLL_ROUNDS; round += 1) {
    await page.bringToFront();
    const scrolling = await watched(page, async () => {
      own.push(percentile(await scrollThrough(ownList), 0.95));
    });
    longest = Math.max(longest, scrolling.tasks.longest_task_ms);
    fewestRows = Math.min(fewestRows, await logs.rows.count());
    await barePage.bringToFront();
    bare.push(percentile(await scrollThrough(bareList), 0.95));
  }
  await barePage.close();
  await page.bringToFront();
  return {
    figure: "Logs: p95 a frame while scrolling through 100k entries",
    value: rounded(median(own)),
    unit: "ms",
    bare_list_ms: rounded(median(bare)),
    to_bare_list: rounded(median(own) / median(bare)),
    aim_to_bare_list: 1.1,
    of_rounds: own.map(rounded),
    bare_of_rounds: bare.map(rounded),
    longest_task_ms: longest,
    rows_a_frame: Math.round(rows / SCROLL_STEPS),
    rows_in_the_page: fewestRows,
  };
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

/** Through all that the box holds, in so many steps. @returns how long each frame took, in ms */
async function scrollThrough(box: Locator): Promise<number[]> {
  return box.evaluate(async (element, steps) => {
    const frames: number[] = [];
    let lastAt = performance.now();
    for (let step = 0; step <= steps; step += 1) {
      element.scrollTop = (element.scrollHeight * step) / steps;
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - lastAt);
      lastAt = performance.now();
    }
    return frames;
  }, SCROLL_STEPS);
}

/** A list of so many rows of six plain texts, drawn anew at each scroll by nothing but the browser. */
async function openBareList(page: Page, rows: number): Promise<Locator> {
  await page.evaluate((rows) => {
    const rowPx = 30;
    // As many as the console's list draws beyond what is seen.
    const aheadRows = 6;
    const box = document.body.appendChild(document.createElement("main"));
    box.style.cssText = "position:fixed;inset:120px 40px 40px;overflow:auto;background:Canvas;contain:strict";
    const room = box.appendChild(document.createElement("div"));
    room.style.cssText = `position:relative;height:${rows * rowPx}px`;
    const draw = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / rowPx) - aheadRows);
      const count = Math.ceil(box.clientHeight / rowPx) + 2 * aheadRows;
      room.replaceChildren(
        ...Array.from({ length: Math.min(count, rows - first) }, (_, place) => {
          const row = document.createElement("div");
          row.style.cssText = `position:absolute;top:${(first + place) * rowPx}px;height:${rowPx}px;display:flex;gap:16px`;
          for (let cell = 0; cell < 6; cell += 1) {
            row.appendChild(document.createElement("span")).textContent = `value ${first + place} ${cell}`;
          }
          return row;
        }),
      );
    };
    box.addEventListener("scroll", draw);
    draw();
  }, rows);
  return page.getByRole("main");
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
