// @vitest-environment jsdom
import { createTheme, ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { signIn, signOut } from "@/api/session/session";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { useProbes } from "@/entities/probe/use-probes";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { StartProbe } from "./StartProbe";

const destination = storedDestination({ log_format: "json" });
const inline = "0b8a3c1d-1111-4222-8333-944455556666";
const started = vi.fn();

beforeAll(async () => {
  await createI18n("en");
  await withWords(["setup"], async () => undefined);
});
beforeEach(async () => {
  started.mockClear();
  localStorage.clear();
  await signIn({
    apiBaseUrl: "https://{region}.test",
    token: "kpat_test",
    organizationId: crypto.randomUUID(),
    remember: "no",
  });
});
afterEach(() => act(async () => signOut()));

/** The webhook of the region us, whose answers wait until they are let go. */
async function show(destinationId: string) {
  const waiting = new Map<string, () => void>();
  const held = (name: string, body: object) =>
    new Promise<Response>((resolve) => waiting.set(name, () => resolve(Response.json(body))));
  connectToTestServer(
    ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === "/v3/audit-log-webhook") {
        return held("webhook", { audit_log_destination_id: destinationId, enabled: true });
      }
      if (pathname === "/v2/audit-log-webhook") return held("settings", { ...destination, enabled: true });
      if (pathname.endsWith("/audit-log-destinations")) {
        return held("destinations", {
          data: [destination],
          meta: { size: 1, next: null, previous: null },
        });
      }
      if (pathname.endsWith("/status")) {
        return Response.json({ webhook_enabled: true, webhook_status: "active" });
      }
      if (pathname.endsWith("/control-planes")) {
        return Response.json({ data: [], meta: { page: { total: 0, size: 10, number: 1 } } });
      }
      return problemResponse(404, { status: 404, title: "Not Found", instance: "x", detail: "" });
    },
    { sandboxOrigin: null },
  );
  function Page() {
    const { probes } = useProbes();
    if (probes[0]) started(probes[0]);
    return <StartProbe scope={{ kind: "region", region: "us" }} />;
  }
  const page = await renderPage(
    <ThemeProvider theme={createTheme({ cssVariables: true })}>
      <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
        <Page />
      </QueryClientProvider>
    </ThemeProvider>,
  );
  const start = () => page.button("Test delivery");
  // What an answer sets going has more than one turn.
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve)));
  };
  return {
    start: () => page.click(start()),
    canStart: () => !start().disabled,
    answer: async (name: string) => {
      await vi.waitFor(() => expect([...waiting.keys()]).toContain(name));
      await act(async () => waiting.get(name)?.());
      await settle();
    },
  };
}

it("waits until it is known where the webhook sends to, which is kept with the probe", async () => {
  const { start, canStart, answer } = await show(destination.id);
  expect(canStart()).toBe(false);
  await answer("webhook");
  expect(canStart()).toBe(false);
  await answer("destinations");
  await vi.waitFor(() => expect(canStart()).toBe(true));
  await start();
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
  expect(started.mock.lastCall?.[0]).toMatchObject({ destinationId: destination.id, logFormat: "json" });
});

it("waits for the format of settings that are the webhook's own", async () => {
  const { start, canStart, answer } = await show(inline);
  await answer("webhook");
  await answer("destinations");
  expect(canStart()).toBe(false);
  await answer("settings");
  await vi.waitFor(() => expect(canStart()).toBe(true));
  await start();
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
  expect(started.mock.lastCall?.[0]).toMatchObject({ destinationId: inline, logFormat: "json" });
});
