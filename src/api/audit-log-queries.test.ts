import { InfiniteQueryObserver, MutationObserver, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS, MINUTE_MS } from "@/lib/epoch";
import { auditLogMutations, auditLogQueries, isCutOff, PIN_MARGIN_MS } from "./audit-log-queries";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { recordServerDate } from "@/api/time/server-clock";

const ENTRY = {
  type: "gateway_access",
  ts: "2026-11-21T09:00:00.000Z",
  org_id: "o",
  principal_id: "p",
  actor_id: "",
  client_ip: "192.0.2.1",
  trace_id: "18446744073709551615",
  user_agent: "curl",
  method: "GET",
  uri: "/v2/control-planes",
  query: "",
  status_code: 200,
  signature: "S",
};
const TO = Date.parse("2026-11-21T09:00:00.000Z");
const SELECTION = { region: "eu", type: "gateway_access", from: TO - 1000, to: TO } as const;

function page(next: string | null): Response {
  return Response.json({ data: [ENTRY], meta: { page: { size: 1000, next, previous: null } } });
}

/** As often as there are links, and no oftener than `limit`. */
async function readAll(limit: number) {
  const observer = new InfiniteQueryObserver(
    createQueryClient({ maxReadRetries: 0 }),
    auditLogQueries.list(SELECTION),
  );
  await observer.refetch();
  for (let count = 1; count < limit && observer.getCurrentResult().hasNextPage; count += 1) {
    await observer.fetchNextPage();
  }
  return observer.getCurrentResult();
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the list", () => {
  it("asks a region for a span with a fixed end, and follows the cursor with the same one", async () => {
    const server = connectToTestServer(({ url }) =>
      page(url.includes("after") ? null : "/v3/audit-logs?page[after]=c%2B1"),
    );
    const { data } = await readAll(10);
    expect(data?.pages).toHaveLength(2);
    expect(data?.pages[0]?.data[0]?.trace_id).toBe("18446744073709551615");
    const span = "filter[ts][gte]=2026-11-21T08%3A59%3A59.000Z&filter[ts][lte]=2026-11-21T09%3A00%3A00.000Z";
    const first = `GET https://eu.test/v3/audit-logs?filter[type]=gateway_access&${span}&page[size]=1000`;
    expect(server.calls()).toEqual([first, `${first}&page[after]=c%2B1`]);
  });

  it("goes on after 429 when the API has had the time it asked for, again and again, and asks for no page twice", async () => {
    vi.useFakeTimers({ now: TO });
    const times: number[] = [];
    const refusals = [7, 3, 20];
    const server = connectToTestServer(({ url }) => {
      times.push(Date.now() - TO);
      const waitS = url.includes("after") ? refusals.shift() : undefined;
      if (waitS === undefined) return page(url.includes("after") ? null : "?page[after]=c1");
      const refusal = problemResponse(429, { title: "Too Many Requests" });
      refusal.headers.set("retry-after", String(waitS));
      return refusal;
    });
    const observer = new InfiniteQueryObserver(createQueryClient(), auditLogQueries.list(SELECTION));
    await observer.refetch();
    const reading = observer.fetchNextPage();
    await vi.advanceTimersByTimeAsync(30_000);
    const { data, isFetchNextPageError } = await reading;
    expect([data?.pages.length, isFetchNextPageError]).toEqual([2, false]);
    expect(times).toEqual([0, 0, 7000, 10_000, 30_000]);
    expect(server.calls().filter((call) => !call.includes("after"))).toHaveLength(1);
  });

  it("ends somewhere, even if the links do not, and says so", async () => {
    const server = connectToTestServer(() => page("?page[after]=again"));
    const { data, hasNextPage } = await readAll(1000);
    expect(server.calls()).toHaveLength(200);
    expect(hasNextPage).toBe(false);
    expect(data && isCutOff(data)).toBe(true);
  });
});

describe("the pin", () => {
  let server: ReturnType<typeof connectToTestServer>;
  const until = (to: number) => ({ ...SELECTION, to });
  beforeEach(() => {
    server = connectToTestServer(({ url }) => {
      const answer = url.includes("/users/me") ? problemResponse(403, { title: "Forbidden" }) : page(null);
      answer.headers.set("date", new Date(TO).toUTCString());
      return answer;
    });
  });

  it("is the server's time, which any answer tells, a refusal too; and stays", async () => {
    const client = createQueryClient({ maxReadRetries: 0 });
    const pin = await client.fetchQuery(auditLogQueries.pin());
    expect(Math.abs(pin - TO)).toBeLessThan(2000);
    expect(await client.fetchQuery(auditLogQueries.pin())).toBe(pin);
    expect(server.calls()).toEqual(["GET https://global.test/v3/users/me"]);
  });

  it("asks for nothing once an answer has told the time", async () => {
    const client = createQueryClient();
    await client.fetchInfiniteQuery(auditLogQueries.list(SELECTION));
    const before = server.calls();
    const pin = await client.fetchQuery(auditLogQueries.pin());
    expect(Math.abs(pin - TO)).toBeLessThan(2000);
    expect(server.calls()).toEqual(before);
  });

  it("is taken anew, once, when the first answer of its view tells that the clock was turned", async () => {
    let now = TO;
    connectToTestServer(() => {
      const answer = page(null);
      answer.headers.set("date", new Date(now).toUTCString());
      return answer;
    });
    const client = createQueryClient();
    const view = auditLogQueries.pin();
    await client.fetchInfiniteQuery(auditLogQueries.list(SELECTION));
    // Watched, as a page does, so that it is kept.
    const end = new QueryObserver(client, view).subscribe(() => {});
    const pin = await client.fetchQuery(view);
    now += DAY_MS;
    await client.fetchInfiniteQuery(auditLogQueries.list(until(pin + PIN_MARGIN_MS)));
    const renewed = client.getQueryData(view.queryKey) ?? 0;
    expect(Math.abs(renewed - now)).toBeLessThan(2000);
    now += DAY_MS;
    await client.fetchInfiniteQuery(auditLogQueries.list(until(renewed + PIN_MARGIN_MS)));
    expect(client.getQueryData(view.queryKey)).toBe(renewed);
    end();
  });

  it("stays when a clock that was not turned has gone on, and while later pages are read", async () => {
    vi.useFakeTimers({ now: TO, toFake: ["Date"] });
    let turnedMs = 0;
    connectToTestServer(({ url }) => {
      const answer = page(url.includes("after") ? null : "?page[after]=c1");
      answer.headers.set("date", new Date(Date.now() + turnedMs).toUTCString());
      return answer;
    });
    const client = createQueryClient();
    const view = auditLogQueries.pin();
    const end = new QueryObserver(client, view).subscribe(() => {});
    await client.fetchInfiniteQuery(auditLogQueries.list(SELECTION));
    const pin = await client.fetchQuery(view);
    const list = new InfiniteQueryObserver(client, auditLogQueries.list(until(pin + PIN_MARGIN_MS)));
    await list.refetch();
    turnedMs = DAY_MS;
    await list.fetchNextPage();
    expect(client.getQueryData(view.queryKey)).toBe(pin);

    turnedMs = 0;
    vi.setSystemTime(TO + 5 * MINUTE_MS);
    const ofOther = { ...until(pin + PIN_MARGIN_MS), region: "us" } as const;
    await client.fetchInfiniteQuery(auditLogQueries.list(ofOther));
    expect(client.getQueryData(view.queryKey)).toBe(pin);
    end();
  });

  it("moves with a refresh as far as its answer tells, however long the last one is ago", async () => {
    const client = createQueryClient();
    await client.fetchInfiniteQuery(auditLogQueries.list(SELECTION));
    const later = TO + DAY_MS;
    connectToTestServer(() => {
      const answer = page(null);
      answer.headers.set("date", new Date(later).toUTCString());
      return answer;
    });
    recordServerDate(new Date(TO).toUTCString(), Date.now(), Date.now());
    const pin = await new MutationObserver(
      client,
      auditLogMutations.refresh(client, (pin) => [until(pin)]),
    ).mutate();
    expect(Math.abs(pin - later)).toBeLessThan(2000);
    expect(client.getQueryData(auditLogQueries.list(until(pin)).queryKey)?.pages).toHaveLength(1);
  });

  it("moves with a refresh, once the newer entries are there", async () => {
    const client = createQueryClient();
    client.setQueryData(auditLogQueries.pin().queryKey, 1);
    const pin = await new MutationObserver(
      client,
      auditLogMutations.refresh(client, (pin) => [until(pin)]),
    ).mutate();
    expect(client.getQueryData(auditLogQueries.pin().queryKey)).toBe(pin);
    expect(client.getQueryData(auditLogQueries.list(until(pin)).queryKey)?.pages).toHaveLength(1);
  });

  it("reads anew, though the server's clock stands and names the instant of the last refresh", async () => {
    const client = createQueryClient();
    let calls = 0;
    connectToTestServer(({ url }) => {
      if (url.includes("/audit-logs")) calls += 1;
      return page(null);
    });
    client.setQueryData(auditLogQueries.pin().queryKey, TO);
    const refresh = new MutationObserver(
      client,
      auditLogMutations.refresh(client, () => [until(TO)]),
    );
    await refresh.mutate();
    const before = calls;
    await refresh.mutate();
    expect(calls).toBeGreaterThan(before);
  });

  it("moves while one region can be read, and stays only when none can", async () => {
    const client = createQueryClient({ maxReadRetries: 0 });
    client.setQueryData(auditLogQueries.pin().queryKey, 1);
    const both = (to: number) => [{ ...until(to), region: "au" } as const, until(to)];
    connectToTestServer(({ url }) =>
      url.includes("//au.") ? problemResponse(403, { title: "Forbidden" }) : page(null),
    );
    const pin = await new MutationObserver(client, auditLogMutations.refresh(client, both)).mutate();
    expect(client.getQueryData(auditLogQueries.pin().queryKey)).toBe(pin);
    expect(client.getQueryData(auditLogQueries.list(until(pin)).queryKey)?.pages).toHaveLength(1);
    connectToTestServer(() => problemResponse(403, { title: "Forbidden" }));
    const again = new MutationObserver(client, auditLogMutations.refresh(client, both));
    await expect(again.mutate()).rejects.toMatchObject({ status: 403 });
    expect(client.getQueryData(auditLogQueries.pin().queryKey)).toBe(pin);
  });

  it("stays when reading fails", async () => {
    connectToTestServer(() => problemResponse(403, { title: "Forbidden" }));
    const client = createQueryClient();
    client.setQueryData(auditLogQueries.pin().queryKey, 1);
    const refresh = new MutationObserver(
      client,
      auditLogMutations.refresh(client, (pin) => [until(pin)]),
    );
    await expect(refresh.mutate()).rejects.toMatchObject({ status: 403 });
    expect(client.getQueryData(auditLogQueries.pin().queryKey)).toBe(1);
  });
});
