import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertNever } from "@/lib/assert-never";
import type { AuditEvent } from "./event";
import { LOG_FORMATS } from "./log-format";
import { parseRecord, type ParsedFields } from "./parse-record";
import { encodeRecord, signRecord } from "./record";
import { access, hostileEvent, SOME_SIGNATURE } from "./sample-events.test-support";

const CEF_HEADER_ORDER = [
  "event_ts",
  "cef_version",
  "event_vendor",
  "event_product",
  "event_version",
  "event_class_id",
  "name",
  "severity",
];

function parsed(record: string): ParsedFields {
  const result = parseRecord(record);
  if (result.format === null) throw new Error(`${result.problem}: ${record}`);
  return result;
}

/** What Node makes of text that goes through UTF-8. */
function throughUtf8(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** The values of an event under their wire names, `severity` and `event_ts` aside. */
function expectedValues(event: AuditEvent): Record<string, string | undefined> {
  const common = {
    rt: String(event.occurredAt),
    src: event.clientIp,
    org_id: event.orgId,
    principal_id: event.principalId,
    principal_name: event.principalName,
    trace_id: event.traceId,
    user_agent: event.userAgent,
    cef_version: "0",
    event_vendor: "KongInc",
    event_product: "Konnect",
    event_version: "1.0",
  };
  switch (event.type) {
    case "authentication":
      return {
        ...common,
        event_product: event.portalId === undefined ? "Konnect" : "Dev-Portal",
        event_class_id: `AUTHENTICATION_TYPE_${event.authenticationType}`,
        name: `AUTHENTICATION_OUTCOME_${event.outcome}`,
        request: event.request,
        success: event.outcome === "SUCCESS" ? "true" : "false",
        portal_id: event.portalId,
      };
    case "authorization":
      return {
        ...common,
        event_class_id: event.service,
        name: `Authz.${event.resource}`,
        action: event.action,
        granted: event.granted ? "true" : "false",
        actor_id: event.actorId,
        kong_initiated: event.kongInitiated ? "true" : undefined,
      };
    case "access":
      return {
        ...common,
        event_class_id: "KongGateway",
        name: "Ingress",
        request: event.path,
        act: event.method,
        status: String(event.status),
        query: event.query,
        kong_initiated: event.kongInitiated ? "true" : undefined,
      };
    default:
      return assertNever(event);
  }
}

describe("a record of ours", () => {
  test.each(LOG_FORMATS)("gives every value back in %s, with any characters in it", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const unsigned = encodeRecord(event, format);
        const result = parsed(signRecord(unsigned, SOME_SIGNATURE, format));
        expect(result).toMatchObject({ format, signedText: unsigned, signature: SOME_SIGNATURE });

        const values = new Map(result.fields.map(({ key, value }) => [key, value]));
        expect(values.size).toBe(result.fields.length);
        expect(values.get("event_ts")).toBe(`${new Date(event.occurredAt).toISOString().slice(0, 19)}Z`);
        expect(values.get("severity")).toMatch(/^(0|1|6|7|10)$/);
        values.delete("event_ts");
        values.delete("severity");

        const expected = new Map<string, string>();
        for (const [key, value] of Object.entries(expectedValues(event))) {
          if (value === undefined) continue;
          const isHeader = format === "cef" && CEF_HEADER_ORDER.includes(key);
          expected.set(key, throughUtf8(isHeader ? value.replace(/[\r\n]+/g, " ") : value));
        }
        expect(values).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test.each(LOG_FORMATS)("without a signature is itself what would be signed, in %s", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const unsigned = encodeRecord(event, format);
        expect(parsed(unsigned)).toMatchObject({ format, signedText: unsigned, signature: null });
      }),
    );
  });

  test("lists CEF fields in the order of the text, the header under the names of the JSON form", () => {
    const keys = parsed(encodeRecord(access, "cef")).fields.map(({ key }) => key);
    expect(keys).toEqual([
      ...CEF_HEADER_ORDER,
      "rt",
      "src",
      "request",
      "act",
      "status",
      "org_id",
      "principal_id",
      "user_agent",
      "trace_id",
      "query",
    ]);
  });

  test.each(LOG_FORMATS)("may be a megabyte long in %s", (format) => {
    const userAgent = '\\= \n|"'.repeat(300_000);
    const result = parsed(encodeRecord({ ...access, userAgent }, format));
    expect(result.fields.find(({ key }) => key === "user_agent")?.value === userAgent).toBe(true);
  });
});

describe("a record that another program wrote", () => {
  const cef = "2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|konnect|Authz.x|1|";

  test("may hold unescaped equals signs in CEF values", () => {
    expect(parsed(`${cef}rt=1 query=a=b&c=d src=10.0.0.1`).fields.slice(8)).toEqual([
      { key: "rt", value: "1" },
      { key: "query", value: "a=b&c=d" },
      { key: "src", value: "10.0.0.1" },
    ]);
  });

  test("shows a damaged signature as an ordinary field", () => {
    const result = parsed(`${cef}rt=1 sig=${SOME_SIGNATURE.slice(1)}`);
    expect(result.signature).toBeNull();
    expect(result.fields.at(-1)).toEqual({ key: "sig", value: SOME_SIGNATURE.slice(1) });
  });

  test("keeps every digit, the order and the repeated keys of JSON", () => {
    const result = parsed(
      '{ "trace_id" : 9223372036854775809, "2":"b","1":null,"__proto__":"x","2":-1.50e3 } ',
    );
    expect(result.format).toBe("json");
    expect(result.fields).toEqual([
      { key: "trace_id", value: "9223372036854775809" },
      { key: "2", value: "b" },
      { key: "1", value: "null" },
      { key: "__proto__", value: "x" },
      { key: "2", value: "-1.50e3" },
    ]);
  });

  test.each([
    ["{}", "json"],
    ["{ }", "json"],
    ['{"event":{}}', "cps"],
  ])("may be empty: %s", (text, format) => {
    expect(parsed(text)).toMatchObject({ format, fields: [] });
  });

  test('is JSON, not CPS, when its "event" is a text', () => {
    expect(parsed('{"event":"{}"}')).toMatchObject({
      format: "json",
      fields: [{ key: "event", value: "{}" }],
    });
  });

  test.each([
    ["", "unknown_format"],
    ["hello", "unknown_format"],
    ["[]", "unknown_format"],
    [`${cef}rt=1\n`, "not_one_line"],
    [`${cef}rt=1\r`, "not_one_line"],
    ['{\n"a":1}', "not_one_line"],
    ["2026-11-21T09:30:00Z other.example CEF:0|K|K|1|c|n|1|rt=1", "bad_header"],
    ["2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|konnect|rt=1", "bad_header"],
    [String.raw`2026-11-21T09:30:00Z konghq.com CEF:0|K|K|1|c|n|1\|rt=1`, "bad_header"],
    [cef, "bad_extension"],
    [`${cef}no key here`, "bad_extension"],
    [`${cef} rt=1`, "bad_extension"],
    [String.raw`${cef}rt\=1`, "bad_extension"],
    ["{", "bad_json"],
    ['{"a":1', "bad_json"],
    ['{"a":1}}', "bad_json"],
    ['{"event":{"a":1}', "bad_json"],
    ['{"a":{}}', "not_flat"],
    ['{"a":[1]}', "not_flat"],
    ['{"a":1,"b":{"c":2}}', "not_flat"],
    ['{"event":{"a":1},"b":2}', "not_flat"],
    ['{"event":{"a":1},"b":{"c":2}}', "not_flat"],
    ['{"event":{"a":{"b":1}}}', "not_flat"],
  ])("is refused, not misread: %j", (text, problem) => {
    expect(parseRecord(text)).toEqual({ format: null, problem });
  });

  test("never makes the parser throw", () => {
    const shreds = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "{",
            "}",
            '"',
            ":",
            ",",
            "|",
            "\\",
            "=",
            " ",
            "CEF:0",
            "a b CEF:",
            '{"event":{',
            "sig",
          ),
          fc.string(),
        ),
      )
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(shreds, (text) => {
        expect([...LOG_FORMATS, null]).toContain(parseRecord(text).format);
      }),
      { numRuns: 1000 },
    );
  });
});
