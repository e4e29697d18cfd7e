// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { connectToTestServer, problemResponse, type SeenRequest } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { type Region, REGIONS } from "@/audit-log/region";
import type { RegionUndo } from "@/features/webhook/all-regions/plan/region-undo";
import { regionRows } from "@/features/webhook/all-regions/region-rows.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { stubResizeObserver } from "@/ui/table/resize-observer.test-support";
import type { Applied } from "./applied";
import { ApplyResult } from "./ApplyResult";
import type { RegionOutcome } from "./region-outcome";
import { UNDO_MS } from "./use-countdown";

const LAKE = { audit_log_destination_id: "lake", enabled: true };
const SIEM = { audit_log_destination_id: "siem", enabled: true };
const REFUSAL = new ApiError({ kind: "http", status: 403, message: "no" });

beforeAll(stubResizeObserver);
beforeAll(async () => {
  await createI18n("en");
  await withWords(["allRegions", "overview", "webhook"], async () => undefined);
});
afterEach(() => vi.useRealTimers());

function regionOf({ url }: SeenRequest): string {
  return new URL(url).hostname.split(".")[0] ?? "";
}

/** Every region was set to the lake but for those told otherwise. */
async function showResult(
  outcomes: Partial<Record<Region, RegionOutcome>>,
  answer: Parameters<typeof connectToTestServer>[0],
) {
  const server = connectToTestServer(answer);
  const applied: Applied = {
    request: LAKE,
    outcomes: new Map(REGIONS.map((region) => [region, outcomes[region] ?? { kind: "changed" }])),
    undos: new Map(
      REGIONS.map((region): [Region, RegionUndo] => {
        if (region === "sg") return [region, { kind: "remove" }];
        if (region === "me") return [region, { kind: "impossible", reason: "own_settings" }];
        return [region, { kind: "put_back", changes: SIEM, isStopLost: region === "au" }];
      }),
    ),
    destination: "Log lake",
    host: "logs.example.com",
  };
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
      <ApplyResult applied={applied} rows={regionRows()} unsent={null} onAgain={vi.fn()} />
    </QueryClientProvider>,
  );
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), { timeout: 20_000 });
  return { page, server, says };
}

describe("the way back", () => {
  test("is offered for ten seconds of the page's own clock, said again once, and then gone", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
    const { page } = await showResult({}, () => Response.json(LAKE));
    const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));
    const spoken = () =>
      [...document.querySelectorAll("output")].map(({ textContent }) => textContent).join("");
    expect(page.text()).toContain("You can undo this for 10 seconds in US");
    expect(page.text()).toContain("10 s");
    await pass(2000);
    expect(page.text()).toContain("8 s");
    expect(spoken()).toBe("");
    await pass(3000);
    expect(spoken()).toBe("5 seconds left to undo.");
    await pass(2000);
    // Not each second.
    expect(spoken()).toBe("5 seconds left to undo.");
    await pass(UNDO_MS - 7000);
    expect(spoken()).toBe("The time to undo is over.");
    expect(() => page.button("Undo")).toThrow();
  });

  test("puts back what it can, leaves alone what others changed since, and says what failed", async () => {
    let refusals = 1;
    const { page, server, says } = await showResult({ in: { kind: "already" } }, (request) => {
      const region = regionOf(request);
      if (request.method === "GET") return Response.json(region === "eu" ? SIEM : LAKE);
      if (request.method === "DELETE") return new Response(null, { status: 204 });
      if (region === "us" && refusals > 0) {
        refusals -= 1;
        return problemResponse(400, {
          status: 400,
          title: "Bad",
          detail: "Destination not found",
          instance: "",
        });
      }
      return Response.json(SIEM);
    });
    await page.click(page.button("Undo"));
    await says("Undone in 2 of 5 regions.");
    await says("What logs.example.com got meanwhile stays there. Cannot be undone: ME");
    expect(page.text()).toContain("Not undone: Destination not found");
    expect(page.text()).toContain("Not undone: it was changed since");
    expect(page.text()).toContain("The setting is as it was before; delivery stays resumed");
    const changes = server.calls().filter((call) => !call.startsWith("GET"));
    expect(changes.toSorted()).toEqual([
      "DELETE https://sg.test/v3/audit-log-webhook",
      "PATCH https://au.test/v3/audit-log-webhook",
      "PATCH https://us.test/v3/audit-log-webhook",
    ]);
    await page.click(page.button("Try again: US - North America"));
    await says("Undone in 3 of 5 regions.");
  });
});

test("a region that was refused says why, and is tried again by itself", async () => {
  const { page, server, says } = await showResult({ eu: { kind: "refused", failure: REFUSAL } }, () =>
    Response.json(LAKE),
  );
  expect(page.text()).toContain("5 of 6 regions are set to Log lake");
  expect(page.text()).toContain("Not changed: It needs the role Audit Logs Admin of EU - Europe.");
  await page.click(page.button("Try again: EU - Europe"));
  await says("6 of 6 regions are set to Log lake");
  const changes = server.seen.filter(({ method }) => method === "PATCH");
  expect(changes.map(({ url, body }) => [new URL(url).host, body])).toEqual([["eu.test", LAKE]]);
});
