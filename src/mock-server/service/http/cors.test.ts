// What a browser is told about calls from pages of other origins.

import { expect, test } from "vitest";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import type { ServerResponse } from "./http-message";

const URL_OF_LIST = "https://us.api.konghq.com/v3/audit-log-destinations";

async function ask(
  { server }: TestServer,
  method: string,
  headers: Record<string, string>,
): Promise<ServerResponse> {
  const answer = await server.handle({
    method,
    url: URL_OF_LIST,
    headers,
    body: null,
    clientIp: "203.0.113.7",
  });
  if (answer.type !== "response") throw new TypeError("network failure");
  return answer;
}

test.each([
  ["http://localhost:5173", true],
  ["http://127.0.0.1:8080", true],
  ["http://[::1]:3000", true],
  ["https://console.localhost", true],
  ["https://example.com", false],
  ["https://localhost.example.com", false],
  ["http://evil-localhost:80", false],
  ["null", false],
])("a page on %s may read answers: %s", async (origin, isAllowed) => {
  const server = await startTestServer();
  const { status, headers } = await ask(server, "GET", { origin });
  expect(status).toBe(401);
  expect(headers["access-control-allow-origin"]).toBe(isAllowed ? origin : undefined);
  expect(headers["vary"]).toBe("Origin");
});

test("a preflight is answered without a token and leaves no event", async () => {
  const server = await startTestServer();
  const { status, headers, body } = await ask(server, "OPTIONS", {
    origin: "http://localhost:5173",
    "access-control-request-method": "PATCH",
    "access-control-request-headers": "authorization, content-type",
  });
  expect({ status, body }).toEqual({ status: 204, body: null });
  expect(headers).toMatchObject({
    "access-control-allow-origin": "http://localhost:5173",
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": "authorization, content-type",
    "access-control-expose-headers": "Date, Retry-After",
  });
  expect((await server.call("GET", "/__sandbox/world")).body.counts.events).toBe(0);
});

test("a call without an origin, and OPTIONS that is no preflight, are nothing special", async () => {
  const server = await startTestServer();
  expect((await ask(server, "GET", {})).headers).not.toHaveProperty("vary");
  expect((await ask(server, "OPTIONS", {})).status).toBe(405);
});
