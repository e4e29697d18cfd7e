// The emulator as an HTTP server: addresses, who may call, limits.

import { connect } from "node:net";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningEmulator, startTestEmulator } from "./emulator.test-support";

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator({
    names: ["emulator.test"],
    allowedOrigins: ["https://console.example.com"],
  });
});
afterAll(async () => {
  await emulator.close();
  expect(emulator.errors).toEqual([]);
});

const LIST = "/us/v3/audit-log-destinations";

/** What comes back for bytes that no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(emulator.port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe("addresses", () => {
  test.each(["us", "eu", "au", "me", "in", "sg", "global"])("%s by path and by host", async (host) => {
    const byPath = await emulator.call("GET", `/${host}/v3/audit-log-webhook`);
    const byHost = await emulator.call("GET", "/v3/audit-log-webhook", {
      headers: { host: `${host}.api.localhost:${emulator.port}` },
    });
    expect(byPath).toMatchObject({ status: 200, body: { enabled: false } });
    expect(byHost.body).toEqual(byPath.body);
  });

  test("each region has its own webhook", async () => {
    const { body } = await emulator.call("POST", LIST, {
      body: { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer x" },
    });
    await emulator.call("PATCH", "/eu/v3/audit-log-webhook", { body: { audit_log_destination_id: body.id } });
    expect((await emulator.call("GET", "/eu/v3/audit-log-webhook")).body.audit_log_destination_id).toBe(
      body.id,
    );
    expect((await emulator.call("GET", "/us/v3/audit-log-webhook")).body.audit_log_destination_id).toBe("");
  });

  test("links lead on from the path that was asked for, and work", async () => {
    const first = await emulator.call("GET", "/us/v3/audit-logs?page[size]=2");
    const { next } = first.body.meta.page;
    expect(next).toMatch(/^\/us\/v3\/audit-logs\?/);
    const second = await emulator.call("GET", next);
    expect(second.status).toBe(200);
    expect(second.body.data[0]).not.toEqual(first.body.data[0]);
    const byHost = await emulator.call("GET", "/v3/audit-logs?page[size]=2", {
      headers: { host: "us.api.localhost" },
    });
    expect(byHost.body.meta.page.next).toMatch(/^\/v3\/audit-logs\?/);
    for (let count = 0; count < 2; count += 1) {
      await emulator.call("POST", LIST, {
        body: { name: `D${count}`, endpoint: "https://x.example.com/", authorization: "Bearer x" },
      });
    }
    const list = await emulator.call("GET", `${LIST}?page[size]=1`);
    expect(list.body.meta.next).toMatch(/^\/us\/v3\/audit-log-destinations\?/);
    expect((await emulator.call("GET", list.body.meta.next)).status).toBe(200);
  });

  test("events carry the API's own path and the caller's address", async () => {
    await emulator.call("GET", "/in/v2/control-planes?x=1");
    const { body } = await emulator.call("GET", "/in/v3/audit-logs?filter[type]=gateway_access");
    expect(body.data[0]).toMatchObject({ uri: "/v2/control-planes", query: "x=1", client_ip: "127.0.0.1" });
  });

  test("the sandbox, the watch API, the document and the health of the emulator", async () => {
    expect((await emulator.call("GET", "/__watch")).body).toMatchObject({ kind: "demo", interval_s: 0 });
    const { body: gaps } = await emulator.call("GET", "/__watch/gaps?page[size]=1");
    expect(gaps).toMatchObject({ data: expect.any(Array), meta: { page: { size: 1 } } });
    expect((await emulator.call("GET", "/__watch/nothing")).status).toBe(404);
    expect((await emulator.call("GET", "/__sandbox/world")).body).toMatchObject({
      scenario: "fresh",
      seed: 1,
    });
    expect((await emulator.call("GET", "/healthz")).body).toEqual({ status: "ok" });
    expect((await emulator.call("GET", "/")).body).toMatchObject({ openapi: "/openapi.json" });
    const { body: document } = await emulator.call("GET", "/openapi.json");
    const committed = JSON.parse(readFileSync("public/openapi.json", "utf8"));
    // The same but for where it is.
    const withoutServers = (key: string, value: unknown) => (key === "servers" ? undefined : value);
    expect(JSON.stringify(document, withoutServers)).toBe(JSON.stringify(committed, withoutServers));
    expect(document.servers[0].url).toBe("/{host}");
    expect(document.paths["/v3/users/me"].get.servers[0].url).toBe("/{host}");
  });

  test.each([
    ["GET", "/", 200],
    ["GET", "/xx/v3/audit-log-destinations", 404],
    ["GET", "//us/v3/audit-log-destinations", 404],
    ["GET", "/us//v3/audit-log-destinations", 404],
    ["GET", "/us/v3/../../__sandbox/world", 404],
    ["GET", "/us/v3/%2e%2e/__sandbox/world", 404],
    ["GET", "/__sandbox", 404],
    ["GET", "/__proto__", 404],
    ["POST", "/openapi.json", 405],
    ["HEAD", "/healthz", 200],
    ["HEAD", LIST, 405],
    ["DELETE", "/us/v2/audit-log-webhook", 405],
  ])("%s %s answers %i", async (method, path, status) => {
    const answer = await emulator.call(method, path);
    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.headers["content-type"]).toBe("application/problem+json");
  });
});

describe("who may call", () => {
  test.each([
    ["localhost", 200],
    ["LOCALHOST:1", 200],
    ["127.0.0.1:4600", 200],
    ["[::1]:4600", 200],
    ["emulator.test", 200],
    ["us.api.emulator.test", 404],
    ["evil.example.com", 421],
    ["localhost.example.com", 421],
    ["us.api.evil.example.com", 421],
    ["us.api.konghq.com", 421],
    ["10.0.0.1", 421],
    ["localhost:x", 421],
  ])("a request to the name %j: %i", async (host, status) => {
    const answer = await emulator.call("GET", "/__sandbox/world", { headers: { host } });
    expect(answer.status).toBe(status);
    if (status === 421) expect(answer.body).toMatchObject({ status: 421, title: "Misdirected Request" });
  });

  test.each([
    ["http://localhost:5173", 200],
    ["http://127.0.0.1:1", 200],
    ["https://console.example.com", 200],
    ["https://evil.example.com", 403],
    ["https://console.example.com.evil.test", 403],
    ["null", 403],
  ])("a page on %s: %i", async (origin, status) => {
    for (const path of ["/__sandbox/world", "/us/v3/audit-log-webhook", "/openapi.json"]) {
      const answer = await emulator.call("GET", path, { headers: { origin } });
      expect(answer.status).toBe(status);
      expect(answer.headers["access-control-allow-origin"]).toBe(status === 200 ? origin : undefined);
    }
  });

  test("a page that may not call changes nothing either, though browsers would not ask first", async () => {
    const before = (await emulator.call("GET", "/__sandbox/world")).body.seed;
    const headers = { origin: "https://evil.example.com", "content-type": "text/plain" };
    const body = { scenario: "fresh", seed: 99 };
    expect((await emulator.call("POST", "/__sandbox/world", { headers, body })).status).toBe(403);
    expect((await emulator.call("GET", "/__sandbox/world")).body.seed).toBe(before);
  });

  test.each(["/us/v3/audit-log-webhook", "/__sandbox/clock"])(
    "a preflight for %s is answered",
    async (path) => {
      const answer = await emulator.call("OPTIONS", path, {
        headers: { origin: "https://console.example.com", "access-control-request-method": "PATCH" },
      });
      expect(answer.status).toBe(204);
      expect(answer.headers["access-control-allow-methods"]).toContain("PATCH");
      expect(answer.headers["access-control-allow-origin"]).toBe("https://console.example.com");
    },
  );

  test.each([
    ["an absolute address", "GET http://us.api.konghq.com/v3/users/me HTTP/1.1\r\nHost: localhost\r\n", 400],
    ["two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example.com\r\n", 400],
    ["no host", "GET / HTTP/1.0\r\n", 421],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
      400,
    ],
    ["a tunnel", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n", 400],
  ])("%s is refused", async (_what, head, status) => {
    expect(await raw(`${head}Connection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1\\.[01] ${status} `));
  });
});

describe("limits", () => {
  const destination = (padding: number) => ({
    name: "Large",
    endpoint: "https://siem.example.com/in",
    authorization: "Bearer x",
    padding: "x".repeat(padding),
  });

  test.each([
    [1_000_000, 201],
    [1_048_576, 413],
    [5_000_000, 413],
  ])("a body with %i bytes of padding: %i", async (padding, status) => {
    const answer = await emulator.call("POST", LIST, { body: destination(padding) });
    expect(answer.status).toBe(status);
    if (status === 413) expect(answer.body).toMatchObject({ status: 413, title: "Content Too Large" });
  });

  test("only a snapshot may be larger", async () => {
    const body = { version: 1, padding: "x".repeat(3_000_000) };
    expect((await emulator.call("PUT", "/__sandbox/snapshot", { body })).status).toBe(400);
    expect((await emulator.call("POST", "/__sandbox/events", { body })).status).toBe(413);
    const { body: snapshot } = await emulator.call("GET", "/__sandbox/snapshot");
    expect((await emulator.call("PUT", "/__sandbox/snapshot", { body: snapshot })).status).toBe(200);
  });

  test("headers that go on and on are refused", async () => {
    const answer = await emulator.call("GET", LIST, { headers: { "x-long": "x".repeat(20_000) } });
    expect(answer.status).toBe(431);
  });

  test("a fault may hold an answer back, or let the connection break", async () => {
    const put = (body: unknown) => emulator.call("PUT", "/__sandbox/api-faults", { body });
    await put([{ path_prefix: "/v3/users/me", delay_ms: 150, times: 1 }]);
    const startedAtMs = performance.now();
    expect((await emulator.call("GET", "/global/v3/users/me")).status).toBe(200);
    expect(performance.now() - startedAtMs).toBeGreaterThan(140);
    await put([{ path_prefix: "/v3/users/me", fail: "reset", times: 1 }]);
    await expect(emulator.call("GET", "/global/v3/users/me")).rejects.toThrow(/hang up|ECONNRESET/);
  });
});
