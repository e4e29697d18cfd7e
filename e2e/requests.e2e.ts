// What opening a screen costs: each resource is asked for once, and nothing waits that could have been asked at once.

import type { Page, Request } from "@playwright/test";
import {
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  KONNECT_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  regionWebhookPath,
} from "@/lib/console-paths";
import { expect, test } from "./fixtures";

const REGIONS = ["us", "eu", "au", "me", "in", "sg"];
const DESTINATIONS = "global /v3/audit-log-destinations";
const PORTALS = "global /v3/portals";
const ME = "global /v3/users/me";

const webhookOf = (region: string) => `${region} /v3/audit-log-webhook`;
/** Says when it was last changed. */
const settingsOf = (region: string) => `${region} /v2/audit-log-webhook`;
const statusOf = (region: string) => `${region} /v3/audit-log-webhook/status`;

/** What each screen asks for that does not depend on another answer. */
const SCREENS: Record<string, readonly string[]> = {
  [OVERVIEW_PATH]: [ME, DESTINATIONS, PORTALS, ...REGIONS.map(webhookOf), ...REGIONS.map(statusOf)],
  [KONNECT_PATH]: [ME, DESTINATIONS, ...REGIONS.map(webhookOf), ...REGIONS.map(statusOf)],
  [regionWebhookPath("us", "setup")]: [ME, DESTINATIONS, webhookOf("us"), settingsOf("us"), statusOf("us")],
  [regionWebhookPath("us", "status")]: [
    ME,
    DESTINATIONS,
    webhookOf("us"),
    settingsOf("us"),
    statusOf("us"),
    "us /v3/audit-log-replay-job",
  ],
  [DEV_PORTAL_WEBHOOKS_PATH]: [ME, DESTINATIONS, PORTALS],
  [DESTINATIONS_PATH]: [ME, DESTINATIONS, PORTALS, ...REGIONS.map(webhookOf)],
  [PORTALS_PATH]: [ME, PORTALS],
};

function resource(request: Request): string | null {
  const { hostname, pathname } = new URL(request.url());
  const host = /^([a-z]+)\.api\.konghq\.com$/.exec(hostname)?.[1];
  // What the service worker itself asks for is the same request again.
  if (host === undefined || request.serviceWorker() !== null) return null;
  // Whether the service worker answers at all; it never gets to the API.
  return pathname === "/__intercepted" ? null : `${host} ${pathname}`;
}

function requestsOf(page: Page) {
  const asked: string[] = [];
  const beforeAnyAnswer: string[] = [];
  let isAnswered = false;
  page.on("request", (request) => {
    const name = resource(request);
    if (name === null) return;
    asked.push(name);
    if (!isAnswered) beforeAnyAnswer.push(name);
  });
  page.on("response", (response) => {
    if (resource(response.request()) !== null) isAnswered = true;
  });
  return { asked, beforeAnyAnswer };
}

test("each screen asks for each resource once, all at the same time", async ({
  page,
  openWorld,
  sandbox,
}) => {
  test.slow();
  await openWorld("tour", { path: "/no-such-place" });
  // No answer before everything has been asked that does not wait for one.
  await sandbox.setApiFaults([{ path_prefix: "/", delay_ms: 1500, times: 10_000 }]);
  for (const [path, resources] of Object.entries(SCREENS)) {
    await test.step(path, async () => {
      await page.goto("about:blank"); // what the screen before still waits for goes with it
      const { asked, beforeAnyAnswer } = requestsOf(page);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect.poll(() => [...new Set(beforeAnyAnswer)].toSorted()).toEqual([...resources].toSorted());
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      const counts = resources.map((name) => [name, asked.filter((each) => each === name).length]);
      // A status is looked at again and again; everything else once.
      expect(counts.filter(([name, count]) => count !== 1 && !String(name).endsWith("/status"))).toEqual([]);
    });
  }
});
