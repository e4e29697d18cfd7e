import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditEvent } from "./event";
import { LOG_FORMATS, type LogFormat } from "./log-format";
import {
  encodeRecord,
  formatOfRecord,
  SIGNATURE_LENGTH,
  signedByteLength,
  signRecord,
  splitSignature,
} from "./record";
import {
  access,
  authentication,
  authorization,
  hostileEvent,
  SOME_SIGNATURE,
} from "./sample-events.test-support";

const ORG = "9c3f8a52-6a0e-4c39-a7fb-0f6a1c6d2b11";
const PRINCIPAL = "5f0e2c1d-7b44-4f0a-9d1b-3f2f7a1e8c90";
const TRACE = "9223372036854775809";
const RT = "1795253400123";

const portalLogin: AuditEvent = {
  ...authentication,
  authenticationType: "BASIC",
  outcome: "INVALID_PASSWORD",
  request: "/api/v2/developer/authenticate",
  portalId: "b1c2",
  principalName: "Ada = Lovelace",
};

const deniedByKong: AuditEvent = {
  ...authorization,
  service: "identity",
  resource: "users/7|8",
  action: "delete",
  granted: false,
  principalName: 'A "quoted" name',
  actorId: "act-1",
  kongInitiated: true,
};

const failedAccess: AuditEvent = {
  ...access,
  method: "PATCH",
  path: "/v3/audit-log-webhook",
  query: "a=1&b=%20",
  status: 503,
  principalName: "Grace",
  kongInitiated: true,
  userAgent: "Mozilla/5.0 (X11; Linux)\\\r\nevil",
};

/** Worked out by hand from the tables of keys. The lines end where the signature begins. */
const cefLines: Array<[name: string, event: AuditEvent, line: string]> = [
  [
    "authentication",
    authentication,
    `2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|AUTHENTICATION_TYPE_PAT|AUTHENTICATION_OUTCOME_SUCCESS|0|rt=${RT} src=203.0.113.7 request=/api/v1/personal-access-tokens/introspect success=true org_id=${ORG} principal_id=${PRINCIPAL} trace_id=${TRACE} user_agent=curl/8.5.0`,
  ],
  [
    "authentication at a portal, with every optional key",
    portalLogin,
    String.raw`2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Dev-Portal|1.0|AUTHENTICATION_TYPE_BASIC|AUTHENTICATION_OUTCOME_INVALID_PASSWORD|1|rt=${RT} src=203.0.113.7 request=/api/v2/developer/authenticate success=false org_id=${ORG} portal_id=b1c2 principal_id=${PRINCIPAL} principal_name=Ada \= Lovelace trace_id=${TRACE} user_agent=curl/8.5.0`,
  ],
  [
    "authorization",
    authorization,
    `2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|konnect|Authz.control-planes|1|rt=${RT} src=203.0.113.7 action=list granted=true org_id=${ORG} principal_id=${PRINCIPAL} trace_id=${TRACE} user_agent=curl/8.5.0`,
  ],
  [
    "authorization with every optional key",
    deniedByKong,
    String.raw`2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|identity|Authz.users/7\|8|6|rt=${RT} src=203.0.113.7 action=delete granted=false org_id=${ORG} principal_id=${PRINCIPAL} principal_name=A "quoted" name actor_id=act-1 kong_initiated=true trace_id=${TRACE} user_agent=curl/8.5.0`,
  ],
  [
    "access",
    access,
    `2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|1|rt=${RT} src=203.0.113.7 request=/v2/control-planes act=GET status=200 org_id=${ORG} principal_id=${PRINCIPAL} user_agent=curl/8.5.0 trace_id=${TRACE} query=`,
  ],
  [
    "access with every optional key",
    failedAccess,
    String.raw`2026-11-21T09:30:00Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|10|rt=${RT} src=203.0.113.7 request=/v3/audit-log-webhook act=PATCH status=503 org_id=${ORG} principal_id=${PRINCIPAL} principal_name=Grace kong_initiated=true user_agent=Mozilla/5.0 (X11; Linux)\\\r\nevil trace_id=${TRACE} query=a\=1&b\=%20`,
  ],
];

/** The same in JSON, up to the closing brace. */
const jsonLines: Array<[name: string, event: AuditEvent, line: string]> = [
  [
    "authentication",
    authentication,
    `{"cef_version":0,"event_class_id":"AUTHENTICATION_TYPE_PAT","event_product":"Konnect","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","name":"AUTHENTICATION_OUTCOME_SUCCESS","org_id":"${ORG}","principal_id":"${PRINCIPAL}","request":"/api/v1/personal-access-tokens/introspect","rt":${RT},"severity":0,"src":"203.0.113.7","success":true,"trace_id":"${TRACE}","user_agent":"curl/8.5.0"`,
  ],
  [
    "authentication at a portal, with every optional key",
    portalLogin,
    `{"cef_version":0,"event_class_id":"AUTHENTICATION_TYPE_BASIC","event_product":"Dev-Portal","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","name":"AUTHENTICATION_OUTCOME_INVALID_PASSWORD","org_id":"${ORG}","portal_id":"b1c2","principal_id":"${PRINCIPAL}","principal_name":"Ada = Lovelace","request":"/api/v2/developer/authenticate","rt":${RT},"severity":1,"src":"203.0.113.7","success":false,"trace_id":"${TRACE}","user_agent":"curl/8.5.0"`,
  ],
  [
    "authorization",
    authorization,
    `{"action":"list","cef_version":0,"event_class_id":"konnect","event_product":"Konnect","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","granted":true,"name":"Authz.control-planes","org_id":"${ORG}","principal_id":"${PRINCIPAL}","rt":${RT},"severity":1,"src":"203.0.113.7","trace_id":"${TRACE}","user_agent":"curl/8.5.0"`,
  ],
  [
    "authorization with every optional key",
    deniedByKong,
    String.raw`{"action":"delete","actor_id":"act-1","cef_version":0,"event_class_id":"identity","event_product":"Konnect","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","granted":false,"kong_initiated":true,"name":"Authz.users/7|8","org_id":"${ORG}","principal_id":"${PRINCIPAL}","principal_name":"A \"quoted\" name","rt":${RT},"severity":6,"src":"203.0.113.7","trace_id":"${TRACE}","user_agent":"curl/8.5.0"`,
  ],
  [
    "access",
    access,
    `{"act":"GET","cef_version":0,"event_class_id":"KongGateway","event_product":"Konnect","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","name":"Ingress","org_id":"${ORG}","principal_id":"${PRINCIPAL}","query":"","request":"/v2/control-planes","rt":${RT},"severity":1,"src":"203.0.113.7","status":200,"trace_id":"${TRACE}","user_agent":"curl/8.5.0"`,
  ],
  [
    "access with every optional key",
    failedAccess,
    String.raw`{"act":"PATCH","cef_version":0,"event_class_id":"KongGateway","event_product":"Konnect","event_ts":"2026-11-21T09:30:00Z","event_vendor":"KongInc","event_version":"1.0","kong_initiated":true,"name":"Ingress","org_id":"${ORG}","principal_id":"${PRINCIPAL}","principal_name":"Grace","query":"a=1&b=%20","request":"/v3/audit-log-webhook","rt":${RT},"severity":10,"src":"203.0.113.7","status":503,"trace_id":"${TRACE}","user_agent":"Mozilla/5.0 (X11; Linux)\\\r\nevil"`,
  ],
];

describe("CEF", () => {
  test.each(cefLines)("%s is written in the documented order", (_, event, line) => {
    const unsigned = encodeRecord(event, "cef");
    expect(unsigned).toBe(line);
    expect(signRecord(unsigned, SOME_SIGNATURE, "cef")).toBe(`${line} sig=${SOME_SIGNATURE}`);
  });
});

describe("JSON and CPS", () => {
  test.each(jsonLines)("%s is one sorted object with sig last", (_, event, line) => {
    const unsigned = encodeRecord(event, "json");
    expect(unsigned).toBe(`${line}}`);
    expect(signRecord(unsigned, SOME_SIGNATURE, "json")).toBe(`${line},"sig":"${SOME_SIGNATURE}"}`);
  });

  test.each(jsonLines)("%s is the same object wrapped in CPS", (_, event, line) => {
    const unsigned = encodeRecord(event, "cps");
    expect(unsigned).toBe(`{"event":${line}}}`);
    expect(signRecord(unsigned, SOME_SIGNATURE, "cps")).toBe(`{"event":${line},"sig":"${SOME_SIGNATURE}"}}`);
  });
});

describe("cutting the signature out", () => {
  test("a signature is 64 bytes in base64url without padding", () => {
    expect(SIGNATURE_LENGTH).toBe(Buffer.alloc(64).toString("base64url").length);
    expect(SOME_SIGNATURE).toHaveLength(SIGNATURE_LENGTH);
  });

  const cef = "2026-11-21T09:30:00Z konghq.com CEF:0|K|K|1|c|n|1|rt=1";
  const other = "x".repeat(86);
  const absent: Array<[why: string, format: LogFormat, record: string]> = [
    ["an unsigned CEF record", "cef", cef],
    ["a CEF record with text after the signature", "cef", `${cef} sig=${SOME_SIGNATURE} `],
    ["a CEF signature that is too short", "cef", `${cef} sig=${SOME_SIGNATURE.slice(1)}`],
    ["a CEF signature that is too long", "cef", `${cef} sig=A${SOME_SIGNATURE}`],
    ["a CEF signature in the other base64 alphabet", "cef", `${cef} sig=${SOME_SIGNATURE.slice(1)}+`],
    ["a CEF signature without the blank", "cef", `${cef}sig=${SOME_SIGNATURE}`],
    ["an escaped sig= inside a CEF value", "cef", String.raw`${cef} sig\=${SOME_SIGNATURE}`],
    ["a CEF signature and nothing else", "cef", ` sig=${SOME_SIGNATURE}`],
    ["a JSON record in CPS clothes", "cps", `{"a":1,"sig":"${SOME_SIGNATURE}"}`],
    ["a CPS record read as JSON", "json", `{"event":{"a":1,"sig":"${SOME_SIGNATURE}"}}`],
    ["an unsigned JSON record", "json", '{"a":1}'],
    ["a JSON record with sig in the middle", "json", `{"a":1,"sig":"${SOME_SIGNATURE}","b":2}`],
    ["a JSON value that quotes a signature", "json", String.raw`{"a":"\",\"sig\":\"${SOME_SIGNATURE}"}`],
    ["an empty text", "json", ""],
  ];
  test.each(absent)("finds none in %s", (_, format, record) => {
    expect(splitSignature(record, format)).toBeNull();
  });

  test("takes the text as it stands, keys out of order and large numbers included", () => {
    const signed = `{"z":9223372036854775809, "a":1.0,"sig":"${SOME_SIGNATURE}"}`;
    expect(splitSignature(signed, "json")).toEqual({
      signedText: '{"z":9223372036854775809, "a":1.0}',
      signature: SOME_SIGNATURE,
    });
  });

  test("takes the last of two signatures", () => {
    const once = signRecord(cef, SOME_SIGNATURE, "cef");
    expect(splitSignature(signRecord(once, other, "cef"), "cef")).toEqual({
      signedText: once,
      signature: other,
    });
  });

  test.each(LOG_FORMATS)("undoes signing in %s, for any event", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const unsigned = encodeRecord(event, format);
        expect(splitSignature(unsigned, format)).toBeNull();
        expect(splitSignature(signRecord(unsigned, SOME_SIGNATURE, format), format)).toEqual({
          signedText: unsigned,
          signature: SOME_SIGNATURE,
        });
      }),
    );
  });
});

describe("any event", () => {
  test.each(LOG_FORMATS)("one event is one line of well-formed text in %s", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const record = signRecord(encodeRecord(event, format), SOME_SIGNATURE, format);
        expect(record).not.toMatch(/[\r\n]/);
        expect(record).not.toBe("");
        expect(Buffer.from(record, "utf8").toString("utf8")).toBe(record);
      }),
    );
  });

  test.each(LOG_FORMATS)("the length of a %s record is known before it is signed", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const unsigned = encodeRecord(event, format);
        const record = signRecord(unsigned, SOME_SIGNATURE, format);
        expect(signedByteLength(Buffer.byteLength(unsigned, "utf8"), format)).toBe(
          Buffer.byteLength(record, "utf8"),
        );
      }),
    );
  });

  test.each(["json", "cps"] as const)("a %s record is the JSON that another parser reads", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        const parsed = JSON.parse(encodeRecord(event, format));
        const object = format === "cps" ? parsed.event : parsed;
        const keys = Object.keys(object);
        expect(keys).toEqual(keys.toSorted());
        expect(object).toMatchObject({ rt: event.occurredAt, cef_version: 0 });
        expect(object).toHaveProperty("trace_id", Buffer.from(event.traceId).toString());
      }),
    );
  });
});

describe("the format of a record", () => {
  test.each(LOG_FORMATS)("%s is recognised by how the record begins", (format) => {
    fc.assert(
      fc.property(hostileEvent, (event) => {
        expect(formatOfRecord(encodeRecord(event, format))).toBe(format);
      }),
    );
  });

  test.each(["", " ", "hello", "[1]", "CEF:0|KongInc", "a b c CEF:0"])("%j is none", (text) => {
    expect(formatOfRecord(text)).toBeNull();
  });
});
