import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
  test as base,
} from "@playwright/test";
import type { Clock } from "@/contract/sandbox/clock";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import { demoStarted } from "./demo-started";
import { Sandbox } from "./sandbox";
import { type DestinationEntry, DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";
import { tidyUp } from "./tidy-up";
import { watchForTrouble } from "./watch-for-trouble";

export { expect } from "@playwright/test";

export interface WorldOptions {
  /** Where to open it. */
  readonly path?: string;
  readonly seed?: number;
  /** The world's first instant, RFC 3339. */
  readonly now?: string;
  readonly clock?: Clock["state"];
}

/** A destination with a receiver behind it in every scenario. */
export const SIEM: DestinationEntry = {
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer made-up-secret",
};

export interface RegionSetup {
  /** As the console names it, such as `US - North America`. */
  readonly region: string;
  readonly destination?: DestinationEntry;
  /** What the first deliveries meet; a healthy receiver without it. */
  readonly behaviour?: Parameters<Sandbox["script"]>[1];
}

interface WorkerFixtures {
  /** Where all tests of a worker go on, one after another. */
  sharedPage: Page;
}

export interface Fixtures {
  /**
   * Whether a test goes on in the page of the test before it, where code is compiled, the service worker installed and
   * the world's worker running: that is more than half of what a short journey costs. It begins with a world of its
   * own and without anything stored. `own`: in a browser profile that was never used, for tests of just that, or with
   * another language, permissions, scripts of their own.
   */
  profile: "shared" | "own";
  /** The mock server's switches, for the world of `page`. */
  sandbox: Sandbox;
  /** Begins a world in `page`; the same one every time and with its clock paused, unless told otherwise. */
  openWorld: (scenario: ScenarioId, options?: WorldOptions) => Promise<void>;
  /** Makes a destination and has a region deliver to it, by hand as an administrator does; ends on the region's page. */
  deliverRegion: (setup: RegionSetup) => Promise<WebhookScreen>;
  /** Names trouble that the test causes on purpose, such as an error on the console. It has to come; other trouble must not. */
  expectTrouble: (pattern: RegExp) => void;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  profile: ["shared", { option: true }],

  sharedPage: [
    async ({ playwright }, provide, { project }) => {
      // A profile on disk, since a browser keeps compiled code for no other: a twentieth less of CPU time.
      const folder = mkdtempSync(join(tmpdir(), "shared-profile-"));
      const all = { ...project.use.launchOptions, ...project.use } as LaunchOptions & BrowserContextOptions; // as configured
      const context = await playwright.chromium.launchPersistentContext(folder, all);
      await provide(await context.newPage());
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  context: async ({ browser, profile, sharedPage }, provide) => {
    if (profile === "shared") return provide(sharedPage.context());
    const context: BrowserContext = await browser.newContext();
    await provide(context);
    return context.close();
  },

  page: async ({ context, profile, sharedPage }, provide, { project }) => {
    if (profile === "own") return provide(await context.newPage());
    await provide(sharedPage);
    return tidyUp(sharedPage, project.use);
  },

  sandbox: async ({ page }, provide) => {
    await provide(new Sandbox(page));
  },

  openWorld: async ({ page }, provide) => {
    await provide(
      async (scenario, { path = "/", seed = 1, now = "2026-11-21T09:00:00Z", clock = "paused" } = {}) => {
        const parameters = new URLSearchParams({ scenario, seed: String(seed), now, clock });
        await page.goto(`${path}${path.includes("?") ? "&" : "?"}${parameters}`);
        await demoStarted(page);
        await base.expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      },
    );
  },

  deliverRegion: async ({ page, sandbox }, provide) => {
    await provide(async ({ region, destination = SIEM, behaviour }) => {
      const webhook = new WebhookScreen(page);
      await new DestinationsScreen(page).create(destination);
      if (behaviour !== undefined) await sandbox.script(destination.endpoint, behaviour);
      await webhook.openRegion(region);
      await webhook.switchOn(destination.name);
      await base.expect(webhook.badge).toContainText("Active");
      return webhook;
    });
  },

  expectTrouble: [
    async ({ context }, provide) => {
      const trouble = watchForTrouble(context);
      const expected: RegExp[] = [];
      await provide((pattern) => expected.push(pattern));
      trouble.stop();
      const told = withoutOneProbe(trouble.lines);
      const unexpected = told.filter((line) => !expected.some((pattern) => pattern.test(line)));
      base.expect(unexpected, "trouble in the browser during this test").toEqual([]);
      for (const pattern of expected) {
        base.expect(trouble.lines.join("\n"), "trouble that this test has named").toMatch(pattern);
      }
    },
    { auto: true },
  ],
});

/**
 * A page that starts while another one is being closed may find that the service worker does not answer yet, and has it
 * start once more. A second time in a test is trouble.
 */
function withoutOneProbe(lines: readonly string[]): readonly string[] {
  const isProbe = (line: string) => line.includes("/__intercepted (net::ERR_NAME_NOT_RESOLVED)");
  return lines.filter(isProbe).length === 1 ? lines.filter((line) => !isProbe(line)) : lines;
}
