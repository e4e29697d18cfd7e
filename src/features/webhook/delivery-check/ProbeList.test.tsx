// @vitest-environment jsdom
import { createTheme, ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, useEffect } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { signIn, signOut } from "@/api/session/session";
import type { GatewayAccessEntry } from "@/contract/audit-log-entry";
import { ACCESS } from "@/contract/audit-log-entry.test-support";
import { probeQuery } from "@/contract/control-plane";
import type { Probe } from "@/entities/probe/probe";
import { probeOf } from "@/entities/probe/probe.test-support";
import { useProbes } from "@/entities/probe/use-probes";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { ProbeList } from "./ProbeList";

// On Konnect: there is no log of deliveries, and nothing says that it records the query of a call.

const probe = probeOf({ attemptBefore: "2026-11-21T08:00:00Z" });
const { nonce, scope } = probe;
const at = (ms: number) => new Date(probe.askedAt + ms).toISOString();
const CALL: GatewayAccessEntry = { ...ACCESS, ts: at(200), trace_id: "77", principal_id: "me" };
const BEFORE = { webhook_enabled: true, webhook_status: "active", last_attempt_at: probe.attemptBefore };
const AFTER = { ...BEFORE, last_attempt_at: at(3000), last_response_code: 200 };

/** With the one colour that is read from it and not named, and its neighbour. */
const theme = createTheme({ cssVariables: true, palette: { border: { control: "#000", subtle: "#000" } } });

interface Konnect {
  entries: readonly GatewayAccessEntry[] | "refused";
  status: object;
}

beforeAll(async () => {
  await createI18n("en");
  await withWords(["setup", "siemQueries", "status", "webhook"], async () => undefined);
});
beforeEach(async () => {
  localStorage.clear();
  await signIn({
    apiBaseUrl: "https://{region}.test",
    token: "kpat_test",
    organizationId: crypto.randomUUID(),
    remember: "no",
  });
  vi.useFakeTimers({ now: probe.askedAt });
});
afterEach(async () => {
  vi.useRealTimers();
  await act(async () => signOut());
});

async function show(konnect: Konnect, ...begun: readonly Probe[]) {
  const server = connectToTestServer(
    ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname.endsWith("/users/me")) {
        const born = { created_at: at(0), updated_at: at(0) };
        return Response.json({
          id: "me",
          email: "a@example.com",
          full_name: "A",
          preferred_name: "A",
          active: true,
          ...born,
        });
      }
      if (pathname.endsWith("/status")) return Response.json(konnect.status);
      if (pathname.endsWith("/audit-logs")) {
        if (konnect.entries === "refused")
          return problemResponse(403, { status: 403, title: "Forbidden", instance: "x", detail: "" });
        return Response.json({
          data: konnect.entries,
          meta: { page: { size: 1000, next: null, previous: null } },
        });
      }
      return problemResponse(404, { status: 404, title: "Not Found", instance: "x", detail: "" });
    },
    { sandboxOrigin: null },
  );
  function Page() {
    const { probes, add, isKept } = useProbes();
    useEffect(() => {
      for (const each of begun.length === 0 ? [probe] : begun) add(each);
    }, [add]);
    return (
      <main>
        <h1 tabIndex={-1}>Page</h1>
        <ProbeList scope={scope} probes={probes} shown="all" isKept={isKept} />
      </main>
    );
  }
  const client = createQueryClient({ maxReadRetries: 0 });
  const page = await renderPage(
    <ThemeProvider theme={theme}>
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </ThemeProvider>,
  );
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
  await pass(0);
  const looks = () => server.seen.filter(({ url }) => url.includes("/audit-logs")).length;
  return { page, pass, looks };
}

it("finds the word in the query, and says that an attempt after it is no proof", async () => {
  const konnect: Konnect = { entries: [], status: BEFORE };
  const { page, pass, looks } = await show(konnect);
  expect(page.text()).toContain("Looking for it in the log");
  expect(page.text()).toContain("No attempt since.");
  konnect.entries = [{ ...CALL, query: probeQuery(nonce) }];
  konnect.status = AFTER;
  await pass(3);
  expect(page.text()).toContain(`Its query holds ${nonce}.`);
  expect(page.text()).toContain("Konnect does not say what was in it");
  expect(page.text()).toContain('index=* "KongInc" "' + nonce);
  expect(page.text()).not.toMatch(/Found in the SIEM|accepted the batch/);
  // What was found is not looked for again.
  expect(looks()).toBe(2);
});

it("without the word in the record it looks a few times, then says that it has gone by time, principal and path", async () => {
  const { page, pass, looks } = await show({ entries: [CALL], status: BEFORE });
  await pass(20);
  expect(page.text()).not.toContain("No entry holds");
  await pass(105);
  expect(page.text()).toContain(`No entry holds ${nonce}. The first call of the same principal and path`);
  expect(page.text()).toContain('index=* "KongInc" "77"');
  expect(page.text()).toContain("finds the events of the recorded call by their trace ID");
  // The call may be another one; the word is not.
  expect(page.text()).toContain('index=* "KongInc" "' + nonce);
  expect(looks()).toBe(8);
});

it("a call that could not carry the word says so, and is found by the second look", async () => {
  const { page, pass, looks } = await show(
    { entries: [CALL], status: BEFORE },
    { ...probe, isMarked: false },
  );
  expect(page.text()).toContain("The API refused the query, so the call was made without it.");
  expect(page.text()).not.toContain("?probe=");
  await pass(10);
  expect(page.text()).toContain("it may be another one of yours");
  expect(looks()).toBe(2);
});

it("what is not there, or may not be read, is not looked for on and on", async () => {
  const konnect: Konnect = { entries: [], status: BEFORE };
  const { page, pass, looks } = await show(konnect);
  await pass(125);
  expect(page.text()).toContain("Not in the log after 8 looks.");
  expect(looks()).toBe(8);
  konnect.entries = [{ ...CALL, query: probeQuery(nonce) }];
  await act(async () => page.button("Look again").focus());
  await page.click(page.button("Look again"));
  await pass(1);
  expect(page.text()).toContain("Its query holds");
  // The button has gone with the focus.
  expect(document.activeElement?.textContent).toBe("Page");
  const refused = await show({ entries: "refused", status: AFTER });
  await refused.pass(20);
  expect(refused.page.text()).toContain("You may not read the log of this region");
  expect(refused.looks()).toBe(1);
});

it("two that are open have queries that are told apart by name", async () => {
  await show({ entries: [], status: BEFORE }, probe, { ...probe, nonce: "alc-zzzzzzzz2345" });
  const names = [...document.querySelectorAll("section[aria-label]")].map((each) => each.ariaLabel);
  expect(names).toEqual(["Splunk (SPL) query: alc-zzzzzzzz2345", `Splunk (SPL) query: ${nonce}`]);
});

it("what an accepted attempt held is unknown, so what is not there may not have left Konnect either", async () => {
  const verdict = { word: "not_there", at: probe.askedAt } as const;
  const { page } = await show({ entries: [], status: AFTER }, { ...probe, verdict });
  expect(page.text()).toContain("whether it held this event is unknown");
  expect(page.text()).not.toContain("The collector accepted it");
  expect(page.text()).toContain("Index: the event may be in an index");
  expect(page.text()).toContain("Show the status");
});

it("only a person closes it, who can take that back or find it after all", async () => {
  const { page } = await show({ entries: [], status: { ...AFTER, last_response_code: 500 } });
  expect(page.text()).toContain("An attempt since then did not succeed.");
  await page.click(page.button("Not there"));
  expect(page.text()).toContain("Not in the SIEM");
  expect(page.text()).toContain("it may not have left Konnect");
  await page.click(page.button("Found it after all"));
  expect(page.text()).toMatch(/^PageEarlier testsFound in the SIEM/);
  await page.click(page.button("Open again"));
  await page.click(page.button("Dismiss"));
  expect(page.text()).not.toContain(nonce);
});
