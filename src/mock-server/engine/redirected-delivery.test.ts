// A collector that redirects, as the delivery log tells of it: the state follows Konnect's rules, `arrived` what happened.

import { expect, test } from "vitest";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { behave, configure, SECRET } from "@/mock-server/testing/webhook.test-support";

const ELSEWHERE = "https://logs.example.com/in";

async function attemptAfter(server: TestServer, status: number, location: string) {
  await behave(server, [{ respond: { status, headers: { location } } }, { respond: { status: 200 } }]);
  await configure(server);
  await server.advance(2000);
  const { body } = await server.call("GET", "/__sandbox/deliveries");
  return { delivery: body.data[0], attempt: body.data[0].attempts[0] };
}

async function webhookStatus({ call }: TestServer) {
  return (await call("GET", "/v3/audit-log-webhook/status")).body;
}

test.each([
  [301, "GET", false],
  [302, "GET", false],
  [303, "GET", false],
  [307, "POST", true],
  [308, "POST", true],
])("a %i that goes on with %s counts as delivered; arrived: %s", async (status, method, arrived) => {
  const server = await startTestServer();
  const { delivery, attempt } = await attemptAfter(server, status, "/moved");
  expect(delivery.state).toBe("delivered");
  expect(attempt).toMatchObject({
    request: { method: "POST", url: "https://siem.example.com/in" },
    outcome: { status: 200 },
    redirects: [{ status, method, url: "https://siem.example.com/moved" }],
    arrived,
  });
  expect(await webhookStatus(server)).toMatchObject({ webhook_status: "active", last_response_code: 200 });
});

test("a token left out on the way to another host ends in 401: nothing has arrived, and the webhook stops", async () => {
  const server = await startTestServer();
  const { body } = await server.call("GET", "/__sandbox/receivers");
  const other = body.data.find(({ url_prefix }: { url_prefix: string }) => ELSEWHERE.startsWith(url_prefix));
  const { id, name, url_prefix } = other;
  await server.call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, authorization: SECRET });
  const { delivery, attempt } = await attemptAfter(server, 307, ELSEWHERE);
  expect(delivery).toMatchObject({ state: "failed", reason: "not_retried" });
  expect(attempt).toMatchObject({
    outcome: { status: 401 },
    redirects: [{ status: 307, method: "POST", url: ELSEWHERE }],
    arrived: false,
  });
  expect(await webhookStatus(server)).toMatchObject({ webhook_status: "inactive" });
});

test("a delivery without redirects has arrived when it was answered 2xx, and not before", async () => {
  const server = await startTestServer();
  await behave(server, [{ respond: { status: 503 } }, { respond: { status: 204 } }]);
  await configure(server);
  await server.advance(5000);
  const { body } = await server.call("GET", "/__sandbox/deliveries");
  expect(body.data[0].attempts).toMatchObject([
    { redirects: [], arrived: false },
    { redirects: [], arrived: true },
  ]);
});

test("deliveries can be asked for by the trace of a call whose events they hold", async () => {
  const server = await startTestServer();
  await configure(server);
  await server.advance(2000);
  await server.call("POST", "/__sandbox/events", { events: [{ type: "authentication", trace_id: "4711" }] });
  await server.advance(2000);
  const { body } = await server.call("GET", "/__sandbox/deliveries?trace_id=4711");
  expect(body.data).toHaveLength(1);
  expect((await server.call("GET", `/__sandbox/deliveries/${body.data[0].id}/records`)).body).toContain(
    "4711",
  );
  expect((await server.call("GET", "/__sandbox/deliveries?trace_id=4712")).body.data).toEqual([]);
});

test("a snapshot keeps the way of a redirected attempt", async () => {
  const server = await startTestServer();
  await attemptAfter(server, 302, "/moved");
  const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
  const later = await startTestServer();
  expect((await later.call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
  const read = async ({ call }: TestServer) => (await call("GET", "/__sandbox/deliveries")).body.data;
  expect(await read(later)).toEqual(await read(server));
});
