// Hostile text through every field that takes text: nothing answers 5xx, every event is one line that parses and
// verifies and holds the text, and no authorization value shows anywhere.

import { createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { parseRecord } from "@/audit-log/record/parse-record";
import { HOSTILE_TEXTS } from "@/mock-server/boot/scenarios/hostile";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  behave,
  configure,
  createDestination,
  DESTINATION,
  receivedLines,
} from "@/mock-server/testing/webhook.test-support";

/** As text arrives: UTF-8 has no lone surrogates. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

async function publicKey({ call }: TestServer) {
  const { body } = await call("GET", "/v2/audit-log-webhook/jwks.json");
  return createPublicKey({ key: body.keys[0], format: "jwk" });
}

/** Fields of a line by name, after its signature was verified. */
async function verified(server: TestServer, line: string): Promise<Map<string, string>> {
  expect(line).not.toMatch(/[\r\n]/);
  const record = parseRecord(line);
  if (record.format === null || record.signature === null)
    throw new Error(`no record: ${line.slice(0, 200)}`);
  const signature = Buffer.from(record.signature, "base64url");
  expect(verify(null, Buffer.from(record.signedText), await publicKey(server), signature)).toBe(true);
  return new Map(record.fields.map(({ key, value }) => [key, String(value)]));
}

/** Every field of given events that takes free text, under its pull name, and where a record has it. */
const EVENT_FIELDS: [type: string, field: string, wire: string][] = [
  ["authentication", "org_id", "org_id"],
  ["authentication", "principal_id", "principal_id"],
  ["authentication", "principal_name", "principal_name"],
  ["authentication", "client_ip", "src"],
  ["authentication", "trace_id", "trace_id"],
  ["authentication", "user_agent", "user_agent"],
  ["authentication", "uri", "request"],
  ["authorization", "org_id", "org_id"],
  ["authorization", "principal_id", "principal_id"],
  ["authorization", "principal_name", "principal_name"],
  ["authorization", "actor_id", "actor_id"],
  ["authorization", "client_ip", "src"],
  ["authorization", "trace_id", "trace_id"],
  ["authorization", "user_agent", "user_agent"],
  ["authorization", "action", "action"],
  ["gateway_access", "org_id", "org_id"],
  ["gateway_access", "principal_id", "principal_id"],
  ["gateway_access", "principal_name", "principal_name"],
  ["gateway_access", "client_ip", "src"],
  ["gateway_access", "trace_id", "trace_id"],
  ["gateway_access", "user_agent", "user_agent"],
  ["gateway_access", "uri", "request"],
  ["gateway_access", "method", "act"],
  ["gateway_access", "query", "query"],
];

describe.each(LOG_FORMATS)("given events in %s", (log_format) => {
  test.each(EVENT_FIELDS)("%s: any text in %s arrives in %s of one line", async (type, field, wire) => {
    const server = await startTestServer();
    await configure(server, { log_format });
    await server.advance(2000);
    const events = HOSTILE_TEXTS.map((text) => ({ type, [field]: text }));
    expect((await server.call("POST", "/__sandbox/events", { events })).status).toBe(202);
    await server.advance(2000);
    const lines = (await receivedLines(server)).at(-1) ?? [];
    expect(lines).toHaveLength(HOSTILE_TEXTS.length);
    const values = [];
    for (const line of lines) values.push((await verified(server, line)).get(wire));
    expect(values).toEqual(HOSTILE_TEXTS.map(wellFormed));
  });

  test.each(["service", "resource"])(
    "authorization: any text in %s, which is in the header",
    async (field) => {
      const server = await startTestServer();
      await configure(server, { log_format });
      await server.advance(2000);
      const events = HOSTILE_TEXTS.map((text) => ({ type: "authorization", [field]: text }));
      expect((await server.call("POST", "/__sandbox/events", { events })).status).toBe(202);
      await server.advance(2000);
      const lines = (await receivedLines(server)).at(-1) ?? [];
      expect(lines).toHaveLength(HOSTILE_TEXTS.length);
      for (const line of lines) await verified(server, line);
    },
  );

  test("any text as the name of a developer who signs in to a portal", async () => {
    const server = await startTestServer();
    const portal = (await server.call("GET", "/v3/portals")).body.data[0].id;
    const id = await createDestination(server, { log_format });
    const change = { audit_log_destination_id: id, enabled: true };
    await server.call("PATCH", `/v3/portals/${portal}/audit-log-webhook`, change);
    const developers = HOSTILE_TEXTS.filter((text) => text.trim() !== "");
    for (const developer of developers) {
      const path = `/__sandbox/portals/${portal}/logins`;
      expect((await server.call("POST", path, { outcome: "not_found", developer })).status).toBe(202);
    }
    await server.advance(2000);
    const lines = (await receivedLines(server)).flat();
    const names = [];
    for (const line of lines) names.push((await verified(server, line)).get("principal_name"));
    expect(names).toEqual(developers.map(wellFormed));
  });
});

describe("the API", () => {
  const isStatus = (status: number) => status >= 200 && status < 500;

  test.each(HOSTILE_TEXTS)("takes or refuses %j in every field of every body", async (text) => {
    const server = await startTestServer();
    const { call } = server;
    const portal = `/v3/portals/${(await call("GET", "/v3/portals")).body.data[0].id}`;
    const destination = `/v3/audit-log-destinations/${await createDestination(server)}`;
    const bodies: [method: string, path: string, body: object][] = [
      ["POST", "/v3/audit-log-destinations", { ...DESTINATION, name: text }],
      ["POST", "/v3/audit-log-destinations", { ...DESTINATION, name: "e", endpoint: text }],
      [
        "POST",
        "/v3/audit-log-destinations",
        { ...DESTINATION, name: "u", endpoint: `https://siem.example.com/${text}` },
      ],
      ["POST", "/v3/audit-log-destinations", { ...DESTINATION, name: "a", authorization: text }],
      ["POST", "/v3/audit-log-destinations", { ...DESTINATION, name: "f", log_format: text }],
      ["PATCH", destination, { name: `x${text}` }],
      ["PATCH", destination, { authorization: text, skip_ssl_verification: text }],
      ["PATCH", destination, Object.fromEntries([[text, text]])],
      [
        "PATCH",
        "/v2/audit-log-webhook",
        { endpoint: `https://siem.example.com/?${text}`, authorization: text },
      ],
      ["PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: text, enabled: text }],
      ["PUT", "/v3/audit-log-replay-job", { start_at: text, end_at: text }],
      ["POST", "/v3/portals", { name: text }],
      ["POST", "/v3/portals", { name: "d", display_name: text, description: text }],
      ["POST", "/v3/portals", { name: "l", labels: Object.fromEntries([[text, text.slice(0, 63)]]) }],
      [
        "POST",
        "/v3/portals",
        Object.fromEntries([
          ["name", "p"],
          [text, text],
        ]),
      ],
      ["PATCH", `${portal}/audit-log-webhook`, { audit_log_destination_id: text }],
      ["PUT", `${portal}/audit-log-replay-job`, { start_at: text, end_at: text }],
      ["POST", "/__sandbox/receivers", { name: text, url_prefix: text, authorization: text }],
      [
        "POST",
        "/__sandbox/receivers",
        {
          name: "h",
          url_prefix: "https://h/",
          behaviour: [{ respond: { status: 200, headers: Object.fromEntries([[text, text]]), body: text } }],
        },
      ],
      ["PUT", "/__sandbox/api-faults", [{ path_prefix: `/${text}x`, status: 500 }]],
      ["PATCH", `/__sandbox/tokens/${encodeURIComponent(wellFormed(text))}`, { state: text }],
      ["POST", "/__sandbox/world", { scenario: text }],
    ];
    for (const [method, path, body] of bodies) {
      const answer = await call(method, path, body);
      expect([method, path.slice(0, 60), isStatus(answer.status)]).toEqual([method, path.slice(0, 60), true]);
    }
    for (const path of [
      "/v3/audit-log-destinations",
      "/v3/portals",
      "/__sandbox/receivers",
      "/__sandbox/world",
    ]) {
      expect((await call("GET", path)).status).toBe(200);
    }
    const { body: snapshot } = await call("GET", "/__sandbox/snapshot");
    expect((await call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
    expect((await call("GET", "/__sandbox/snapshot")).body).toEqual(snapshot);
  });

  test.each(HOSTILE_TEXTS)(
    "takes or refuses %j in every path and query, and records the call",
    async (text) => {
      const server = await startTestServer();
      await configure(server);
      await server.advance(2000);
      const encoded = encodeURIComponent(wellFormed(text));
      const paths = [
        `/v3/audit-log-destinations/${encoded}`,
        `/v3/portals/${encoded}/audit-log-webhook`,
        `/v3/users/${encoded}/teams`,
        `/v3/${encoded}`,
        ...["page[size]", "page[after]", "page[before]", "filter[name][eq]", "filter[name][contains]"].map(
          (name) => `/v3/audit-log-destinations?${name}=${encoded}`,
        ),
        ...["page[after]", "filter[type]", "filter[ts][gte]", "filter[ts][lte]"].map(
          (name) => `/v3/audit-logs?${name}=${encoded}`,
        ),
        `/v3/audit-logs?${encoded}=${encoded}`,
        `/v3/portals?page[number]=${encoded}`,
      ];
      for (const path of paths) expect(isStatus((await server.call("GET", path)).status)).toBe(true);
      for (const path of ["deliveries?state=", "deliveries?page[after]=", "deliveries/", "receivers/"]) {
        expect(isStatus((await server.call("GET", `/__sandbox/${path}${encoded}`)).status)).toBe(true);
      }
      await server.advance(2000);
      const lines = (await receivedLines(server)).slice(1).flat();
      expect(lines.length).toBeGreaterThanOrEqual(2 * paths.length);
      for (const line of lines) await verified(server, line);
    },
  );

  test.each(HOSTILE_TEXTS)("takes %j as the answer of a receiver", async (text) => {
    const server = await startTestServer();
    const headers = [
      ["retry-after", text],
      ["location", text],
    ];
    await behave(server, [{ respond: { status: 307, headers, body: text } }]);
    await configure(server);
    await server.advance(2000);
    await behave(server, [{ respond: { status: 503, headers, body: text } }]);
    await server.call("PATCH", "/v3/audit-log-webhook", { enabled: true });
    await server.advance(30_000);
    const { status, body } = await server.call("GET", "/v3/audit-log-webhook/status");
    expect(status).toBe(200);
    expect(body.last_response_message).toBe(
      text.trim() === "" || text.length > 200 ? "Service Unavailable" : text.trim(),
    );
    expect((await server.call("GET", "/__sandbox/deliveries")).status).toBe(200);
  });
});

test("no authorization value shows in any answer but a receiver's own requests", async () => {
  const server = await startTestServer();
  const secrets = ["Bearer one-secret", "Basic two-secret", "Token three-secret"];
  const [first, second, third] = secrets;
  const id = await configure(server, { authorization: first });
  const answers: unknown[] = [];
  const ask = async (method: string, path: string, body?: unknown, host = "us") => {
    answers.push(await server.call(method, path, body, { host }));
  };
  await behave(server, [{ respond: { status: 503 }, times: 2 }, { respond: { status: 200 } }]);
  await server.advance(1500);
  await ask("PATCH", `/v3/audit-log-destinations/${id}`, { authorization: second });
  await ask(
    "PATCH",
    "/v2/audit-log-webhook",
    { endpoint: "https://siem.example.com/v2", authorization: third },
    "eu",
  );
  await ask("PATCH", "/v2/audit-log-webhook", { authorization: `${third}\n` });
  await ask("POST", "/v3/audit-log-destinations", { authorization: third, log_format: "x" });
  await ask("POST", "/v3/audit-log-destinations", { ...DESTINATION, authorization: third });
  await ask("POST", "/v3/audit-log-destinations", {
    ...DESTINATION,
    name: third?.length,
    authorization: [third],
  });
  const implicit = (await server.call("GET", "/v3/audit-log-webhook", undefined, { host: "eu" })).body;
  for (const version of ["v2", "v3"]) {
    for (const host of ["us", "eu", "global"]) {
      await ask("GET", `/${version}/audit-log-webhook`, undefined, host);
      await ask("GET", `/${version}/audit-log-webhook/status`, undefined, host);
      await ask("GET", `/${version}/audit-log-destinations`, undefined, host);
    }
    await ask("GET", `/${version}/audit-log-destinations/${id}`);
    await ask("GET", `/${version}/audit-log-destinations/${implicit.audit_log_destination_id}`);
  }
  for (const when of ["while a retry waits", "after it was delivered"]) {
    for (const path of [
      "world",
      "snapshot",
      "deliveries",
      "deliveries/dlv_1",
      "deliveries/dlv_1/records",
      "receivers",
      "tokens",
    ]) {
      await ask("GET", `/__sandbox/${path}`);
    }
    await ask("GET", "/v3/audit-logs?page[size]=1000");
    if (when.startsWith("while")) await server.advance(60_000);
  }
  const text = JSON.stringify(answers);
  for (const secret of ["one-secret", "two-secret", "three-secret"]) expect(text).not.toContain(secret);
  expect(text).toContain('"authorization":"[set]"');
});
