// @vitest-environment jsdom
import { beforeAll, expect, test } from "vitest";
import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/delivery/batch-limits";
import { MAX_ATTEMPTS, RETRIES_SPAN_MS, RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { createI18n } from "@/i18n/create-i18n";
import { formatDuration } from "@/i18n/format";
import { withWords } from "@/i18n/words";
import { SECOND_MS } from "@/lib/epoch";
import { renderPage } from "@/ui/render.test-support";
import { RetryRuler } from "./RetryRuler";

// What the page loads before it shows this.
beforeAll(async () => {
  await createI18n("en");
  await withWords(["setup"], async () => undefined);
});

const away = (ms: number) => `Your collector may be away for ${formatDuration(ms, "en")}`;
const picture = () => document.querySelector("figure");

test("says what the schedule bridges, in a picture and in words", async () => {
  const page = await renderPage(<RetryRuler />);
  expect(document.querySelector("output")?.textContent).toBe(`${away(RETRIES_SPAN_MS)}.`);
  expect(picture()?.getAttribute("aria-label")).toContain(`${MAX_ATTEMPTS} attempts`);
  expect(picture()?.textContent).toContain(`${MAX_ATTEMPTS}`);
  expect(page.text()).not.toContain("longest wait");
});

test("what the collector asks for and how long it takes are tried as they are typed", async () => {
  const page = await renderPage(<RetryRuler />);
  const askedS = RETRY_POLICY.maxWaitMs / SECOND_MS;
  await page.type("Retry-After", `${askedS}`);
  expect(page.text()).toContain(`${away(RETRY_POLICY.maxRetries * askedS * SECOND_MS)}.`);
  await page.type("Time to fail", "1000");
  expect(page.text()).toContain(`${away(RETRY_POLICY.maxRetries * (askedS + 1) * SECOND_MS)}.`);
  expect(page.text()).not.toContain("longest wait");
  await page.type("Retry-After", `${askedS + 1}`);
  expect(page.text()).toContain("longest wait");
});

test("an answer that is too late is said to count as none, and what it asks for with it", async () => {
  const page = await renderPage(<RetryRuler />);
  await page.type("Retry-After", "3600");
  await page.type("Time to fail", `${ATTEMPT_TIMEOUT_MS}`);
  expect(page.text()).toContain(away(RETRIES_SPAN_MS + RETRY_POLICY.maxRetries * ATTEMPT_TIMEOUT_MS));
  expect(page.text()).toContain("counts as none, even from a collector that is well");
});

test.each(["-1", "1.5", "soon", "86401"])(
  "%s is no time to ask for, and nothing is made of it",
  async (text) => {
    const page = await renderPage(<RetryRuler />);
    await page.type("Retry-After", text);
    expect(page.text()).toContain("Enter a whole number from 0 to 86,400.");
    expect(picture()).toBeNull();
  },
);
