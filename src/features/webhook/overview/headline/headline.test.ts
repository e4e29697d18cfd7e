// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { Region } from "@/audit-log/region";
import { gapOf } from "@/entities/gap/gap.test-support";
import { regionRows } from "@/features/webhook/all-regions/region-rows.test-support";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { createI18n } from "@/i18n/create-i18n";
import type { Translate } from "@/i18n/message-key";
import { withWords } from "@/i18n/words";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { groundOf, headlineOf, headlineOfRegions, type HeadlineRow } from "./headline";
import { groundWords, headlineWords } from "./headline-words";

/** 19 h 50 min before the gap of `gapOf` begins to lose events. */
const NOW = Date.parse("2026-11-29T22:18:49Z") - 19 * HOUR_MS - 50 * MINUTE_MS;

const row = (
  state: HeadlineRow["state"],
  gaps: HeadlineRow["gaps"] = [],
  notObserved: HeadlineRow["notObserved"] = [],
): HeadlineRow => ({ state, gaps, notObserved });

async function english(): Promise<Translate> {
  const i18n = await createI18n("en");
  await withWords(["overview"], async () => undefined);
  return ((key, params) => i18n.t(key, { ...params })) as Translate;
}

async function sentence(rows: readonly HeadlineRow[], now = NOW): Promise<string> {
  return headlineWords(headlineOf(rows, now), now, await english(), "en");
}

/** Seven days of one webhook, of which the first hours were not observed. */
function ledger(unseenHours: number, gaps = 0): Ledger {
  const begin = new Date(NOW - 7 * 24 * HOUR_MS).toISOString();
  const seen = new Date(NOW - 7 * 24 * HOUR_MS + unseenHours * HOUR_MS).toISOString();
  return {
    state: "kept",
    isCutOff: false,
    gaps: Array.from({ length: gaps }, () => gapOf()),
    histories: [
      {
        scope: { region: "us" },
        segments: [
          { from: begin, to: seen, state: "unobserved" },
          { from: seen, to: null, state: "delivering" },
        ],
        not_observed: unseenHours > 0 ? [{ from: begin, to: seen }] : [],
      },
    ],
  };
}

async function ground(of: Ledger, rows: readonly HeadlineRow[]): Promise<string | null> {
  return groundWords(groundOf(of, headlineOf(rows, NOW), NOW), await english(), "en");
}

it("says in one sentence who delivers, who stopped and until when that can be mended whole", async () => {
  const rows = [
    row("shipping"),
    row("shipping"),
    row("stopped", [gapOf()]),
    row("unconfigured"),
    row("unconfigured"),
  ];
  expect(await sentence(rows)).toBe(
    "2 regions deliver. 1 stopped and loses events for good in 19 hr 50 min. 2 send nowhere.",
  );
});

it("says that events are lost already, and of what delivers that there is a hole", async () => {
  const late = NOW + 30 * HOUR_MS;
  expect(await sentence([row("shipping", [gapOf()]), row("stopped", [gapOf()])], late)).toBe(
    "1 region delivers, 1 with a hole. 1 stopped, and events are being lost for good.",
  );
});

it("counts nothing while a region has not answered", async () => {
  expect(await sentence([row("shipping"), row("pending")])).toBe("Reading the regions");
});

it("reassures only where all was observed, no gap is open and each webhook that is on delivers", async () => {
  const well = [row("shipping"), row("unconfigured")];
  expect(await ground(ledger(0), well)).toMatch(/^Nothing needs to be done/);
  expect(await ground(ledger(0), [...well, row("untried")])).toBeNull();
  expect(await ground(ledger(0, 1), well)).toBeNull();
  expect(await ground(ledger(14), well)).toBe("No gap seen. Not observed in the last seven days: 14 hr.");
  expect(await ground(ledger(14, 1), well)).toBe("Not observed in the last seven days: 14 hr.");
});

it("does not reassure of a webhook that the host of the history has not looked at", async () => {
  const on = {
    state: "loaded",
    value: {
      webhook_enabled: true,
      webhook_status: "active",
      last_attempt_at: "2026-11-28T00:00:00Z",
      last_response_code: 200,
    },
  } as const;
  const said = async (regions: readonly Region[]) => {
    const rows = regionRows(Object.fromEntries(regions.map((region) => [region, { status: on }])));
    const kept = ledger(0);
    return groundWords(groundOf(kept, headlineOfRegions(rows, kept, NOW), NOW), await english(), "en");
  };
  expect(await said(["us"])).toMatch(/^Nothing needs to be done/);
  expect(await said(["us", "eu"])).toBe("No gap seen. Not observed in the last seven days: 7 days.");
});

it.each(["no_host", "unread"] as const)(
  "says of a history that %s keeps or reads what that means",
  async (state) => {
    expect(await ground({ state, gaps: [] }, [row("shipping")])).toMatch(/is unknown\.$/);
  },
);
