// Events of the past: sent again by a replay job, and read through the pull API.

import { createPublicKey, verify } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { safeParse } from "zod/mini";
import { describe, expect, test } from "vitest";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import { auditLogEntryListSchema } from "@/contract/audit-log-entry";
import { replayJobSchema } from "@/contract/webhook/replay-job";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";

const JOB = "/v3/audit-log-replay-job";
const HOUR_MS = 3_600_000;

function at(offsetMs: number): string {
  return new Date(START + offsetMs).toISOString();
}

async function configure({ call }: TestServer, enabled = true): Promise<void> {
  const { body } = await call("POST", "/v3/audit-log-destinations", {
    name: "SIEM",
    endpoint: "https://siem.example.com/in",
    authorization: "Bearer collector",
  });
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: body.id, enabled });
}

async function deliveredLines({ call }: TestServer): Promise<string[][]> {
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  const { body } = await call("GET", `/__sandbox/receivers/${receivers.data[0].id}/requests`);
  return body.data.map(({ body_base64 }: { body_base64: string }) =>
    gunzipSync(Buffer.from(body_base64, "base64")).toString("utf8").split("\n"),
  );
}

async function jobStatus({ call }: TestServer): Promise<string> {
  const { body } = await call("GET", JOB);
  expect(safeParse(replayJobSchema, body).error).toBeUndefined();
  return body.status;
}

describe("a replay job", () => {
  test("is unconfigured, with zero times, before the first one", async () => {
    const { call } = await startTestServer();
    expect((await call("GET", JOB)).body).toEqual({
      start_at: "0001-01-01T00:00:00Z",
      end_at: "0001-01-01T00:00:00Z",
      status: "unconfigured",
      updated_at: "0001-01-01T00:00:00Z",
    });
  });

  test("goes from accepted over pending and running to completed and sends the same bytes again", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(HOUR_MS);
    const [live] = await deliveredLines(server);
    const put = await server.call("PUT", JOB, { start_at: at(0), end_at: at(1000) });
    expect(put).toMatchObject({
      status: 202,
      body: { status: "accepted", start_at: at(0), end_at: at(1000) },
    });
    const seen = [await jobStatus(server)];
    for (let step = 0; step < 4; step += 1) {
      await server.call("POST", "/__sandbox/clock/advance", { to: "next" });
      seen.push(await jobStatus(server));
    }
    await server.advance(5000);
    seen.push(await jobStatus(server));
    expect([...new Set(seen)]).toEqual(["accepted", "pending", "running", "completed"]);
    // Recorded in that second, before and after the webhook was on: creating the destination, then switching on.
    const replayed = (await deliveredLines(server)).at(-1);
    expect(replayed).toHaveLength(6);
    expect(replayed?.slice(3)).toEqual(live);
  });

  test("sends what an outage kept back, oldest first, and makes the webhook active again", async () => {
    const server = await startTestServer();
    await configure(server);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = receivers.data[0];
    const behave = (status: number) =>
      server.call("PUT", `/__sandbox/receivers/${id}`, {
        name,
        url_prefix,
        behaviour: [{ respond: { status } }],
      });
    await server.advance(2000);
    await behave(400);
    await server.call("GET", "/v2/control-planes");
    await server.advance(2000);
    await server.call("GET", "/v3/portals");
    await server.advance(2000);
    expect((await server.call("GET", "/v3/audit-log-webhook/status")).body.webhook_status).toBe("inactive");
    await behave(200);
    await server.call("PUT", JOB, { start_at: at(2000), end_at: at(5999) });
    await server.advance(10_000);
    expect(await jobStatus(server)).toBe("completed");
    expect((await server.call("GET", "/v3/audit-log-webhook/status")).body.webhook_status).toBe("active");
    const lines = (await deliveredLines(server)).at(-1) ?? [];
    expect(
      lines.map((line) => /request=(\S+)/.exec(line)?.[1]).filter((path) => path?.startsWith("/v")),
    ).toEqual(["/v2/control-planes", "/v3/portals"]);
  });

  test("fails when its delivery fails, and the webhook turns inactive", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(2000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = receivers.data[0];
    const behaviour = [{ respond: { status: 404 } }];
    await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
    await server.call("PUT", JOB, { start_at: at(0), end_at: at(2000) });
    await server.advance(5000);
    expect(await jobStatus(server)).toBe("failed");
    expect((await server.call("GET", "/v3/audit-log-webhook/status")).body.webhook_status).toBe("inactive");
  });

  test("goes on when the live delivery before it fails, and makes the webhook active again", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(5000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = receivers.data[0];
    const behaviour = [{ respond: { status: 500 }, times: MAX_ATTEMPTS }, { respond: { status: 200 } }];
    await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
    // The live batch with the events of this very call fails while the job waits behind it.
    await server.call("PUT", JOB, { start_at: at(0), end_at: at(1000) });
    await server.advance(60_000);
    expect(await jobStatus(server)).toBe("completed");
    const { body } = await server.call("GET", "/__sandbox/deliveries");
    expect(
      body.data.slice(0, 2).map(({ replay, state }: { replay: boolean; state: string }) => [replay, state]),
    ).toEqual([
      [true, "delivered"],
      [false, "failed"],
    ]);
    expect((await server.call("GET", "/v3/audit-log-webhook/status")).body.webhook_status).toBe("active");
  });

  test("is completed when its last batch arrives, though the webhook was switched off meanwhile", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(5000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = receivers.data[0];
    const behaviour = [{ respond: { status: 200 }, latency_ms: 3000 }];
    await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
    await server.call("PUT", JOB, { start_at: at(0), end_at: at(1000) });
    await server.advance(5000);
    expect(await jobStatus(server)).toBe("running");
    await server.call("PATCH", "/v3/audit-log-webhook", { enabled: false });
    await server.advance(60_000);
    expect(await jobStatus(server)).toBe("completed");
  });

  test("splits many events into full batches, one in flight at a time", async () => {
    const server = await startTestServer();
    await server.call("POST", "/__sandbox/events", { count: 1200 });
    await configure(server);
    await server.advance(2000);
    await server.call("PUT", JOB, { start_at: at(-1000), end_at: at(0) });
    await server.advance(10_000);
    expect(await jobStatus(server)).toBe("completed");
    const sizes = (await deliveredLines(server)).map(({ length }) => length);
    // Before them, two live batches: the events of switching on, and those of asking for the replay.
    expect(sizes).toEqual([3, 3, 500, 500, 206]);
  });

  test("cannot be replaced while it runs, but before and after", async () => {
    const server = await startTestServer();
    await configure(server);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = receivers.data[0];
    const behaviour = [{ respond: { status: 200 }, latency_ms: 5000 }];
    await server.advance(2000);
    await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
    const range = { start_at: at(0), end_at: at(2000) };
    expect((await server.call("PUT", JOB, range)).status).toBe(202);
    expect((await server.call("PUT", JOB, range)).status).toBe(202);
    await server.advance(2500);
    expect(await jobStatus(server)).toBe("running");
    const refused = await server.call("PUT", JOB, range);
    expect(refused).toMatchObject({
      status: 409,
      body: { title: "Resource Conflict", detail: "A replay job is currently running" },
    });
    await server.advance(20_000);
    expect((await server.call("PUT", JOB, range)).status).toBe(202);
  });

  test.each([
    ["a missing bound", { start_at: at(-1000) }, "end_at", "cannot be blank"],
    [
      "what is no date",
      { start_at: "yesterday", end_at: at(0) },
      "start_at",
      "must be an RFC 3339 date-time",
    ],
    [
      "a date that does not exist",
      { start_at: "2026-02-30T00:00:00Z", end_at: at(0) },
      "start_at",
      "must be an RFC 3339 date-time",
    ],
    [
      "more than seven days",
      { start_at: at(-7 * 24 * HOUR_MS - 1), end_at: at(0) },
      "start_at",
      "must be within the last seven days",
    ],
    ["the future", { start_at: at(-1000), end_at: at(1) }, "end_at", "must not be in the future"],
    ["an end before its start", { start_at: at(0), end_at: at(-1) }, "end_at", "must not be before start_at"],
  ])("is refused for %s", async (_case, range, field, reason) => {
    const server = await startTestServer();
    await configure(server);
    const answer = await server.call("PUT", JOB, range);
    expect(answer.status).toBe(400);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining({ field, reason })]);
  });

  test("needs a webhook that is switched on", async () => {
    const server = await startTestServer();
    const range = { start_at: at(-1000), end_at: at(0) };
    for (const prepare of [async () => {}, () => configure(server, false)]) {
      await prepare();
      expect(await server.call("PUT", JOB, range)).toMatchObject({
        status: 400,
        body: {
          detail: "The audit log webhook must be enabled",
          invalid_parameters: [{ field: "start_at" }],
        },
      });
    }
  });
});

describe("the pull API", () => {
  async function pull({ call }: TestServer, query = "") {
    const answer = await call("GET", `/v3/audit-logs${query}`);
    expect(answer.status).toBe(200);
    expect(safeParse(auditLogEntryListSchema, answer.body).error?.issues ?? []).toEqual([]);
    return answer.body as {
      data: { type: string; ts: string; trace_id: string; signature: string; uri?: string }[];
      meta: { page: { size: number; next: string | null; previous: string | null } };
    };
  }

  test("gives the events of a region, newest first, by their pull names", async () => {
    const server = await startTestServer();
    await server.call("GET", "/v2/control-planes");
    await server.advance(5);
    await server.call("GET", "/v3/portals?page[size]=7", undefined, { host: "eu" });
    const { data, meta } = await pull(server);
    expect(meta.page).toEqual({ size: 20, next: null, previous: null });
    const [access, authorization, authentication, ...older] = data;
    expect(older).toEqual([]);
    expect(access).toMatchObject({
      type: "gateway_access",
      ts: at(0),
      actor_id: "",
      client_ip: "203.0.113.7",
      user_agent: "test",
      method: "GET",
      uri: "/v2/control-planes",
      query: "",
      status_code: 200,
    });
    expect(authorization).toMatchObject({
      type: "authorization",
      service: "konnect",
      resource: expect.stringMatching(/^krn:konnect:reg\/us:org\/[\da-f-]{36}:control-planes$/),
      action: "list",
      granted: true,
    });
    expect(authentication).toMatchObject({
      type: "authentication",
      successful: true,
      outcome: "success",
      authentication_type: "pat",
    });
    expect(new Set(data.map(({ trace_id }) => trace_id)).size).toBe(1);
  });

  test("signs with the signature of the event's JSON record", async () => {
    const server = await startTestServer();
    const { body: destination } = await server.call("POST", "/v3/audit-log-destinations", {
      name: "Lake",
      endpoint: "https://siem.example.com/in",
      authorization: "Bearer collector",
      log_format: "json",
    });
    await server.call("PATCH", "/v3/audit-log-webhook", {
      audit_log_destination_id: destination.id,
      enabled: true,
    });
    await server.advance(1000);
    const [lines] = await deliveredLines(server);
    const { data } = await pull(server, "?page[size]=3");
    expect(data.toReversed().map(({ signature }) => signature)).toEqual(
      lines?.map((line) => JSON.parse(line).sig),
    );
    const { body: jwks } = await server.call("GET", "/v2/audit-log-webhook/jwks.json", undefined, {
      token: null,
    });
    const key = createPublicKey({ key: jwks.keys[0], format: "jwk" });
    const [first] = lines ?? [];
    const text = first?.replace(/,"sig":"[\w-]{86}"/, "") ?? "";
    expect(verify(null, Buffer.from(text), key, Buffer.from(data[2]!.signature, "base64url"))).toBe(true);
  });

  test("pages through everything once, both ways, while new events come in", async () => {
    const server = await startTestServer();
    await server.call("POST", "/__sandbox/events", { count: 95, over_ms: 95_000 });
    await server.advance(100_000);
    const upper = encodeURIComponent(at(100_000));
    const seen: string[] = [];
    let query = `?page[size]=40&filter[ts][lte]=${upper}`;
    let back: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data, meta } = await pull(server, query);
      seen.push(...data.map(({ ts, signature }) => `${ts} ${signature}`));
      query = meta.page.next?.replace("/v3/audit-logs", "") ?? "";
      back = meta.page.previous;
      await server.advance(10);
    }
    expect(query).toBe("");
    expect(seen).toHaveLength(95);
    expect(new Set(seen).size).toBe(95);
    expect(
      seen
        .toSorted()
        .toReversed()
        .map((each) => each.slice(0, 24)),
    ).toEqual(seen.map((each) => each.slice(0, 24)));
    const { data } = await pull(server, back!.replace("/v3/audit-logs", ""));
    expect(data.map(({ ts, signature }) => `${ts} ${signature}`)).toEqual(seen.slice(40, 80));
  });

  test("filters by type and by time, both bounds included, to the millisecond", async () => {
    const server = await startTestServer();
    const events = [0, 1, 2, 3].map((ms) => ({ type: "authorization", ts: at(ms - 10) }));
    await server.call("POST", "/__sandbox/events", { events });
    await server.call("POST", "/__sandbox/events", { events: [{ type: "authentication", ts: at(-9) }] });
    const range = `filter[ts][gte]=${at(-9)}&filter[ts][lte]=${at(-8)}`;
    const { data } = await pull(server, `?${range}&filter[type]=authorization`);
    expect(data.map(({ ts }) => ts)).toEqual([at(-8), at(-9)]);
    expect((await pull(server, `?${range}`)).data).toHaveLength(3);
  });

  test.each([
    ["filter[type]=login", "filter[type]", "enum"],
    ["page[size]=1001", "page[size]", "max"],
    ["filter[ts][gte]=now", "filter[ts][gte]", "is_date_time"],
    ["filter[actor]=me", "filter[actor]", "invalid"],
  ])("refuses %s", async (query, field, rule) => {
    const { call } = await startTestServer();
    const answer = await call("GET", `/v3/audit-logs?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining({ field, rule })]);
  });

  test("does not exist in v2 and has no Dev Portal events", async () => {
    const server = await startTestServer();
    expect((await server.call("GET", "/v2/audit-logs")).status).toBe(404);
    const { body: portals } = await server.call("GET", "/v3/portals");
    await server.call("POST", `/__sandbox/portals/${portals.data[0].id}/logins`, { outcome: "success" });
    const { data } = await pull(server);
    expect(data.some(({ uri }) => uri === "/api/v2/developer/authenticate")).toBe(false);
  });

  test("forgets events after seven days", async () => {
    const server = await startTestServer();
    await server.call("POST", "/__sandbox/events", { count: 1030 });
    await server.advance(8 * 24 * HOUR_MS);
    const far = `?filter[ts][gte]=${at(-HOUR_MS)}&page[size]=1000`;
    const { data } = await pull(server, far);
    expect(data.every(({ ts }) => Date.parse(ts) >= START + 24 * HOUR_MS)).toBe(true);
  });
});

describe("the webhook as v2 shows it", () => {
  const V2 = "/v2/audit-log-webhook";

  test("is literally unconfigured to begin with", async () => {
    const { call } = await startTestServer();
    expect((await call("GET", V2)).body).toEqual({
      endpoint: "unconfigured",
      enabled: false,
      log_format: "cef",
      skip_ssl_verification: false,
      updated_at: "0001-01-01T00:00:00Z",
    });
  });

  test("shows the destination that v3 refers to, and becomes its own when its settings are changed", async () => {
    const server = await startTestServer();
    await configure(server);
    const { body: reference } = await server.call("GET", "/v3/audit-log-webhook");
    expect((await server.call("GET", V2)).body).toMatchObject({
      endpoint: "https://siem.example.com/in",
      enabled: true,
    });
    await server.call("PATCH", V2, { enabled: false });
    expect((await server.call("GET", "/v3/audit-log-webhook")).body).toEqual({
      ...reference,
      enabled: false,
    });

    const changed = await server.call("PATCH", V2, { log_format: "json", enabled: true });
    expect(changed).toMatchObject({
      status: 200,
      body: { endpoint: "https://siem.example.com/in", log_format: "json", enabled: true },
    });
    const { body: own } = await server.call("GET", "/v3/audit-log-webhook");
    expect(own.audit_log_destination_id).not.toBe(reference.audit_log_destination_id);
    // The old destination is released, the implicit one stays out of the list and cannot be changed there.
    const list = await server.call("GET", "/v3/audit-log-destinations");
    expect(list.body.data.map(({ id }: { id: string }) => id)).toEqual([reference.audit_log_destination_id]);
    const path = `/v3/audit-log-destinations/${own.audit_log_destination_id}`;
    expect((await server.call("GET", path)).status).toBe(200);
    expect((await server.call("PATCH", path, { name: "mine" })).status).toBe(409);
    expect((await server.call("DELETE", path)).status).toBe(409);
    expect(
      (await server.call("DELETE", `/v3/audit-log-destinations/${reference.audit_log_destination_id}`))
        .status,
    ).toBe(204);
    // The secret of the shared destination did not come along.
    await server.advance(5000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { body: requests } = await server.call(
      "GET",
      `/__sandbox/receivers/${receivers.data[0].id}/requests`,
    );
    expect(requests.data.at(-1).headers).not.toHaveProperty("authorization");
  });

  test.each([
    ["enabling without settings", { enabled: true }],
    ["settings without an endpoint", { log_format: "json" }],
  ])("refuses %s while nothing is configured", async (_case, body) => {
    const { call } = await startTestServer();
    const answer = await call("PATCH", V2, body);
    expect(answer).toMatchObject({
      status: 400,
      body: {
        detail: "Required field missing",
        invalid_parameters: [{ field: "endpoint", reason: "cannot be blank" }],
      },
    });
  });

  test("lets go of its own settings when it is deleted through v3", async () => {
    const server = await startTestServer();
    await server.call("PATCH", V2, {
      endpoint: "https://siem.example.com/x",
      authorization: "Basic x",
      enabled: true,
    });
    const { body: own } = await server.call("GET", "/v3/audit-log-webhook");
    expect((await server.call("DELETE", "/v3/audit-log-webhook")).status).toBe(204);
    expect((await server.call("GET", V2)).body.endpoint).toBe("unconfigured");
    expect(
      (await server.call("GET", `/v3/audit-log-destinations/${own.audit_log_destination_id}`)).status,
    ).toBe(404);
    expect((await server.call("DELETE", V2)).status).toBe(405);
  });
});
