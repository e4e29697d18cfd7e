// Destinations, asked through the server's front door.

import { describe, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { destinationListSchema, destinationSchema } from "@/contract/webhook/destination";
import { DESTINATIONS, expectProblem, expectShape, WEBHOOK } from "@/mock-server/testing/api.test-support";
import { START, startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { createDestination, DESTINATION } from "@/mock-server/testing/webhook.test-support";

describe("destinations", () => {
  test("are created with defaults and never show their authorization", async () => {
    const server = await startTestServer();
    const created = await server.call("POST", DESTINATIONS, DESTINATION);
    expect(created.status).toBe(201);
    expectShape(destinationSchema, created.body);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      name: "SIEM",
      endpoint: "https://siem.example.com/in",
      log_format: "cef",
      skip_ssl_verification: false,
      created_at: "2026-11-21T09:00:00.000Z",
      updated_at: "2026-11-21T09:00:00.000Z",
    });
    const read = await server.call("GET", `${DESTINATIONS}/${created.body.id}`);
    expect(read).toMatchObject({ status: 200, body: created.body });
    const list = await server.call("GET", DESTINATIONS);
    expectShape(destinationListSchema, list.body);
    expect(list.body).toEqual({ data: [created.body], meta: { size: 100, next: null, previous: null } });
  });

  test("are one collection, on every host and version", async () => {
    const server = await startTestServer();
    const { body } = await server.call("POST", DESTINATIONS, DESTINATION, { host: "global" });
    for (const host of ["us", "eu", "au", "me", "in", "sg", "global"]) {
      for (const version of ["v2", "v3"]) {
        const list = await server.call("GET", `/${version}/audit-log-destinations`, undefined, { host });
        expect(list.body.data).toEqual([body]);
      }
    }
    expect(
      (await server.call("DELETE", `/v2/audit-log-destinations/${body.id}`, undefined, { host: "eu" }))
        .status,
    ).toBe(204);
    expect((await server.call("GET", DESTINATIONS, undefined, { host: "global" })).body.data).toEqual([]);
  });

  test("keep with a patch what it leaves out or gives as null, and what is unknown is ignored", async () => {
    const server = await startTestServer();
    const id = await createDestination(server);
    await server.advance(60_000);
    const { status, body } = await server.call("PATCH", `${DESTINATIONS}/${id}`, {
      name: null,
      log_format: "json",
      authorization: null,
      colour: "red",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...withoutSecret(DESTINATION),
      log_format: "json",
      updated_at: "2026-11-21T09:01:00.000Z",
    });
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true });
    await server.advance(1000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { body: requests } = await server.call(
      "GET",
      `/__sandbox/receivers/${receivers.data[0].id}/requests`,
    );
    expect(requests.data[0].headers.authorization).toBe(DESTINATION.authorization);
  });

  test.each([
    ["not JSON", "{", "Could not parse request body", { field: "body", reason: "request format is invalid" }],
    ["a list", [], "Could not parse request body", { field: "body", reason: "request format is invalid" }],
    ["no name", { name: undefined }, "Required field missing", { field: "name", reason: "cannot be blank" }],
    ["a blank name", { name: "  " }, "Required field missing", { field: "name", reason: "cannot be blank" }],
    [
      "no authorization",
      { authorization: null },
      "Required field missing",
      { field: "authorization", reason: "cannot be blank" },
    ],
    [
      "a blank endpoint",
      { endpoint: "" },
      "Required field missing",
      { field: "endpoint", reason: "cannot be blank" },
    ],
    [
      "no URL",
      { endpoint: "siem.example.com" },
      "Invalid endpoint",
      { field: "endpoint", reason: "must be a valid URL" },
    ],
    [
      "plain http",
      { endpoint: "http://siem.example.com" },
      "Invalid endpoint",
      { field: "endpoint", reason: "must use https" },
    ],
    [
      "a line break in the authorization",
      { authorization: "Bearer a\r\nx-other: b" },
      "Invalid authorization",
      { field: "authorization", reason: "must not contain control characters" },
    ],
    [
      "an unknown format",
      { log_format: "no-such-format" },
      "Invalid value",
      { field: "log_format", rule: "enum", choices: [...LOG_FORMATS] },
    ],
    [
      "a flag that is a word",
      { skip_ssl_verification: "yes" },
      "Invalid value",
      { field: "skip_ssl_verification", rule: "is_boolean" },
    ],
    [
      "a name of 256 characters",
      { name: "x".repeat(256) },
      "Invalid value",
      { field: "name", rule: "max_length", maximum: 255 },
    ],
  ])("refuse %s", async (_case, change, detail, item) => {
    const server = await startTestServer();
    const body = typeof change === "string" || Array.isArray(change) ? change : { ...DESTINATION, ...change };
    const answer = await server.call("POST", DESTINATIONS, body);
    expectProblem(answer, 400);
    expect(answer.body).toMatchObject({ title: "Bad Request", detail });
    expect(answer.body.instance).toMatch(/^konnect:trace:\d+$/);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining(item)]);
    expect(JSON.stringify(answer.body)).not.toContain("collector-token");
    expect((await server.call("GET", DESTINATIONS)).body.data).toEqual([]);
  });

  test("have names of their own", async () => {
    const server = await startTestServer();
    await createDestination(server);
    const other = await createDestination(server, { name: "Other" });
    const again = await server.call("POST", DESTINATIONS, DESTINATION);
    expectProblem(again, 409);
    expect(again.body).toMatchObject({ title: "Conflict", detail: expect.stringContaining("name") });
    expectProblem(await server.call("PATCH", `${DESTINATIONS}/${other}`, { name: "SIEM" }), 409);
    expect((await server.call("PATCH", `${DESTINATIONS}/${other}`, { name: "Other" })).status).toBe(200);
  });

  test("that a webhook refers to cannot be deleted, enabled or not", async () => {
    const server = await startTestServer();
    const id = await createDestination(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id });
    const answer = await server.call("DELETE", `${DESTINATIONS}/${id}`);
    expectProblem(answer, 409);
    expect(answer.body.detail).toContain("destination is in use");
  });

  test("come in pages whose cursors survive inserts and deletes between them", async () => {
    const server = await startTestServer();
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      ids.push(await createDestination(server, { name: `destination ${index}` }));
      await server.advance(10);
    }
    const first = await server.call("GET", `${DESTINATIONS}?page%5Bsize%5D=3`);
    expect(first.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 3));
    expect(first.body.meta).toMatchObject({ size: 3, previous: null });
    await server.call("DELETE", `${DESTINATIONS}/${ids[2]}`);
    await server.call("DELETE", `${DESTINATIONS}/${ids[3]}`);
    const second = await server.call("GET", first.body.meta.next);
    expect(second.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(4, 7));
    expect(second.body.meta.next).toBeNull();
    const back = await server.call("GET", second.body.meta.previous);
    expect(back.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  });

  test.each([
    ["page[size]=0", "page[size]"],
    ["page[size]=1001", "page[size]"],
    ["page[size]=ten", "page[size]"],
    ["page[after]=nonsense", "page[after]"],
    ["filter[name]=SIEM", "filter[name]"],
    ["filter[name][eq]=a&filter[name][contains]=b", "filter[name][contains]"],
    ["filter[name][like]=a", "filter[name][like]"],
    ["filter[endpoint][eq]=a", "filter[endpoint][eq]"],
    ["filter[endpoint][eq]=", "filter[endpoint][eq]"],
    ["filter[name]=", "filter[name]"],
    [`page[after]=${cursorOfPull(START, 7)}`, "page[after]"],
  ])("refuse a list by %s in v3", async (query, field) => {
    const server = await startTestServer();
    const answer = await server.call("GET", `${DESTINATIONS}?${query}`);
    expectProblem(answer, 400);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining({ field })]);
  });

  test.each([
    ["/v3/audit-log-destinations?filter[name][eq]=Lake", ["Lake"]],
    ["/v3/audit-log-destinations?filter[name][contains]=a", ["Lake", "Archive at sea"]],
    ["/v2/audit-log-destinations?filter[name]=Lake", ["Lake"]],
    ["/v2/audit-log-destinations?filter[name]=lake", []],
    ["/v3/audit-log-destinations?filter%5Bname%5D%5Beq%5D=Lake", ["Lake"]],
    ["/v3/audit-log-destinations?filter[name][eq]=", ["SIEM", "Lake", "Archive at sea"]],
    ["/v3/audit-log-destinations?filter[name][contains]=", ["SIEM", "Lake", "Archive at sea"]],
    ["/v2/audit-log-destinations?filter[name]=", ["SIEM", "Lake", "Archive at sea"]],
    ["/v3/audit-log-destinations?filter[name][eq]=&filter[name][contains]=a", ["Lake", "Archive at sea"]],
    ["/v3/audit-log-destinations?page[after]=&page[size]=", ["SIEM", "Lake", "Archive at sea"]],
  ])("answer %s with %j", async (path, names) => {
    const server = await startTestServer();
    for (const name of ["SIEM", "Lake", "Archive at sea"]) {
      await createDestination(server, { name });
      await server.advance(1);
    }
    const { body } = await server.call("GET", path);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(names);
  });
});

/** A cursor that another list handed out. */
function cursorOfPull(instant: number, seq: number): string {
  return Buffer.from(`${instant} ${seq}`).toString("base64url");
}

function withoutSecret<T extends { authorization: string }>({ authorization: _secret, ...rest }: T) {
  return rest;
}
