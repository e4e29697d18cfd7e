// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { useForm, type UseFormReturn } from "react-hook-form";
import { act, useEffect } from "react";
import { beforeAll, expect, it, vi } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { emptyValues, type ReplayFormValues } from "@/features/replay/replay-form";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { typedTime } from "@/ui/form/time/typed-time";
import { renderPage } from "@/ui/render.test-support";
import { RangeCount } from "./RangeCount";

const NOW = "2026-11-29T02:30:00Z";
const US: WebhookScope = { kind: "region", region: "us" };

beforeAll(async () => {
  await createI18n("en");
  await withWords(["replay"], async () => undefined);
});

async function show(scope: WebhookScope, mode: "demo" | "live") {
  const server = connectToTestServer(
    (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const headers = { date: new Date(NOW).toUTCString() };
      if (pathname.endsWith("/events/count")) {
        const recorded = searchParams.get("from")?.startsWith("2026-11-28") ? 436 : 1;
        return Response.json({ recorded, replayed: 0 }, { headers });
      }
      const data = [SIGN_IN, SIGN_IN];
      return Response.json({ data, meta: { page: { size: 1000, next: null, previous: null } } }, { headers });
    },
    mode === "live" ? { sandboxOrigin: null } : {},
  );
  const shown: { form?: UseFormReturn<ReplayFormValues> } = {};
  function Page() {
    const form = useForm({ defaultValues: emptyValues });
    useEffect(() => {
      shown.form = form;
    }, [form]);
    return <RangeCount scope={scope} control={form.control} />;
  }
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
      <Page />
    </QueryClientProvider>,
  );
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), { timeout: 20_000 });
  const choose = (from: string, to: string) =>
    act(async () => {
      shown.form?.setValue("range", "custom");
      shown.form?.setValue("from", typedTime(Date.parse(from)));
      shown.form?.setValue("to", typedTime(Date.parse(to)));
    });
  return { page, server, says, choose };
}

it("a world is asked once a range has settled, and the number of another range is not shown", async () => {
  const { page, server, says, choose } = await show(US, "demo");
  await says("1 event is recorded in this range.");
  for (const minute of ["10", "11", "12"]) {
    await choose(`2026-11-28T10:${minute}:00Z`, "2026-11-28T11:00:00Z");
    expect(page.text()).toBe("Counting");
  }
  await says("436 events are recorded in this range.");
  const asked = server.seen.filter(({ url }) => url.includes("from=2026-11-28"));
  expect(asked.map(({ url }) => new URL(url).searchParams.get("from"))).toEqual(["2026-11-28T10:12:00.000Z"]);
  // Nothing is said of what is no range.
  await choose("2026-11-28T12:00:00Z", "2026-11-28T11:00:00Z");
  expect(page.text()).toBe("");
});

it("the log of a region is read at a button only, and another range asks again", async () => {
  const { page, server, says, choose } = await show(US, "live");
  const pages = () => server.seen.filter(({ url }) => url.includes("/audit-logs"));
  await choose("2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z");
  expect(server.seen).toEqual([]);
  await page.click(page.button("Count the events"));
  await says("2 events");
  expect(pages()).toHaveLength(1);
  const { searchParams } = new URL(pages()[0]?.url ?? "");
  expect(searchParams.get("filter[ts][gte]")).toBe("2026-11-28T10:00:00.000Z");
  expect(searchParams.get("filter[ts][lte]")).toBe("2026-11-28T11:00:00.000Z");
  await choose("2026-11-28T10:30:00Z", "2026-11-28T11:00:00Z");
  expect(page.text()).not.toContain("2 events");
  expect(page.button("Count the events")).toBeDefined();
  expect(pages()).toHaveLength(1);
});

it("a portal has no log to count in, and that is said", async () => {
  const { page, server } = await show({ kind: "portal", portalId: "p1" }, "live");
  expect(page.text()).toContain("cannot be counted");
  expect(server.seen).toEqual([]);
});
