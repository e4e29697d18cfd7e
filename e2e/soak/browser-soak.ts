// Random calls in a real browser, round after round, with no tab open in between: what was acknowledged is there again.

import type { BrowserContext, Page } from "@playwright/test";
import { apiOrigin, type ApiHost } from "@/contract/api-host";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import {
  Acknowledged,
  type SoakAnswer,
  type SoakCall,
} from "@/mock-server/boot/soak/acknowledged.test-support";
import { ANY_CHANGE, type Soaker } from "@/mock-server/boot/soak/random-change.test-support";
import { SeededChance } from "@/mock-server/boot/soak/seeded-chance.test-support";
import { watchForTrouble } from "../watch-for-trouble";
import { demoStarted } from "../demo-started";

const CALLS_PER_ROUND = 12;
const SCENARIOS: readonly ScenarioId[] = ["outage", "rotation", "tour"];
const REGION = "us";
/** Of the calls, so many are told when something is not right. */
const CALLS_TOLD = 40;

export interface BrowserSoak {
  /** Where the production build is served. */
  readonly origin: string;
  readonly seed: number;
  readonly rounds: number;
  /** No round begins later than this, in real ms after the first. */
  readonly limitMs: number;
  /** Told after each round. */
  readonly onRound?: (round: number) => void;
}

/** How much was done before the time was up. */
export interface SoakResult {
  readonly rounds: number;
  readonly calls: number;
}

/** @throws Error with the seed and the last calls when something is not as acknowledged, or the console has said something */
export async function soakBrowser(
  context: BrowserContext,
  { origin, seed, rounds, limitMs, onRound }: BrowserSoak,
): Promise<SoakResult> {
  const { lines: trouble } = watchForTrouble(context);
  const chance = new SeededChance(seed);
  const acknowledged = new Acknowledged();
  const told: string[] = [];
  let calls = 0;
  let names = 0;
  const fail = (what: readonly string[]): never => {
    throw new Error([`seed ${seed}:`, ...what, "", "after", ...told.slice(-CALLS_TOLD)].join("\n"));
  };
  const startedAtMs = performance.now();
  let round = 0;
  for (; round <= rounds; round += 1) {
    const page = await context.newPage();
    if (round === 0) {
      const scenario = SCENARIOS[seed % SCENARIOS.length] ?? "outage";
      told.push(`scenario ${scenario}`);
      await page.goto(`${origin}/?scenario=${scenario}&seed=${seed}&now=2026-11-21T09:00:00Z&clock=paused`);
    } else await page.goto(origin);
    await demoStarted(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const quietly = caller(page, () => {});
    const differences = await acknowledged.differences(quietly);
    if (differences.length + trouble.length > 0) {
      fail([`after round ${round}:`, ...differences, "on the console:", ...trouble]);
    }
    if (round === rounds || performance.now() - startedAtMs > limitMs) {
      await page.close();
      break;
    }
    const call = caller(page, (line) => {
      calls += 1;
      told.push(line);
    });
    const newName = () => `Soak${(names += 1)}`;
    const soaker: Soaker = { call, chance, acknowledged, region: REGION, newName };
    for (let nth = 0; nth < CALLS_PER_ROUND; nth += 1) await chance.weighted(ANY_CHANGE)(soaker);
    await acknowledged.look(quietly);
    told.push(`-- end of round ${round}`);
    await page.close();
    onRound?.(round + 1);
  }
  return { rounds: round, calls };
}

function caller(page: Page, tell: (line: string) => void): SoakCall {
  return async (method, path, body) => {
    const [, region = "", rest = ""] = /^\/(\w+)(\/.*)$/.exec(path) ?? [];
    // The pattern of a region's path leaves the host.
    const url = region === "__sandbox" ? path : `${apiOrigin(region as ApiHost)}${rest}`;
    const answer: SoakAnswer = await page.evaluate(
      async ({ method, url, json }) => {
        const headers = { authorization: "Bearer spat_org_admin", "content-type": "application/json" };
        const init: RequestInit = { method, headers, body: json };
        const response = await fetch(url, init);
        const text = await response.text();
        return { status: response.status, body: text === "" ? null : JSON.parse(text) };
      },
      { method, url, json: body === undefined ? null : JSON.stringify(body) },
    );
    const sent = JSON.stringify(body ?? null);
    if (method !== "GET") tell(`${method} ${path} ${answer.status} ${sent.slice(0, 200)}`);
    return answer;
  };
}
