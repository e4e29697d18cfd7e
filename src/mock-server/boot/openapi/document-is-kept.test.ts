// That the document tells what the server does: values at its limits are taken, values beyond them are not.

import { describe, expect, test } from "vitest";
import type { ApiHost } from "@/contract/api-host";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { openApiDocument } from "./openapi-document";

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
}

interface Operation {
  /** Where it is not those of the document. */
  readonly servers?: readonly { readonly variables?: { readonly host: { readonly default: ApiHost } } }[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
}

// The part of the document that the tests look at.
// oxfmt would part a reason from a cast of this length, so it stands here: the document is built as plain JSON.
const { paths } = openApiDocument() as unknown as {
  readonly paths: Record<string, Record<string, Operation>>;
};

const queries = Object.entries(paths).flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => ({ path, name, schema, host: get?.servers?.[0]?.variables?.host.default })),
);

const ofType = (type: string) => queries.filter(({ schema }) => schema.type === type);
const bodyOf = (method: string, path: string) =>
  paths[path]?.[method]?.requestBody?.content["application/json"].schema.properties ?? {};

/** Fills a path with what the world of the tour has. */
async function fill({ call }: TestServer, path: string): Promise<string> {
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  const { body: me } = await call("GET", "/v3/users/me", undefined, { host: "global" });
  const { body: portals } = await call("GET", "/v3/portals");
  return path
    .replace("{receiverId}", receivers.data[0].id)
    .replace("{userId}", me.id)
    .replace("{portalId}", portals.data[0].id);
}

describe("query parameters", () => {
  test.each(ofType("integer"))(
    "$path takes $name between its limits only",
    async ({ path, name, schema, host }) => {
      const server = await startTestServer({ scenario: "fresh" });
      const { minimum = 0, maximum = 0 } = schema;
      const at = await fill(server, path);
      const statusOf = async (value: number | string) =>
        (await server.call("GET", `${at}?${name}=${value}`, undefined, { ...(host && { host }) })).status;
      expect(await Promise.all([minimum, maximum, ""].map(statusOf))).toEqual([200, 200, 200]);
      expect(await Promise.all([minimum - 1, maximum + 1, 1.5, "x"].map(statusOf))).toEqual([
        400, 400, 400, 400,
      ]);
    },
  );

  test.each(queries.filter(({ schema }) => schema.enum))(
    "$path takes for $name what is listed only",
    async ({ path, name, schema }) => {
      const { call } = await startTestServer({ scenario: "fresh" });
      const values = [...(schema.enum ?? []), "", "other"];
      const statuses = await Promise.all(
        values.map(async (value) => (await call("GET", `${path}?${name}=${value}`)).status),
      );
      expect(statuses).toEqual(values.map((value) => (value === "other" ? 400 : 200)));
    },
  );

  test.each(queries.filter(({ schema }) => schema.format === "date-time"))(
    "$path takes an instant for $name only",
    async ({ path, name }) => {
      const { call } = await startTestServer({ scenario: "fresh" });
      const statusOf = async (value: string) => (await call("GET", `${path}?${name}=${value}`)).status;
      expect(await statusOf("2026-11-21T09:00:00Z")).toBe(200);
      expect(await statusOf("yesterday")).toBe(400);
    },
  );

  test("the links to other pages have cursors as they are written down", async () => {
    const { call } = await startTestServer({ scenario: "tour" });
    for (const path of ["/v3/audit-log-destinations", "/v3/audit-logs", "/__sandbox/deliveries"]) {
      const { body } = await call("GET", `${path}?page[size]=1`);
      const next: string = (body.meta.page ?? body.meta).next;
      const cursor = new URL(next, "https://us.api.konghq.com").searchParams.get("page[after]") ?? "";
      const told = queries.find((query) => query.path === path && query.name === "page[after]");
      expect(cursor, path).toMatch(new RegExp(told?.schema.pattern ?? "^$", "u"));
      expect((await call("GET", next)).status, path).toBe(200);
    }
  });
});

describe("bodies", () => {
  test("a property that may be absent may be null, and the server takes it so", async () => {
    const { call } = await startTestServer({ scenario: "fresh" });
    const settings = bodyOf("patch", "/v3/audit-log-webhook");
    for (const schema of Object.values(settings)) expect(schema.anyOf).toContainEqual({ type: "null" });
    const nothing = Object.fromEntries(Object.keys(settings).map((name) => [name, null]));
    expect((await call("PATCH", "/v3/audit-log-webhook", nothing)).status).toBe(200);
    expect((await call("PATCH", "/__sandbox/clock", { state: null, speed: null })).status).toBe(200);
  });

  test("a property that is required may not be null", () => {
    expect(bodyOf("post", "/v3/audit-log-destinations")["name"]).toEqual({
      type: "string",
      maxLength: 255,
      pattern: "\\S",
    });
  });

  test.each([
    ["name", "SIEM", true],
    ["name", " \t\u00a0", false],
    ["endpoint", "https://user@siem.example.com:8443/in?token=1#part", true],
    ["endpoint", "http://siem.example.com/", false],
    ["endpoint", "https:///in", false],
    ["endpoint", "https://siem.example.com/a b", false],
    ["endpoint", "https://siem.example.com/%zz", false],
    ["authorization", "Splunk\t1 ", true],
    ["authorization", "  ", false],
    ["authorization", "Bearer\n1", false],
  ])("%s %j is taken by the document and the server alike: %s", async (name, value, isTaken) => {
    const { call } = await startTestServer({ scenario: "fresh" });
    const good = { name: "SIEM", endpoint: "https://siem.example.com/", authorization: "Splunk 1" };
    const { status } = await call("POST", "/v3/audit-log-destinations", { ...good, [name]: value });
    const { pattern = "" } = bodyOf("post", "/v3/audit-log-destinations")[name] ?? {};
    expect(new RegExp(pattern, "u").test(value)).toBe(isTaken);
    expect(status).toBe(isTaken ? 201 : 400);
  });

  test("ids and instants have their formats", () => {
    expect(bodyOf("put", "/v3/audit-log-replay-job")["start_at"]).toMatchObject({ format: "date-time" });
    expect(
      bodyOf("patch", "/v3/portals/{portalId}/audit-log-webhook")["audit_log_destination_id"],
    ).toMatchObject({ anyOf: [{ format: "uuid" }, { type: "null" }] });
    expect(bodyOf("patch", "/v3/audit-log-webhook")["audit_log_destination_id"]).toMatchObject({
      anyOf: [{ anyOf: [{ format: "uuid" }, { const: "" }] }, { type: "null" }],
    });
  });
});
