import { expect, test, vi } from "vitest";
import { LocalError, localQuery } from "./local-query";
import { createQueryClient } from "./query-client";

test("what was worked out once is kept", async () => {
  const work = vi.fn(async () => 42);
  const client = createQueryClient();
  const query = localQuery({ queryKey: ["answer"], work });
  expect([await client.fetchQuery(query), await client.fetchQuery(query)]).toEqual([42, 42]);
  expect(work).toHaveBeenCalledOnce();
});

test("anything thrown comes as a LocalError, at once", async () => {
  const cause = new TypeError("no such algorithm");
  const work = vi.fn(() => Promise.reject(cause));
  const query = localQuery({ queryKey: ["fault"], work });
  const error = await createQueryClient()
    .fetchQuery(query)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LocalError);
  expect(error).toMatchObject({ name: "LocalError", message: "no such algorithm", cause });
  expect(work).toHaveBeenCalledOnce();
});
