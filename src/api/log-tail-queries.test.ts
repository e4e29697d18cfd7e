// @vitest-environment jsdom
// Looking for newer entries, with time turned.

import { focusManager, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { ACCESS } from "@/contract/audit-log-entry.test-support";
import { logTailQueries, TAIL_EVERY_MS, TAIL_REACHES_BACK_MS } from "./log-tail-queries";

const SINCE = Date.parse("2026-11-21T09:00:00.000Z");
const LOG = { region: "eu", type: null, since: SINCE } as const;

let answer: () => Response;
let server: ReturnType<typeof connectToTestServer>;

beforeEach(() => {
  vi.useFakeTimers({ now: SINCE });
  answer = page([]);
  server = connectToTestServer(() => answer());
});

afterEach(() => {
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

function page(traces: readonly string[], next: string | null = null) {
  const data = traces.map((trace) => ({ ...ACCESS, trace_id: trace, signature: `S${trace}` }));
  return () => Response.json({ data, meta: { page: { size: 1000, next, previous: null } } });
}

/** Watched as a page does, until the test ends. */
function watch() {
  const observer = new QueryObserver(createQueryClient(), logTailQueries.tail(LOG));
  const end = observer.subscribe(() => {});
  return {
    end,
    tail: () => {
      const { data, isError } = observer.getCurrentResult();
      const traces = data?.pages.map((each) => each.data.map((entry) => entry.trace_id));
      return { traces, isBehind: data?.isBehind, isError };
    },
  };
}

it("asks a region once in ten seconds, a minute back, and keeps what is new", async () => {
  const { tail, end } = watch();
  await vi.advanceTimersByTimeAsync(TAIL_EVERY_MS - 1);
  expect(server.calls()).toEqual([]);
  answer = page(["2", "1"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.calls()).toHaveLength(1);
  const from = new Date(SINCE - TAIL_REACHES_BACK_MS).toISOString().replaceAll(":", "%3A");
  expect(server.calls()[0]).toContain(`filter[ts][gte]=${from}`);
  answer = page(["3", "2", "1", "late"]);
  await vi.advanceTimersByTimeAsync(TAIL_EVERY_MS);
  expect(tail()).toEqual({
    traces: [
      ["3", "late"],
      ["2", "1"],
    ],
    isBehind: false,
    isError: false,
  });
  await vi.advanceTimersByTimeAsync(6 * TAIL_EVERY_MS);
  expect(server.calls()).toHaveLength(8);
  end();
});

it("asks for nothing while the page is hidden", async () => {
  const { end } = watch();
  focusManager.setFocused(false);
  await vi.advanceTimersByTimeAsync(10 * TAIL_EVERY_MS);
  expect(server.calls()).toEqual([]);
  focusManager.setFocused(true);
  await vi.advanceTimersByTimeAsync(TAIL_EVERY_MS);
  expect(server.calls()).toHaveLength(1);
  end();
});

it("waits as long as the API asks for, and says when more came than one look brings", async () => {
  answer = () => {
    const refusal = problemResponse(429, { title: "Too Many Requests" });
    refusal.headers.set("retry-after", "25");
    return refusal;
  };
  const { tail, end } = watch();
  await vi.advanceTimersByTimeAsync(TAIL_EVERY_MS);
  expect(tail()).toMatchObject({ isError: true, traces: [] });
  answer = page(["9"], "?page[after]=c1");
  await vi.advanceTimersByTimeAsync(24_000);
  expect(server.calls()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(tail()).toEqual({ traces: [["9"]], isBehind: true, isError: false });
  end();
});
