// What a gateway, a proxy or a network before the API answers is told as what it is, and never read as the API's own.

import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { ApiError } from "./api-error";
import { noContentSchema, request } from "./client";
import { connectToTestServer, problemResponse } from "./connection.test-support";
import { destinationMutations, destinationQueries } from "@/api/webhook/destination-queries";
import { portalQueries } from "@/api/portal-queries";
import { createQueryClient } from "@/api/query/query-client";
import { resetServerClock, serverReached } from "@/api/time/server-clock";
import { statusPollMs } from "@/api/webhook/status-polling";
import { replayJobPollMs } from "@/api/webhook/replay-job-queries";

const get = { host: "eu", version: "v3", method: "GET", path: "/things", schema: z.unknown() } as const;

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => new Error("it succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw error;
}

function answering(body: string | null, init: ResponseInit, type?: string) {
  const headers = new Headers(init.headers);
  if (type !== undefined) headers.set("content-type", type);
  return connectToTestServer(() => new Response(body, { ...init, headers }));
}

const LOGIN_PAGE = `<!DOCTYPE html><html><head><title>Sign in &amp; go on</title></head><body>…</body></html>`;

beforeEach(() => {
  resetServerClock();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an answer that is not the API's", () => {
  it.each([
    [
      404,
      '{"message":"no Route matched with those values","request_id":"a1b2"}',
      "application/json",
      "text",
      "no Route matched with those values",
    ],
    [
      403,
      "<html><head><title>403 Forbidden</title></head><body><h1>No</h1></body></html>",
      "text/html",
      "page",
      "403 Forbidden",
    ],
    [403, "<html><body><h1>Access <b>denied</b></h1></body></html>", "text/html", "page", "Access denied"],
    [429, '{"message":"API rate limit exceeded"}', "application/json", "text", "API rate limit exceeded"],
    [401, '{"message":"Unauthorized"}', "application/json", "text", "Unauthorized"],
    [401, LOGIN_PAGE, "text/html; charset=utf-8", "page", "Sign in & go on"],
    [407, "Proxy Authentication Required", "text/plain", "text", "Proxy Authentication Required"],
    [409, '{"error":"Conflict","timestamp":1}', "application/json", "text", "Conflict"],
    [400, '{"error":{"code":3,"message":"invalid host"}}', "application/json", "text", "invalid host"],
    [400, '{"errors":[{"message":"bad path"}]}', "application/json", "text", "bad path"],
    [404, '{"title":"Not here"}', "application/json", "text", "Not here"],
    [502, "", undefined, "empty", ""],
    [
      503,
      "upstream  connect error\nor disconnect",
      "text/plain",
      "text",
      "upstream connect error or disconnect",
    ],
    [200, LOGIN_PAGE, "text/html", "page", "Sign in & go on"],
    [200, LOGIN_PAGE, "application/octet-stream", "page", "Sign in & go on"],
    [511, LOGIN_PAGE, "text/html", "page", "Sign in & go on"],
  ])("%i %s", async (status, body, type, form, words) => {
    answering(body, { status }, type);
    const error = await failureOf(request(get));
    expect(error).toMatchObject({ kind: "foreign", status: undefined, problem: undefined, fieldErrors: [] });
    expect(error.answer).toMatchObject({ status, form, words });
  });

  it.each([302, 307])("is a redirect (%i), which is not followed", async (status) => {
    const server = answering(null, { status, headers: { location: "https://sso.example.com/login" } });
    const error = await failureOf(request({ ...get, method: "PATCH", body: { enabled: false } }));
    expect(error.answer).toMatchObject({ form: "redirect" });
    expect(error.wasRefused).toBe(false);
    expect(server.seen).toHaveLength(1);
  });

  it("is asked for with redirects left to the console", async () => {
    const redirects: unknown[] = [];
    connectToTestServer(() => Response.json({}), {
      fetch: async (_input, init) => {
        redirects.push(init?.redirect);
        return Response.json({});
      },
    });
    await request(get);
    expect(redirects).toEqual(["manual"]);
  });

  it.each([
    [{ "x-kong-request-id": "k1" }, "{}", "k1"],
    [{ "cf-ray": "8f-FRA" }, "<html></html>", "8f-FRA"],
    [{ "x-kong-request-id": "k1" }, '{"message":"no","request_id":"b1"}', "b1"],
    [{}, '{"message":"no"}', undefined],
  ])("carries the request id of %j %s", async (headers, body, id) => {
    answering(body, { status: 404, headers });
    expect((await failureOf(request(get))).answer?.requestId).toBe(id);
  });

  it("shows no more than a line of it, and never the token", async () => {
    answering(`kpat_test ${"long ".repeat(200)}`, { status: 500 }, "text/plain");
    const words = (await failureOf(request(get))).answer?.words ?? "";
    expect(words.length).toBeLessThanOrEqual(200);
    expect(words).not.toContain("kpat_test");
  });

  it.each([
    [403, true],
    [429, true],
    [502, false],
    [504, false],
    [200, false],
  ])("with status %i leaves it known whether a change was turned away: %s", async (status, wasRefused) => {
    answering(LOGIN_PAGE, { status }, "text/html");
    const error = await failureOf(request({ ...get, method: "DELETE", schema: noContentSchema }));
    expect(error.wasRefused).toBe(wasRefused);
  });

  it("does not take the token away, and does not ask for the user again", async () => {
    const onTokenRefused = vi.fn<() => void>();
    const server = connectToTestServer(() => Response.json({ message: "Unauthorized" }, { status: 401 }), {
      onTokenRefused,
    });
    const client = createQueryClient({ maxReadRetries: 0 });
    await failureOf(client.fetchQuery(destinationQueries.list()));
    expect(onTokenRefused).not.toHaveBeenCalled();
    expect(server.calls()).toHaveLength(1);
  });

  it("with status 403 does not lead to calls to other regions", async () => {
    const server = answering("<html></html>", { status: 403 }, "text/html");
    const client = createQueryClient({ maxReadRetries: 0 });
    await failureOf(client.fetchQuery(destinationQueries.list()));
    await failureOf(client.fetchQuery(portalQueries.listing()));
    const { mutationFn } = destinationMutations.remove("d1");
    await failureOf(Promise.resolve(mutationFn?.(undefined, { client, meta: undefined })));
    expect(server.calls()).toHaveLength(3);
  });

  it("does not set the server's clock", async () => {
    answering("{}", { status: 502, headers: { date: "Sun, 01 Feb 2026 12:00:00 GMT" } });
    await failureOf(request(get));
    expect(serverReached()).toBeNull();
  });
});

describe("an answer of the API", () => {
  it.each([
    ["declared as a problem document", () => problemResponse(404, { title: "Not Found" })],
    [
      "that names its status and title",
      () => Response.json({ status: 404, title: "Not Found" }, { status: 404 }),
    ],
  ])("is one %s", async (_, answer) => {
    connectToTestServer(answer);
    expect(await failureOf(request(get))).toMatchObject({ kind: "http", status: 404, answer: undefined });
  });
});

describe("Retry-After", () => {
  it.each([429, 503])("of a %i holds back the next try of a read, from any server", async (status) => {
    vi.useFakeTimers();
    const server = answering("slow down", { status, headers: { "retry-after": "7" } });
    const client = createQueryClient();
    const observer = new QueryObserver(client, destinationQueries.list());
    const stop = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(6900);
    expect(server.calls()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(server.calls()).toHaveLength(2);
    stop();
    client.clear();
  });

  it("holds back what asks by itself", () => {
    const error = { status: undefined, retryAfterMs: 300_000 };
    const data = { webhook_enabled: true, webhook_status: "active" };
    for (const page of ["visible", "hidden"] as const) {
      expect(statusPollMs({ data, error }, page)).toBe(300_000);
      expect(statusPollMs({ data: undefined, error }, page)).toBe(300_000);
      expect(replayJobPollMs({ status: "running" }, page, error)).toBe(300_000);
    }
  });
});
