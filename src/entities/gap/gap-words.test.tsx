// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, expect, it } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import type { Gap } from "@/contract/watch/gap";
import { createI18n } from "@/i18n/create-i18n";
import { chooseZone } from "@/i18n/time-zone";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { GapLink } from "./GapLink";
import { GapStateBadge } from "./GapStateBadge";
import { gapOf } from "./gap.test-support";
import { useGapWords } from "./use-gap-words";
import { useWebhookName } from "./use-webhook-name";

const NOW = Date.parse("2026-11-29T02:30:00Z");

beforeAll(async () => {
  chooseZone("utc");
  await createI18n("en");
  await withWords(["history"], async () => undefined);
});

function Words({ gap, now }: { readonly gap: Gap; readonly now: number }) {
  const words = useGapWords();
  const nameOf = useWebhookName([gap.scope]);
  return (
    <>
      <h1>{nameOf(gap.scope)}</h1>
      <GapStateBadge state={gap.state} />
      <p>{words.cause(gap)}</p>
      <GapLink gap={gap} now={now} />
      <p>{words.deadline(gap, now)}</p>
      <p>{words.shortDeadline(gap, now)}</p>
    </>
  );
}

async function wordsOf(gap: Gap, now = NOW): Promise<string> {
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient()}>
      <Words gap={gap} now={now} />
    </QueryClientProvider>,
  );
  return page.text();
}

it("says from when to when, why, and until when all of it can be sent again", async () => {
  const server = connectToTestServer(() => Response.json({}));
  const text = await wordsOf(gapOf());
  expect(text).toContain("AU - Australia");
  // Names of portals are asked for only where there are portals.
  expect(server.calls()).toEqual([]);
  expect(text).toContain("Not sent");
  expect(text).toContain("Delivery stopped, no answer");
  expect(text).toContain("Nov 22, 22:18 → open (6 days 4 hr)");
  expect(text).toContain("Complete until Nov 29, 22:18. After that the oldest events are gone for good");
  expect(document.querySelector("a")?.getAttribute("href")).toBe("/gaps/g1");
});

it("says the code that came, and that a part is lost", async () => {
  const gap = gapOf({ cause: "failed_batch", started_by: { code: 301, message: "Moved" } });
  const text = await wordsOf(gap, NOW + 24 * 3_600_000);
  expect(text).toContain("A batch did not arrive, after 301");
  expect(text).toContain("Incomplete since Nov 29, 22:18");
  expect(text).toContain("Losing now");
});

it("names the year where it is not this one, and no deadline of what is closed", async () => {
  const text = await wordsOf(
    gapOf({ state: "closed", from: "2025-12-31T23:00:00Z", to: "2026-01-01T01:00:00Z" }),
  );
  expect(text).toContain("Dec 31, 2025, 23:00 → Jan 1, 01:00 (2 hr)");
  expect(text).not.toMatch(/Complete|Incomplete|again/);
});
