// How often the console asks for the state of a webhook, with the browser's own clock turned.

import type { Page } from "@playwright/test";
import { KONNECT_PATH, OVERVIEW_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expect, test } from "./fixtures";
import { WebhookScreen } from "./screens/webhook-screen";

// A clock that was taken over cannot be given back.
test.use({ profile: "own" });

test("a webhook that is off is not asked about again and again", async ({ page, openWorld }) => {
  await openWorld("tour", { path: KONNECT_PATH });
  await page.clock.install();
  const asked = statusCalls(page);
  await page.goto(regionWebhookPath("in", "status"));
  await expect(new WebhookScreen(page).badge).toContainText("recorded, not sent");
  const before = asked.length;
  for (let minute = 0; minute < 5; minute += 1) await page.clock.runFor(60_000);
  expect(asked.slice(before)).toEqual([]);

  // One that is on is.
  await page.goto(regionWebhookPath("us", "status"));
  await expect(new WebhookScreen(page).badge).toContainText("delivering");
  const seen = asked.length;
  // The next one is due some time after the answer to the last, and no answer comes while the clock is being turned.
  let turned = 0;
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000);
      turned += 5_000;
      return asked.length - seen;
    })
    .toBeGreaterThan(2);
  expect(asked.length - seen).toBeLessThanOrEqual(turned / 2_000);

  await test.step("a list asks for all of them, off ones too, and for no more than sixty a minute", async () => {
    const calls = apiCalls(page);
    await page.goto(OVERVIEW_PATH);
    await expect(page.getByRole("table", { name: "All webhooks" }).getByRole("row")).not.toHaveCount(0);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const times = () => {
      const counts = new Map<string, number>();
      for (const url of calls.filter((each) => each.endsWith("/v3/audit-log-webhook/status"))) {
        counts.set(url, (counts.get(url) ?? 0) + 1);
      }
      return [...counts.values()];
    };
    await expect.poll(times).toEqual([1, 1, 1, 1, 1, 1]);
    // An interval begins with an answer, so on a busy machine a minute may end before the next question.
    let mostInAMinute = 0;
    await expect
      .poll(async () => {
        const before = calls.length;
        await page.clock.runFor(60_000);
        mostInAMinute = Math.max(mostInAMinute, calls.length - before);
        return times().filter((count) => count >= 3).length;
      })
      .toBe(6);
    expect(mostInAMinute).toBeLessThanOrEqual(60);
  });
});

test("a hidden page asks once a minute", async ({ page, openWorld }) => {
  await openWorld("tour", { path: KONNECT_PATH });
  await page.clock.install();
  const asked = statusCalls(page);
  await page.goto(regionWebhookPath("us", "status"));
  await expect(new WebhookScreen(page).badge).toContainText("delivering");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  // The interval that was running when the page was hidden is the last of the short ones.
  await page.clock.runFor(5_000);
  const before = asked.length;
  let minutes = 0;
  // A minute that comes before the last answer does not ask again, so it may take some more of them.
  await expect
    .poll(async () => {
      await page.clock.runFor(60_000);
      minutes += 1;
      return asked.length - before;
    })
    .toBeGreaterThan(2);
  expect(asked.length - before).toBeLessThanOrEqual(minutes + 1);
});

/** Of the page, to any host of the API. */
function apiCalls(page: Page, isWanted: (url: string) => boolean = () => true): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    // What the service worker itself asks for is the same request again.
    const isOfPage = request.serviceWorker() === null;
    const { hostname } = new URL(request.url());
    if (isOfPage && hostname.endsWith(".api.konghq.com") && isWanted(request.url()))
      asked.push(request.url());
  });
  return asked;
}

function statusCalls(page: Page): string[] {
  return apiCalls(page, (url) => url.endsWith("/audit-log-webhook/status"));
}
