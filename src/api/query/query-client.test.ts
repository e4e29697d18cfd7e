import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { createQueryClient } from "./query-client";

const START = Date.parse("2026-11-21T09:30:00Z");
const WEBHOOK = { audit_log_destination_id: "", enabled: false };

const status = (code: number, headers: HeadersInit = {}) => new Response(null, { status: code, headers });

/** Runs all timers, then says with which error the promise failed; null if it did not. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = promise.then(
    () => null,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("createQueryClient", () => {
  it.each([
    ["no answer", 3, () => Promise.reject(new TypeError("Failed to fetch"))],
    ["500", 3, () => status(500)],
    ["503", 3, () => status(503)],
    ["400", 1, () => status(400)],
    ["401", 1, () => status(401)],
    ["429", 3, () => status(429)],
    ["a 429 that asks for a minute", 1, () => status(429, { "retry-after": "60" })],
    ["an answer that breaks the contract", 1, () => Response.json({})],
  ])("fails a read that meets %s, after %i tries", async (_, times, answer) => {
    const server = connectToTestServer(answer);
    const error = await failureOf(createQueryClient().fetchQuery(orgWebhookQueries.detail("eu")));
    expect(error).toBeInstanceOf(ApiError);
    expect(server.calls()).toHaveLength(times);
  });

  it("stops trying as soon as a read succeeds", async () => {
    const answers = [status(502), Response.json(WEBHOOK)];
    connectToTestServer(() => answers.shift() ?? status(500));
    const client = createQueryClient();
    expect(await failureOf(client.fetchQuery(orgWebhookQueries.detail("eu")))).toBeNull();
    expect(client.getQueryData(orgWebhookQueries.detail("eu").queryKey)).toEqual(WEBHOOK);
  });

  it("waits longer before each try, and as long as the API asks; asked for more than half a minute, it gives up", async () => {
    const triedAt: number[] = [];
    const answers = [status(500), status(500), status(503, { "retry-after": "7" })];
    answers.push(status(503, { "retry-after": "3600" }), status(500));
    connectToTestServer(() => {
      triedAt.push((Date.now() - START) / 1000);
      return answers.shift() ?? status(500);
    });
    await failureOf(createQueryClient({ maxReadRetries: 4 }).fetchQuery(orgWebhookQueries.detail("eu")));
    expect(triedAt).toEqual([0, 0.5, 1.5, 8.5]);
  });

  it("can be told not to try again", async () => {
    const server = connectToTestServer(() => status(500));
    await failureOf(createQueryClient({ maxReadRetries: 0 }).fetchQuery(orgWebhookQueries.detail("eu")));
    expect(server.calls()).toHaveLength(1);
  });

  it("never makes a change twice", async () => {
    const server = connectToTestServer(() => status(503));
    const mutation = createQueryClient()
      .getMutationCache()
      .build(createQueryClient(), orgWebhookMutations.update("eu"));
    expect(await failureOf(mutation.execute({ enabled: true }))).toBeInstanceOf(ApiError);
    expect(server.calls()).toHaveLength(1);
  });
});
