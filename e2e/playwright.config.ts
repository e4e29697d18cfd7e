import { defineConfig } from "@playwright/test";
import { OPTIMIZING_SHELL, SHELL } from "./launch-options";

// `npm run e2e` finds a free port and puts it here.
const port = Number(process.env["E2E_PORT"] ?? 4173);
const origin = `http://127.0.0.1:${port}`;

/** What takes longest in one piece, or needs a browser or servers of its own. */
const LONG = "**/{watched-gaps,browser-watch,every-screen,live-mode,verify-live,two-deployments}.e2e.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  projects: [
    // First, or the others are done and wait for them.
    { name: "long", testMatch: LONG },
    { name: "chromium", testMatch: "**/*.e2e.ts", testIgnore: LONG },
    // Large sizes, and how long a task may take: for a machine that has nothing else to do.
    { name: "large", testMatch: "**/*.large.ts", use: { launchOptions: OPTIMIZING_SHELL } },
    { name: "screenshots", testMatch: "**/screenshots.ts" },
  ],
  fullyParallel: true,
  // For two cores: a journey waits for something half of its time.
  workers: 3,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Recording costs an eighth of the time, so it is off until E2E_TRACE asks for it.
    trace: process.env["E2E_TRACE"] === undefined ? "off" : "retain-on-failure",
    launchOptions: SHELL,
  },
  webServer: {
    command: `npm run preview -- --port ${port} --strictPort`,
    cwd: "..",
    url: origin,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
