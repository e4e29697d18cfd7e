// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { SIGN_IN } from "@/contract/audit-log-entry.test-support";
import type { Gap } from "@/contract/watch/gap";
import { gapOf } from "@/entities/gap/gap.test-support";
import { startWatchServer, type WatchServerFacts } from "@/features/gaps/watch-server.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { chooseZone } from "@/i18n/time-zone";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { GapView } from "./GapView";

beforeAll(async () => {
  chooseZone("utc");
  await createI18n("en");
  await withWords(["gaps", "history"], async () => undefined);
});

async function showGap(gap: Gap, facts: WatchServerFacts = {}, mode: "demo" | "live" = "demo") {
  const server = startWatchServer({ gaps: [gap], ...facts }, mode === "live" ? { sandboxOrigin: null } : {});
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
      <GapView gapId="g1" />
    </QueryClientProvider>,
  );
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), { timeout: 20_000 });
  return { page, server, says };
}

function problem(status: number, more: object = {}): Response {
  return problemResponse(status, { status, title: "No", detail: "No", instance: "x", ...more });
}

const ACCEPTED = gapOf({
  state: "closed",
  to: "2026-11-29T02:30:00Z",
  continued_in: ["g2"],
  closed_by: { kind: "accepted", at: "2026-11-29T02:30:00Z", by: { id: "u1", name: "Ada" }, reason: "told" },
  story: [
    { at: "2026-11-22T22:20:49Z", kind: "opened", by: null },
    {
      at: "2026-11-23T00:00:00Z",
      kind: "continued",
      by: null,
      cause: "stopped",
      code: 503,
      times: 3,
      last: "2026-11-23T02:00:00Z",
    },
    {
      at: "2026-11-29T02:30:00Z",
      kind: "closed",
      by: { id: "u1", name: "Ada" },
      closing: "accepted",
      reason: "told",
    },
  ],
});

describe("a gap", () => {
  test("is told in a sentence, in facts and with its story", async () => {
    const { page, says } = await showGap(gapOf({ from_is: "earliest" }));
    await says("Gap in AU - Australia, Nov 22, 22:18 → open");
    await says("have not reached the collector, as far as is known.");
    expect(page.text()).toContain("Nothing before this can be missing.");
    expect(page.text()).toContain("no such host bridge.example.net");
    expect(page.text()).toContain("Opened: Delivery stopped, no answer");
    expect(page.text()).not.toContain("Open again");
  });

  test("of an unknown beginning offers all that is kept first, and claims no completeness", async () => {
    const { says } = await showGap(gapOf({ from_is: "unknown" }));
    await says("More may be missing before this.");
    await says("What is known of it is complete until Nov 29, 22:18.");
    const replays = [...document.querySelectorAll("a[href*='/replay?']")].map(
      ({ textContent }) => textContent,
    );
    expect(replays).toEqual(["Replay all that is kept", "Replay from Nov 22, 22:18"]);
  });

  test("that was accepted says by whom and why, what went on, and can be opened again", async () => {
    const { page, says } = await showGap(ACCEPTED);
    await says("This gap was accepted as lost.");
    expect(page.text()).toContain("Went on: Delivery stopped after 503 · 3 times, last Nov 23, 02:00");
    expect(page.text()).toContain("Closed: Accepted as lost · by Ada");
    expect([...document.querySelectorAll("a")].some((link) => link.getAttribute("href") === "/gaps/g2")).toBe(
      true,
    );
    expect(page.button("Open again…")).toBeDefined();
    expect(page.text()).not.toContain("Complete until");
  });

  test("that a replay closed cannot be opened again by hand", async () => {
    const { page, says } = await showGap(
      gapOf({ state: "closed", closed_by: { kind: "replay", at: "2026-11-29T02:00:00Z", by: null } }),
    );
    await says("A replay of this time was completed.");
    expect(page.text()).not.toContain("Open again");
    expect(page.text()).not.toContain("Accept as lost…");
  });

  test("that is not known here is said to be so", async () => {
    const { says } = await showGap(gapOf({ id: "other" }));
    await says("This gap is unknown here");
  });
});

describe("accepting it", () => {
  async function accept(reason: string, facts: WatchServerFacts = {}) {
    const shown = await showGap(gapOf(), facts);
    await shown.says("Accept as lost…");
    await shown.page.click(shown.page.button("Accept as lost…"));
    await shown.says("Accept this gap as lost?");
    await act(async () => {
      const area = document.querySelector<HTMLTextAreaElement>("textarea[name=reason]");
      // React listens to the browser's own setter.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, reason);
      area?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await shown.page.click(shown.page.button("Accept as lost"));
    return shown;
  }

  test("sends the reason, and shows the gap as it is answered", async () => {
    const { server, says } = await accept("  The collector is retired ", {
      patched: ACCEPTED,
    });
    await says("This gap was accepted as lost.");
    expect(server.seen.find(({ method }) => method === "PATCH")?.body).toEqual({
      accepted: { reason: "The collector is retired" },
    });
  });

  test.each([
    ["   ", "This field is required."],
    ["x".repeat(1001), "At most 1000 characters."],
  ])("asks nothing with a reason that cannot be one", async (reason, words) => {
    const { server, says } = await accept(reason);
    await says(words);
    expect(server.seen.some(({ method }) => method === "PATCH")).toBe(false);
  });

  test.each([
    [409, {}, "It has been closed meanwhile."],
    [403, {}, "It needs the role Audit Logs Admin of AU - Australia"],
    [
      400,
      { invalid_parameters: [{ field: "accepted.reason", rule: "required", reason: "must not be blank" }] },
      "This field is required.",
    ],
  ])("says what a refusal with %d means", async (status, more, words) => {
    const { says } = await accept("because", { refusal: () => problem(status, more) });
    await says("The gap was not accepted as lost");
    await says(words);
  });
});

describe("its events", () => {
  const entry = (number: number) => ({ ...SIGN_IN, trace_id: String(number) });
  const log = (pages: number) => (url: URL) => {
    if (!url.pathname.endsWith("/audit-logs")) return null;
    const page = Number(url.searchParams.get("page[after]") ?? 0);
    const next = page + 1 < pages ? `/v3/audit-logs?page%5Bafter%5D=${page + 1}` : null;
    return Response.json({ data: [entry(page)], meta: { page: { size: 1000, next, previous: null } } });
  };

  test("are counted in the log where the host has not, twenty pages at a time", async () => {
    const { page, server, says } = await showGap(gapOf(), { api: log(23) }, "live");
    await says("At least 20 events: the log has more.");
    const asked = () => server.seen.filter(({ url }) => url.includes("/audit-logs")).length;
    expect(asked()).toBe(20);
    await page.click(page.button("Go on"));
    await says("23 events");
    expect(asked()).toBe(23);
  });

  test("are as counted by who keeps the history, without a call", async () => {
    const events = { recorded: 41, own_reads: 2, counted_at: "2026-11-29T02:00:00Z" };
    const { server, says } = await showGap(gapOf({ events }), { api: log(1) }, "live");
    await says("41 events");
    await says("2 of them are reads of whoever keeps the history.");
    expect(server.seen.some(({ url }) => url.includes("/audit-logs"))).toBe(false);
  });

  test("of a portal are in no log", async () => {
    const { server, says } = await showGap(
      gapOf({ scope: { region: "eu", portal_id: "p1" } }),
      { api: log(1) },
      "live",
    );
    await says("the log does not have the events of portals");
    expect(server.seen.some(({ url }) => url.includes("/audit-logs"))).toBe(false);
  });
});
