// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, expect, test, vi } from "vitest";
import { connectToTestServer, problemResponse, type SeenRequest } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { gapOf } from "@/entities/gap/gap.test-support";
import { regionRows } from "@/features/webhook/all-regions/region-rows.test-support";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { createI18n } from "@/i18n/create-i18n";
import { chooseZone } from "@/i18n/time-zone";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { stubResizeObserver } from "@/ui/table/resize-observer.test-support";
import { UnsentSection, type UnsentSectionProps } from "./UnsentSection";
import { unsentRegions } from "./unsent-regions";
import { useReplays } from "./use-replays";

const NOW = Date.parse("2026-11-24T03:00:00Z");
const ENDED = "2026-11-23T01:00:00.000Z";
const ON = { state: "loaded", value: { webhook_enabled: true, webhook_status: "active" } } as const;
const OFF = { state: "loaded", value: { webhook_enabled: false, webhook_status: "active" } } as const;
const ROWS = regionRows({ us: { status: ON }, eu: { status: ON }, au: { status: ON }, in: { status: OFF } });
const GAPS = (["us", "eu", "in"] as const).map((region) =>
  gapOf({ id: region, scope: { region }, to: ENDED }),
);
const KEPT: Ledger = { state: "kept", gaps: GAPS, isCutOff: false, histories: [] };

beforeAll(stubResizeObserver);
beforeAll(async () => {
  chooseZone("utc");
  await createI18n("en");
  await withWords(["allRegions", "history", "overview", "webhook"], async () => undefined);
});

type PageProps = Pick<UnsentSectionProps, "ledger" | "missing">;

function Page({ ledger, missing }: PageProps) {
  const replays = useReplays();
  return (
    <UnsentSection
      rows={ROWS}
      ledger={ledger}
      unsent={unsentRegions(ledger.gaps, ROWS, NOW)}
      replays={replays}
      missing={missing}
      now={NOW}
    />
  );
}

async function show(
  answer: (request: SeenRequest) => Response,
  { ledger = KEPT, missing = new Map() }: Partial<PageProps> = {},
) {
  const server = connectToTestServer(answer);
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
      <Page ledger={ledger} missing={missing} />
    </QueryClientProvider>,
  );
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), { timeout: 20_000 });
  const sent = () => server.seen.filter(({ method }) => method === "PUT").map(({ url }) => new URL(url).host);
  return { page, server, says, sent };
}

function job(status: string): Response {
  return Response.json(
    { start_at: ENDED, end_at: ENDED, status, updated_at: ENDED },
    {
      headers: { date: new Date(NOW).toUTCString() },
      status: status === "accepted" ? 202 : 200,
    },
  );
}

test("sends a replay for each region that takes one, and says which did not, to be tried again", async () => {
  let refusals = 1;
  const { page, server, says, sent } = await show(({ method, url }) => {
    if (method === "GET") return job("unconfigured");
    if (new URL(url).host === "eu.test" && refusals > 0) {
      refusals -= 1;
      return problemResponse(409, {
        status: 409,
        title: "Resource Conflict",
        detail: "A replay job is currently running",
        instance: "",
      });
    }
    return job("accepted");
  });
  expect(page.text()).toContain("Nov 22, 22:18 → Nov 23, 01:00");
  expect(page.text()).toContain("Times are in UTC.");
  expect(page.text()).toContain("Switched off: a replay needs it on");
  await page.click(page.button("Replay all"));
  await says("1 of 2 replays accepted.");
  expect(page.text()).toContain("Not accepted: A replay job is currently running");
  // The one that is off was not asked.
  expect(sent().toSorted()).toEqual(["eu.test", "us.test"]);
  expect(server.seen.find(({ method }) => method === "PUT")?.body).toEqual({
    start_at: "2026-11-22T22:18:49.000Z",
    end_at: ENDED,
  });
  await page.click(page.button("Replay again: EU - Europe"));
  await says("2 of 2 replays accepted.");
  expect(sent()).toHaveLength(3);
});

test("is disabled with the role for who may not replay", async () => {
  const missing: PageProps["missing"] = new Map(
    (["us", "eu", "in"] as const).map((region) => [region, { role: "audit_logs_admin", region }]),
  );
  const { page, sent } = await show(() => job("unconfigured"), { missing });
  const all = page.button("Replay all");
  expect(all.getAttribute("aria-disabled")).toBe("true");
  expect(page.text()).toContain("Audit Logs Admin of US - North America");
  await page.click(all);
  expect(sent()).toEqual([]);
});

test.each([
  [{ ...KEPT, gaps: [] }, "No gap is known in any region."],
  // The host of the history has looked at none of them yet.
  [{ ...KEPT, gaps: [] }, "Not observed in the last seven days: 7 days."],
  [{ state: "no_host", gaps: [] }, "whether something is missing from before is unknown"],
  [{ state: "unread", gaps: [] }, "could not be read"],
  [{ state: "asking", gaps: [] }, "Reading what is unsent"],
] as const)("says on what it rests that no gap is shown", async (ledger, text) => {
  const { page } = await show(() => job("unconfigured"), { ledger });
  expect(page.text()).toContain(text);
});
