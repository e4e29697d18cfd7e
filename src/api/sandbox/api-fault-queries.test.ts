import { MutationObserver } from "@tanstack/react-query";
import { beforeEach, expect, it } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { type ApiFault, type ApiFaultList, apiFaultListSchema } from "@/contract/sandbox/api-fault";
import { apiFaultMutations } from "./api-fault-queries";

const BROKEN: ApiFault = { path_prefix: "/v3/portals", status: 500, times: 3 };
const SLOW: ApiFault = { path_prefix: "/v3/portals", delay_ms: 900, times: 1 };

let onServer: ApiFaultList = [];

beforeEach(() => {
  connectToTestServer(({ method, body }) => {
    if (method === "PUT") onServer = apiFaultListSchema.parse(body);
    return Response.json(onServer);
  });
});

it("adds to what the server has now, so that no fault comes back that is used up", async () => {
  onServer = [];
  await new MutationObserver(createQueryClient(), apiFaultMutations.add()).mutate(SLOW);
  expect(onServer).toEqual([SLOW]);
});

it("removes by content, even if the fault was met in between, and one of several alike", async () => {
  onServer = [SLOW, { ...BROKEN, times: 1 }, { ...BROKEN, times: 1 }];
  const remove = new MutationObserver(createQueryClient(), apiFaultMutations.remove());
  await remove.mutate(BROKEN);
  expect(onServer).toEqual([SLOW, { ...BROKEN, times: 1 }]);
  await remove.mutate({ ...BROKEN, status: 404 });
  expect(onServer).toHaveLength(2);
});
