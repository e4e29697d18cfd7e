// The main job through the server's front door: what a receiver gets, when, and what the status says.

import { createPublicKey, verify } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { ATTEMPT_STARTS_MS, MAX_ATTEMPTS, RETRIES_SPAN_MS } from "@/audit-log/delivery/retry-policy";
import { SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";

const AUTHORIZATION = "Splunk 7f0c1d9e-not-a-real-token";

async function createDestination({ call }: TestServer, more: object = {}): Promise<string> {
  const { status, body } = await call("POST", "/v3/audit-log-destinations", {
    name: "SIEM",
    endpoint: "https://siem.example.com/in?source=konnect",
    authorization: AUTHORIZATION,
    ...more,
  });
  expect(status).toBe(201);
  return body.id;
}

async function enable({ call }: TestServer, destinationId: string): Promise<void> {
  const { status } = await call("PATCH", "/v3/audit-log-webhook", {
    audit_log_destination_id: destinationId,
    enabled: true,
  });
  expect(status).toBe(200);
}

async function receiver({ call }: TestServer, prefix = "https://siem.example.com/") {
  const { body } = await call("GET", "/__sandbox/receivers");
  return body.data.find((each: { url_prefix: string }) => each.url_prefix === prefix);
}

async function behave(server: TestServer, behaviour: unknown[]): Promise<void> {
  const { id, name, url_prefix } = await receiver(server);
  const { status } = await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
  expect(status).toBe(200);
}

async function requests(server: TestServer, prefix?: string) {
  const { id } = await receiver(server, prefix);
  const { body } = await server.call("GET", `/__sandbox/receivers/${id}/requests`);
  return body.data as {
    at: string;
    method: string;
    url: string;
    headers: Record<string, string>;
    body_base64: string;
    outcome: object;
  }[];
}

function records(request: { body_base64: string }): string[] {
  return gunzipSync(Buffer.from(request.body_base64, "base64")).toString("utf8").split("\n");
}

async function status({ call }: TestServer) {
  return (await call("GET", "/v3/audit-log-webhook/status")).body;
}

function secondsAfterStart(instant: string): number {
  return (Date.parse(instant) - START) / 1000;
}

describe("a healthy receiver", () => {
  test("gets a gzipped batch with the configured header one second after the first event", async () => {
    const server = await startTestServer();
    await enable(server, await createDestination(server));
    await server.advance(999);
    expect(await requests(server)).toEqual([]);
    await server.advance(1);
    const [request, ...others] = await requests(server);
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      at: "2026-11-21T09:00:01.000Z",
      method: "POST",
      url: "https://siem.example.com/in?source=konnect",
      headers: {
        authorization: AUTHORIZATION,
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "user-agent": "Go-http-client/1.1",
        "accept-encoding": "gzip",
      },
      outcome: { status: 200 },
    });
  });

  test("gets the events of the very call that enabled the webhook, and none from before", async () => {
    const server = await startTestServer();
    await enable(server, await createDestination(server));
    await server.advance(1000);
    const lines = records((await requests(server))[0]!);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("|Authz.audit-log-webhook|1|");
    expect(lines[2]).toMatch(
      /\|KongGateway\|Ingress\|1\|.* request=\/v3\/audit-log-webhook act=PATCH status=200 /,
    );
  });

  test("can verify every record against the published keys, and a changed one fails", async () => {
    const server = await startTestServer();
    await enable(server, await createDestination(server));
    await server.call("GET", "/v2/control-planes");
    await server.advance(1000);
    const { body: jwks } = await server.call("GET", "/v2/audit-log-webhook/jwks.json", undefined, {
      token: null,
    });
    const key = createPublicKey({ key: jwks.keys[0], format: "jwk" });
    const lines = records((await requests(server))[0]!);
    expect(lines.length).toBe(6);
    for (const line of lines) {
      const [, text, signature] = /^(.*) sig=([\w-]{86})$/s.exec(line)!;
      expect(verify(null, Buffer.from(text!), key, Buffer.from(signature!, "base64url"))).toBe(true);
      expect(verify(null, Buffer.from(`${text} `), key, Buffer.from(signature!, "base64url"))).toBe(false);
    }
  });

  test("sees the documented authorization event of reading control planes", async () => {
    const server = await startTestServer();
    await enable(server, await createDestination(server));
    await server.advance(2000);
    await server.call("GET", "/v2/control-planes");
    await server.advance(2000);
    const [, authorization] = records((await requests(server)).at(-1)!);
    expect(authorization).toMatch(
      /^2026-11-21T09:00:02Z konghq\.com CEF:0\|KongInc\|Konnect\|1\.0\|konnect\|Authz\.control-planes\|1\|rt=\d{13} src=203\.0\.113\.7 action=list granted=true org_id=[\da-f-]{36} principal_id=[\da-f-]{36} trace_id=\d+ user_agent=test sig=[\w-]{86}$/,
    );
  });

  test.each(["json", "cps"])("gets %s when the destination says so", async (format) => {
    const server = await startTestServer();
    await enable(server, await createDestination(server, { log_format: format }));
    await server.advance(1000);
    for (const line of records((await requests(server))[0]!)) {
      const parsed = JSON.parse(line);
      const record = format === "cps" ? parsed.event : parsed;
      expect(record.sig).toHaveLength(86);
      expect(Object.keys(record).at(-1)).toBe("sig");
    }
  });
});

/** By then a batch that began with the last call has been given up. */
const ALL_ATTEMPTS_MS = BATCH_WINDOW_MS + RETRIES_SPAN_MS;

describe("a failing receiver", () => {
  test("is tried again with the waits of the schedule, then the webhook turns inactive with code and time", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 500, body: "disk full" } }]);
    await enable(server, await createDestination(server));
    await server.advance(BATCH_WINDOW_MS + RETRIES_SPAN_MS - 1);
    expect(await status(server)).toMatchObject({ webhook_status: "active", last_response_code: 500 });
    await server.advance(1);
    expect((await requests(server)).map(({ at }) => secondsAfterStart(at))).toEqual(
      ATTEMPT_STARTS_MS.map((startMs) => (BATCH_WINDOW_MS + startMs) / SECOND_MS),
    );
    expect(await status(server)).toEqual({
      webhook_enabled: true,
      webhook_status: "inactive",
      last_attempt_at: toRfc3339(START + BATCH_WINDOW_MS + RETRIES_SPAN_MS),
      last_response_code: 500,
      last_response_message: "disk full",
    });
    await server.advance(3_600_000);
    expect(await requests(server)).toHaveLength(MAX_ATTEMPTS);
  });

  test("gets the same bytes with each attempt", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 503 } }]);
    await enable(server, await createDestination(server));
    await server.advance(ALL_ATTEMPTS_MS);
    const bodies = (await requests(server)).map(({ body_base64 }) => body_base64);
    expect(bodies).toHaveLength(MAX_ATTEMPTS);
    expect(new Set(bodies).size).toBe(1);
  });

  test("is fine again once resumed, and gets new events only", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 500 } }]);
    await enable(server, await createDestination(server));
    await server.advance(ALL_ATTEMPTS_MS);
    await server.call("GET", "/v2/control-planes");
    await behave(server, [{ respond: { status: 200 } }]);
    await server.advance(10_000);
    expect(await requests(server)).toHaveLength(MAX_ATTEMPTS);
    await server.call("PATCH", "/v3/audit-log-webhook", { enabled: true });
    await server.advance(1000);
    const received = await requests(server);
    expect(received).toHaveLength(MAX_ATTEMPTS + 1);
    expect(records(received[MAX_ATTEMPTS]!).join("\n")).not.toContain("control-planes");
    expect(await status(server)).toMatchObject({ webhook_status: "active", last_response_code: 200 });
  });

  test("keeps the webhook active when a retry succeeds", async () => {
    const server = await startTestServer();
    await behave(server, [
      { fail: "refused" },
      { respond: { status: 429, headers: { "retry-after": "7" } } },
      { respond: { status: 202 } },
    ]);
    await enable(server, await createDestination(server));
    await server.advance(60_000);
    // The refused attempt never reached the receiver.
    expect((await requests(server)).map(({ at }) => secondsAfterStart(at))).toEqual([2, 9]);
    const { body } = await server.call("GET", "/__sandbox/deliveries");
    expect(body.data[0]).toMatchObject({ state: "delivered", events: 3 });
    expect(body.data[0].attempts.map((attempt: { retry: object }) => attempt.retry)).toEqual([
      { decision: "retry", reason: "backoff", wait_ms: 1000 },
      { decision: "retry", reason: "retry_after", wait_ms: 7000 },
      { decision: "delivered", reason: null, wait_ms: null },
    ]);
  });

  test("stops the webhook at once with an answer that is final", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 400 } }]);
    await enable(server, await createDestination(server));
    await server.advance(ALL_ATTEMPTS_MS);
    expect(await requests(server)).toHaveLength(1);
    expect(await status(server)).toMatchObject({
      webhook_status: "inactive",
      last_response_message: "Bad Request",
    });
  });

  test("that no name leads to leaves no response code behind", async () => {
    const server = await startTestServer();
    await enable(server, await createDestination(server, { endpoint: "https://nowhere.example.com/" }));
    await server.advance(ALL_ATTEMPTS_MS);
    const body = await status(server);
    expect(body).toMatchObject({ webhook_status: "inactive", last_response_message: "no such host" });
    expect(body).not.toHaveProperty("last_response_code");
  });
});

describe("a change while a batch is under way", () => {
  test("a new destination makes the webhook active, and the old one's failure does not stop it", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 500 } }]);
    await enable(server, await createDestination(server));
    await server.advance(8_000);
    const other = await createDestination(server, { name: "Lake", endpoint: "https://logs.example.com/" });
    await enable(server, other);
    await server.advance(60_000);
    expect(await status(server)).toMatchObject({ webhook_status: "active", last_response_code: 200 });
    expect((await requests(server, "https://logs.example.com/")).length).toBeGreaterThan(0);
  });

  test("switching off drops the pending retry and keeps the status word", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 500 } }]);
    await enable(server, await createDestination(server));
    await server.advance(1_500);
    await server.call("PATCH", "/v3/audit-log-webhook", { enabled: false });
    await server.advance(60_000);
    expect(await requests(server)).toHaveLength(1);
    expect(await status(server)).toMatchObject({ webhook_enabled: false, webhook_status: "active" });
    const { body } = await server.call("GET", "/__sandbox/deliveries");
    expect(body.data[0]).toMatchObject({ state: "failed", reason: "dropped" });
  });

  test("deleting the webhook takes its status away and releases the destination", async () => {
    const server = await startTestServer();
    const id = await createDestination(server);
    await enable(server, id);
    await server.advance(5_000);
    expect((await server.call("DELETE", `/v3/audit-log-destinations/${id}`)).status).toBe(409);
    expect((await server.call("DELETE", "/v3/audit-log-webhook")).status).toBe(204);
    expect(await status(server)).toEqual({ webhook_enabled: false, webhook_status: "unconfigured" });
    expect((await server.call("DELETE", `/v3/audit-log-destinations/${id}`)).status).toBe(204);
  });
});

describe("a Dev Portal", () => {
  test("sends its own sign-ins to its own webhook and nothing else", async () => {
    const server = await startTestServer();
    const destinationId = await createDestination(server);
    const { body: portals } = await server.call("GET", "/v3/portals");
    const portal = portals.data[0];
    const path = `/v3/portals/${portal.id}/audit-log-webhook`;
    expect((await server.call("GET", `${path}/status`)).body).toEqual({
      webhook_enabled: false,
      webhook_status: "unconfigured",
    });
    const saved = await server.call("PATCH", path, {
      audit_log_destination_id: destinationId,
      enabled: true,
    });
    expect(saved).toMatchObject({
      status: 200,
      body: { enabled: true, audit_log_destination_id: destinationId },
    });
    await server.call("POST", `/__sandbox/portals/${portal.id}/logins`, {
      outcome: "invalid_password",
      developer: "ada@example.com",
    });
    await server.advance(2_000);
    const received = await requests(server);
    expect(received).toHaveLength(1);
    expect(records(received[0]!)).toEqual([
      expect.stringMatching(
        new RegExp(
          `\\|Dev-Portal\\|1\\.0\\|AUTHENTICATION_TYPE_BASIC\\|AUTHENTICATION_OUTCOME_INVALID_PASSWORD\\|1\\|.* request=/api/v2/developer/authenticate success=false .* portal_id=${portal.id} .* principal_name=ada@example\\.com `,
        ),
      ),
    ]);
  });
});
