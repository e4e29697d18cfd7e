// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, expect, test, vi } from "vitest";
import { problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import type { Segment, WebhookHistory } from "@/contract/watch/watch-history";
import { gapOf } from "@/entities/gap/gap.test-support";
import {
  notFound,
  NOW,
  startWatchServer,
  type WatchServerFacts,
} from "@/features/gaps/watch-server.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { chooseZone } from "@/i18n/time-zone";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { stubResizeObserver } from "@/ui/table/resize-observer.test-support";
import { GapLedger } from "./GapLedger";

beforeAll(stubResizeObserver);
beforeAll(async () => {
  chooseZone("utc");
  await createI18n("en");
  await withWords(["gaps", "history", "watchNotes"], async () => undefined);
});

const DELIVERING: Segment = { from: "2026-11-01T00:00:00Z", to: null, state: "delivering" };
const OBSERVED: WebhookHistory["data"] = [
  { scope: { region: "au" }, segments: [DELIVERING], not_observed: [] },
];

async function showLedger(facts: WatchServerFacts, filters: { state?: string; webhook?: string } = {}) {
  const server = startWatchServer(facts);
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
      <GapLedger
        list={{ query: "", filters: { state: "", webhook: "", ...filters }, sort: null, page: 1 }}
        onListChange={() => undefined}
      />
    </QueryClientProvider>,
  );
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), { timeout: 20_000 });
  return { page, server, says };
}

test("a gap is told with its span, cause, count and deadline, and leads to its replay", async () => {
  const events = { recorded: 41, own_reads: 0, counted_at: NOW };
  const { page, says } = await showLedger({ gaps: [gapOf({ events })], histories: OBSERVED });
  await says("Nov 22, 22:18 → open");
  expect(page.text()).toContain("Delivery stopped, no answer");
  expect(page.text()).toContain("Complete until Nov 29, 22:18");
  expect(page.text()).toContain("1 gap");
  const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toContain("/gaps/g1");
  expect(links.find((href) => href?.includes("/au/replay?from=2026-11-22T22%3A18%3A49"))).toBeDefined();
});

test("without a gap it says what was observed, and no more", async () => {
  const { page, says } = await showLedger({ histories: OBSERVED });
  await says("No gap is known");
  expect(page.text()).toContain("1 webhook was observed from Nov 22, 02:30 to now without a break.");
});

test("a time that was not observed is named, and nothing is said to be without a break", async () => {
  const segments: Segment[] = [
    { ...DELIVERING, to: "2026-11-28T00:00:00Z" },
    { from: "2026-11-28T00:00:00Z", to: "2026-11-28T14:00:00Z", state: "unobserved" },
    { ...DELIVERING, from: "2026-11-28T14:00:00Z" },
  ];
  const { page, says } = await showLedger({
    histories: [
      {
        scope: { region: "au" },
        segments,
        not_observed: [{ from: "2026-11-28T00:00:00Z", to: "2026-11-28T14:00:00Z" }],
      },
    ],
  });
  await says("Not all of the last seven days was observed");
  expect(page.text()).toContain("AU - Australia: 14 hr");
  expect(page.text()).not.toContain("without a break");
});

test("a history that the user may not read says nothing of gaps that there may be", async () => {
  const { page, says } = await showLedger({ histories: [] });
  await says("No webhook that you may read has been observed.");
  expect(page.text()).not.toContain("without a break");
});

test("what cannot be looked at is told in words, and that nothing can be stored", async () => {
  const host = {
    kind: "browser",
    since: "2026-11-01T00:00:00Z",
    interval_s: 60,
    observed_at: NOW,
    organization_id: "o1",
    is_kept: false,
    problems: [
      { scope: { region: "eu" }, at: NOW, detail: "It could not be looked", kind: "token_refused" },
      { scope: { region: "au" }, at: NOW, detail: "Something newer than these words" },
      { scope: { region: "sg" }, at: NOW, detail: "It could not be looked", kind: "token_refused" },
    ],
  };
  const { page, says } = await showLedger({ host: () => Response.json(host), histories: OBSERVED });
  await says("EU - Europe, SG - Singapore: Konnect does not accept the token that is looked with (401).");
  expect(page.text()).toContain("AU - Australia: Something newer than these words");
  expect(page.text()).toContain("could not be stored in this browser");
});

test("without a watcher it says so, and how to get one", async () => {
  const { says } = await showLedger({ host: notFound });
  await says("Nobody keeps a history here");
  await says("npm run serve -- --watch --data");
});

test("the states of the address are the ones that are asked for", async () => {
  const closed = gapOf({ id: "g2", state: "closed", to: "2026-11-23T00:00:00Z" });
  const { page, server, says } = await showLedger(
    { gaps: [gapOf(), closed], histories: OBSERVED },
    { state: "closed" },
  );
  await says("Nov 22, 22:18 → Nov 23, 00:00");
  expect(page.text()).not.toContain("→ open");
  expect(server.calls().some((call) => call.includes("state=closed"))).toBe(true);
});

test("a webhook without gaps is no match, and not a proof", async () => {
  const { page, says } = await showLedger({ gaps: [gapOf()], histories: OBSERVED }, { webhook: "eu" });
  await says("Nothing matches these filters");
  expect(page.text()).not.toContain("No gap is known");
});

test("a refusal is of the whole history", async () => {
  const refused = { status: 403, title: "Forbidden", detail: "Forbidden", instance: "x" };
  const { says } = await showLedger({ host: () => problemResponse(403, refused) });
  await says("You do not have access to this");
});
