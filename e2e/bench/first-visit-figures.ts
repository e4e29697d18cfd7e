// What a visitor waits for: the first picture and the data, on a first visit and on a second one. Measured in the page
// by its own clock, ours and that of other builds in turn, so that a busy machine is as busy for each.

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Figure, median } from "@/mock-server/boot/bench/figure";

export interface MeasuredSite {
  readonly name: string;
  /** Its first page. */
  readonly url: string;
  /** Data are shown as soon as a table has this text. */
  readonly text: string;
}

interface Visit {
  readonly data: number;
  /** First contentful paint. */
  readonly paint: number;
  /** What of the main thread's tasks exceeds 50 ms, until the data are shown. */
  readonly blocking: number;
  /** Begun before the data are shown, calls included. */
  readonly requests: number;
}

const CPU_SLOWDOWNS = [1, 4] as const;
const VISITS = ["first", "second"] as const;
const MEASURES = ["data", "paint", "blocking", "requests"] as const satisfies readonly (keyof Visit)[];

/**
 * @param sites ours first; each other one is compared with the first
 * @param rounds how often each is visited; the figures are medians
 */
export async function* firstVisitFigures(
  browser: Browser,
  sites: readonly MeasuredSite[],
  rounds: number,
): AsyncGenerator<Figure> {
  for (const slowdown of CPU_SLOWDOWNS) {
    const visits = new Map<string, Visit[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const site of sites) {
        const context = await browser.newContext();
        for (const visit of VISITS) {
          const key = `${site.name} ${visit}`;
          visits.set(key, [...(visits.get(key) ?? []), await measureVisit(context, site, slowdown)]);
        }
        await context.close();
      }
    }
    yield* figuresOf(sites, slowdown, (site, visit) => visits.get(`${site.name} ${visit}`) ?? []);
  }
}

function* figuresOf(
  sites: readonly MeasuredSite[],
  slowdown: number,
  visitsOf: (site: MeasuredSite, visit: string) => readonly Visit[],
): Generator<Figure> {
  const [ours] = sites;
  for (const visit of VISITS) {
    for (const measure of MEASURES) {
      const values = (site: MeasuredSite) => visitsOf(site, visit).map((each) => each[measure]);
      for (const site of sites) {
        const value = Math.round(median(values(site)));
        yield {
          figure: `${visit} visit, ${slowdown}×, ${measure}: ${site.name}`,
          value,
          unit: measure === "requests" ? "requests" : "ms",
          of_rounds: values(site).map(Math.round),
          ...(ours && site !== ours ? { ours_to_it: ratio(median(values(ours)), value) } : {}),
        };
      }
    }
  }
}

export function ratio(ours: number, theirs: number): number {
  return Math.round((ours * 100) / theirs) / 100;
}

/** Opens the site in a page of its own and leaves it again. */
async function measureVisit(context: BrowserContext, site: MeasuredSite, slowdown: number): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(watchForData, site.text);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const begun: number[] = [];
  page.on("request", () => begun.push(Date.now()));
  const told = dataShownIn(page);
  await page.goto(site.url);
  await told;
  const { shownAt, ...times } = await timesOf(page);
  await page.close();
  return { ...times, requests: begun.filter((at) => at <= shownAt).length };
}

/** `shownAt`: when the data were shown, by the wall clock. */
async function timesOf(page: Page): Promise<Omit<Visit, "requests"> & { readonly shownAt: number }> {
  return page.evaluate(() => {
    const shown = window.dataShown;
    if (!shown) throw new Error("there are no data");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? shown.at;
    const { at: data, blocking } = shown;
    return { data, blocking, paint, shownAt: performance.timeOrigin + data };
  });
}

declare global {
  interface Window {
    /** Set by `watchForData`, in ms since the navigation began. */
    dataShown?: { at: number; blocking: number };
  }
}

const DATA_SHOWN = "bench: data shown";

/** The page tells it: to look from outside takes a script that is the longest task of the wait. To be asked before it loads. */
export async function dataShownIn(page: Page): Promise<void> {
  await page.waitForEvent("console", { predicate: (message) => message.text() === DATA_SHOWN });
}

/** Runs in the page, before anything of it. */
export function watchForData(text: string): void {
  let blocking = 0;
  const add = (tasks: PerformanceEntryList) => {
    for (const { duration } of tasks) blocking += duration - 50;
  };
  const tasks = new PerformanceObserver((list) => add(list.getEntries()));
  tasks.observe({ type: "longtask" });
  const changes = new MutationObserver(() => {
    const isShown = [...document.querySelectorAll("table")].some((table) =>
      table.textContent?.includes(text),
    );
    if (!isShown) return;
    changes.disconnect();
    const at = performance.now();
    // The task that shows them is told after its end.
    setTimeout(() => {
      add(tasks.takeRecords());
      window.dataShown = { at, blocking };
      // oxlint-disable-next-line no-console -- how the page tells the bench, in the words of DATA_SHOWN
      console.info("bench: data shown");
    }, 200);
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });
}
