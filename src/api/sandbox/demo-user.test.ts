import { QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { createQueryClient } from "@/api/query/query-client";
import { tokenSerial } from "@/api/http/token-serial";
import { demoUser, forgetWhatWasRead } from "./demo-user";

const DESTINATIONS = { data: [], meta: { size: 0, next: null, previous: null } };
afterEach(() => void vi.unstubAllGlobals());

const REFUSED = { status: 401, title: "Unauthorized", instance: "kong:trace:1", detail: "Unauthorized" };

function answerTo(url: string): Response {
  if (demoUser.token() === "kpat_locked") return problemResponse(401, REFUSED);
  return url.includes("destinations")
    ? Response.json(DESTINATIONS)
    : problemResponse(404, { ...REFUSED, status: 404 });
}

test("another user starts without what the last one read, and asks for it again", async () => {
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
  demoUser.become("kpat_org_admin");
  const server = connectToTestServer(({ url }) => answerTo(url), { token: () => demoUser.token() });
  const client = createQueryClient({ maxReadRetries: 0 });
  const list = new QueryObserver(client, destinationQueries.list());
  const stop = list.subscribe(() => undefined);
  await vi.waitFor(() => expect(list.getCurrentResult().data).toEqual([]));

  demoUser.become("kpat_org_read_only");
  const forgotten = forgetWhatWasRead(client);
  expect(list.getCurrentResult().data).toBeUndefined();
  await forgotten;
  expect(list.getCurrentResult().data).toEqual([]);
  expect(server.seen.at(-1)?.headers.get("authorization")).toBe("Bearer kpat_org_read_only");
  stop();
});

test("what another user was refused can be told from what this one was", async () => {
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
  demoUser.become("kpat_locked");
  connectToTestServer(({ url }) => answerTo(url), { token: () => demoUser.token() });
  const client = createQueryClient({ maxReadRetries: 0 });
  const read = () => client.fetchQuery(destinationQueries.list());
  await expect(read()).rejects.toMatchObject({ tokenSerial: tokenSerial.get() });
  const refused = tokenSerial.get();
  demoUser.become("kpat_org_admin");
  expect(tokenSerial.get()).not.toBe(refused);
});

test("a refused token makes the console ask once who it is", async () => {
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
  demoUser.become("kpat_locked");
  const server = connectToTestServer(({ url }) => answerTo(url), { token: () => demoUser.token() });
  const client = createQueryClient({ maxReadRetries: 0 });
  const me = new QueryObserver(client, { ...identityQueries.user(), enabled: true });
  const stop = me.subscribe(() => undefined);
  await vi.waitFor(() => expect(me.getCurrentResult().error?.status).toBe(401));
  await client.prefetchQuery(destinationQueries.list());
  await client.prefetchQuery(destinationQueries.detail("d1"));
  expect(server.calls().filter((call) => call.endsWith("/users/me"))).toHaveLength(1);
  stop();
});
