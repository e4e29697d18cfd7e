// Asking whether anybody keeps the history of webhooks, and reading gaps to their end.

import { expect, it } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { watchQueries } from "./watch-queries";

const AT = "2026-11-21T09:30:00Z";
const HOST = {
  kind: "watcher",
  since: AT,
  interval_s: 60,
  observed_at: AT,
  organization_id: "o1",
  problems: [],
} as const;

function gap(id: string) {
  return {
    id,
    scope: { region: "eu" },
    from: AT,
    to: null,
    from_is: "exact",
    cause: "stopped",
    started_by: null,
    replayable_from: AT,
    replayable_until: AT,
    state: "open",
    closed_by: null,
    events: null,
    continued_in: [],
    story: [],
  };
}

it.each([
  [
    "a page",
    () => new Response("<!doctype html><title>Console</title>", { headers: { "content-type": "text/html" } }),
  ],
  [
    "404",
    () => problemResponse(404, { status: 404, title: "Not Found", detail: "Not found", instance: "x" }),
  ],
  ["something else", () => Response.json({ hello: "world" })],
])("there is no watcher where the answer is %s", async (_name, answer) => {
  connectToTestServer(answer);
  expect(await createQueryClient().fetchQuery(watchQueries.host())).toBeNull();
});

it("a watcher that cannot answer now is not taken for none", async () => {
  connectToTestServer(() =>
    problemResponse(503, { status: 503, title: "Unavailable", detail: "Later", instance: "x" }),
  );
  await expect(createQueryClient().fetchQuery(watchQueries.host())).rejects.toMatchObject({ status: 503 });
});

it("is asked with the user's token", async () => {
  const server = connectToTestServer(() => Response.json(HOST), { token: () => "kpat_1" });
  expect(await createQueryClient().fetchQuery(watchQueries.host())).toEqual(HOST);
  expect(server.seen.at(-1)?.headers.get("authorization")).toBe("Bearer kpat_1");
});

it("gaps are read page by page to the last", async () => {
  const server = connectToTestServer((request) => {
    const isSecond = new URL(request.url).searchParams.get("page[after]") === "c1";
    const next = isSecond ? null : "/__watch/gaps?page%5Bafter%5D=c1";
    return Response.json({
      data: [gap(isSecond ? "g2" : "g1")],
      meta: { page: { size: 1, next, previous: null } },
    });
  });
  const { gaps, isCutOff } = await createQueryClient().fetchQuery(
    watchQueries.gaps({ states: "not_closed", scope: { region: "eu" } }),
  );
  expect(gaps.map(({ id }) => id)).toEqual(["g1", "g2"]);
  expect(isCutOff).toBe(false);
  const { searchParams } = new URL(server.seen.at(-1)?.url ?? "");
  expect(Object.fromEntries(searchParams)).toMatchObject({ region: "eu", state: "open,replaying,lost" });
});
