// @vitest-environment jsdom
import { beforeAll, expect, test } from "vitest";
import type { Watch } from "@/contract/watch/watch-history";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { WatchDoubts } from "./WatchDoubts";

beforeAll(async () => {
  await createI18n("en");
  await withWords(["watchNotes"], async () => undefined);
});

const AT = "2026-11-29T02:30:00Z";
const HOST: Watch = {
  kind: "browser",
  since: AT,
  interval_s: 60,
  observed_at: AT,
  organization_id: "o1",
  is_kept: true,
  problems: [],
};

async function said(host: Partial<Watch>): Promise<string> {
  return (await renderPage(<WatchDoubts host={{ ...HOST, ...host }} />)).text();
}

test("nothing is said of a host that can look and store", async () => {
  expect(await said({})).toBe("");
});

test("that nothing is stored, and how many webhooks cannot be looked at, each once", async () => {
  const eu = { scope: { region: "eu" }, at: AT, detail: "x" } as const;
  const portal = { ...eu, scope: { region: "eu", portal_id: "p1" } } as const;
  const text = await said({ is_kept: false, problems: [eu, eu, portal] });
  expect(text).toContain("could not be stored in this browser");
  expect(text).toContain("2 webhooks cannot be looked at");
  expect(text).toContain("See why");
});
