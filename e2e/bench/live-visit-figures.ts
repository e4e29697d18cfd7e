// What a visitor of a live console waits for: the field for a token, and the data after a reload with one that the tab
// keeps. Beside other builds in turn, all on one emulator; as near as it is, and as far as an API in the cloud.

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Figure, median } from "@/mock-server/boot/bench/figure";
import { ConnectionScreen } from "../screens/connection-screen";
import { dataShownIn, type MeasuredSite, ratio, watchForData } from "./first-visit-figures";

const TOKEN = "kpat_org_admin";
const CPU_SLOWDOWNS = [1, 4] as const;
/** Of a way there and back, in ms. */
const LATENCIES_MS = [0, 80] as const;

interface Visit {
  readonly field: number;
  readonly reload: number;
}

interface Conditions {
  readonly slowdown: number;
  readonly latencyMs: number;
}

/**
 * @param sites this build first; the ratio is its to each other one
 * @param rounds how often each is visited; the figures are medians
 */
export async function* liveVisitFigures(
  browser: Browser,
  sites: readonly MeasuredSite[],
  rounds: number,
): AsyncGenerator<Figure> {
  for (const slowdown of CPU_SLOWDOWNS) {
    for (const latencyMs of LATENCIES_MS) {
      const visits = new Map<MeasuredSite, Visit[]>(sites.map((site) => [site, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const [site, seen] of visits) {
          const context = await browser.newContext();
          seen.push(await measureVisit(context, site, { slowdown, latencyMs }));
          await context.close();
        }
      }
      yield* figuresOf(visits, `${slowdown}×, ${latencyMs} ms away`);
    }
  }
}

function* figuresOf(
  visits: ReadonlyMap<MeasuredSite, readonly Visit[]>,
  conditions: string,
): Generator<Figure> {
  const [ours] = visits.values();
  for (const measure of ["field", "reload"] as const) {
    for (const [{ name }, seen] of visits) {
      const values = seen.map((each) => each[measure]);
      const value = Math.round(median(values));
      const mine = median((ours ?? []).map((each) => each[measure]));
      yield {
        figure: `live, ${measure}, ${conditions}: ${name}`,
        value,
        unit: "ms",
        of_rounds: values.map(Math.round),
        ...(seen !== ours && { ours_to_it: ratio(mine, value) }),
      };
    }
  }
}

/** Visits, signs in and reloads; what is not measured goes on at full speed. */
async function measureVisit(
  context: BrowserContext,
  site: MeasuredSite,
  conditions: Conditions,
): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(watchForData, site.text);
  await page.addInitScript(watchForField);
  await slowDown(page, conditions);
  await page.goto(site.url);
  const field = Number(await (await page.waitForFunction(() => window.fieldShown)).jsonValue());
  await slowDown(page, { slowdown: 1, latencyMs: 0 });
  const connection = new ConnectionScreen(page);
  // The static form of a newer build is not taken over yet; what is typed there is.
  await connection.token.fill(TOKEN);
  await connection.remember.check();
  await connection.connect.click();
  await page.waitForFunction(() => window.dataShown);
  await slowDown(page, conditions);
  const told = dataShownIn(page);
  await page.reload();
  await told;
  const shown = await page.evaluate(() => window.dataShown);
  await page.close();
  return { field, reload: shown?.at ?? Number.NaN };
}

async function slowDown(page: Page, { slowdown, latencyMs }: Conditions): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await devtools.send("Network.enable");
  const unlimited = { downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    ...unlimited,
  });
}

declare global {
  interface Window {
    /** Set by `watchForField`, in ms since the navigation began. */
    fieldShown?: number;
  }
}

/** Runs in the page, before anything of it. */
function watchForField(): void {
  const look = () => {
    const isShown = [...document.querySelectorAll<HTMLInputElement>("input[type=password]")].some(
      (field) => field.offsetParent !== null,
    );
    if (isShown) window.fieldShown = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
