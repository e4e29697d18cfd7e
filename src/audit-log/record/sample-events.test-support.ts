// Events for tests: one plain sample of each type, and generators that make hostile ones.

import * as fc from "fast-check";
import {
  AUTHENTICATION_OUTCOMES,
  AUTHENTICATION_TYPES,
  type AccessEvent,
  type AuditEvent,
  type AuthenticationEvent,
  type AuthorizationEvent,
} from "./event";

const base = {
  occurredAt: 1_795_253_400_123, // 2026-11-21T09:30:00.123Z
  clientIp: "203.0.113.7",
  orgId: "9c3f8a52-6a0e-4c39-a7fb-0f6a1c6d2b11",
  principalId: "5f0e2c1d-7b44-4f0a-9d1b-3f2f7a1e8c90",
  traceId: "9223372036854775809", // one more than a signed 64-bit number holds
  userAgent: "curl/8.5.0",
};

export const authentication: AuthenticationEvent = {
  ...base,
  type: "authentication",
  authenticationType: "PAT",
  outcome: "SUCCESS",
  request: "/api/v1/personal-access-tokens/introspect",
};

export const authorization: AuthorizationEvent = {
  ...base,
  type: "authorization",
  service: "konnect",
  resource: "control-planes",
  action: "list",
  granted: true,
};

export const access: AccessEvent = {
  ...base,
  type: "access",
  method: "GET",
  path: "/v2/control-planes",
  query: "",
  status: 200,
};

/** 86 characters of the base64url alphabet; not over anything. */
export const SOME_SIGNATURE =
  "dGhpcyBpcyBub3QgYSByZWFsIHNpZ25hdHVyZSBidXQgaXQgaGFzIHRoZSByaWdodCBsZW5n-_0hISEhISEhIQ";

/** Text made to break escaping, splitting and UTF-8. */
const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      // Split into code units, so that half a surrogate pair is a piece of its own.
      fc.constantFrom(
        ...'\\=|"{}[],: \n\r\t\0\u0085\u2028\u2029\uD800\uDFFF\uFEFF'.split(""),
        "\\n",
        "\\=",
        " sig=",
        ` sig=${SOME_SIGNATURE}`,
        `","sig":"${SOME_SIGNATURE}"}`,
        " src=10.0.0.1",
        "\r\n",
        "\u{1F98D}",
        "日本",
        "__proto__",
        "CEF:0|",
      ),
      // Not by fc.string: for its unit of all characters it builds a table of a million of them in every test file.
      fc
        .array(fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff })), { maxLength: 10 })
        .map((codePoints) => String.fromCodePoint(...codePoints)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

const hostileBase = {
  occurredAt: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
  clientIp: hostileText,
  orgId: hostileText,
  principalId: hostileText,
  traceId: hostileText,
  userAgent: hostileText,
};

const hostileAuthentication = fc.record(
  {
    ...hostileBase,
    type: fc.constant("authentication" as const),
    authenticationType: fc.constantFrom(...AUTHENTICATION_TYPES),
    outcome: fc.constantFrom(...AUTHENTICATION_OUTCOMES),
    request: hostileText,
    principalName: hostileText,
    portalId: hostileText,
  },
  {
    requiredKeys: [
      "type",
      "occurredAt",
      "clientIp",
      "orgId",
      "principalId",
      "traceId",
      "userAgent",
      "authenticationType",
      "outcome",
      "request",
    ],
  },
);

const hostileAuthorization = fc.record(
  {
    ...hostileBase,
    type: fc.constant("authorization" as const),
    service: hostileText,
    resource: hostileText,
    action: hostileText,
    granted: fc.boolean(),
    principalName: hostileText,
    actorId: hostileText,
    kongInitiated: fc.constant(true as const),
  },
  {
    requiredKeys: [
      "type",
      "occurredAt",
      "clientIp",
      "orgId",
      "principalId",
      "traceId",
      "userAgent",
      "service",
      "resource",
      "action",
      "granted",
    ],
  },
);

const hostileAccess = fc.record(
  {
    ...hostileBase,
    type: fc.constant("access" as const),
    method: hostileText,
    path: hostileText,
    query: hostileText,
    status: fc.integer({ min: 0, max: 999 }),
    principalName: hostileText,
    kongInitiated: fc.constant(true as const),
  },
  {
    requiredKeys: [
      "type",
      "occurredAt",
      "clientIp",
      "orgId",
      "principalId",
      "traceId",
      "userAgent",
      "method",
      "path",
      "query",
      "status",
    ],
  },
);

/** Events of every type whose every text is hostile; optional fields come and go. */
export const hostileEvent: fc.Arbitrary<AuditEvent> = fc.oneof(
  hostileAuthentication,
  hostileAuthorization,
  hostileAccess,
);
