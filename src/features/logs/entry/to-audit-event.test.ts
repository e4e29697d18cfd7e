import { describe, expect, test } from "vitest";
import { encodeRecord } from "@/audit-log/record/record";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { resourcePath, toAuditEvent } from "./to-audit-event";

function cefOf(entry: Parameters<typeof toAuditEvent>[0]): string {
  const reading = toAuditEvent(entry);
  if (reading.kind !== "event") throw new Error(reading.word);
  return encodeRecord(reading.event, "cef");
}

describe("an entry becomes the record of its event", () => {
  test("gateway access", () => {
    expect(cefOf(ACCESS)).toBe(
      "2026-11-21T09:00:00Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|1|rt=1795251600123 src=198.51.100.7 request=/v2/control-planes act=GET status=200 org_id=92d37cca-1b97-4942-9ab4-c9ca294e3fcd principal_id=8645683d-c87c-40c3-a5e1-5ac1e6222f29 user_agent=curl/8.9.1 trace_id=9223372036854775807 query=",
    );
  });

  test("authorization", () => {
    expect(cefOf({ ...AUTHORIZATION, granted: false, actor_id: "a" })).toContain(
      "|konnect|Authz.control-planes|6|rt=1795251600123 src=198.51.100.7 action=list granted=false org_id=",
    );
  });

  test("authentication, of a portal too", () => {
    expect(cefOf(SIGN_IN)).toContain(
      "|Konnect|1.0|AUTHENTICATION_TYPE_PAT|AUTHENTICATION_OUTCOME_SUCCESS|0|",
    );
    expect(cefOf({ ...SIGN_IN, portal_id: "p" })).toContain("|Dev-Portal|");
  });
});

test("what an entry leaves out is named", () => {
  const { trace_id: _trace, client_ip: _client, ...rest } = AUTHORIZATION;
  expect(toAuditEvent(rest)).toMatchObject({ kind: "event", missing: ["client_ip", "trace_id"] });
});

test.each([
  [
    { ...SIGN_IN, outcome: "tired" },
    { field: "outcome", word: "tired" },
  ],
  [
    { ...SIGN_IN, authentication_type: "passkey" },
    { field: "authentication_type", word: "passkey" },
  ],
  [
    { type: "data_export", ts: SIGN_IN.ts, signature: "" },
    { field: "type", word: "data_export" },
  ],
  // Not the words of the record, and not what every object has.
  [
    { ...SIGN_IN, outcome: "SUCCESS" },
    { field: "outcome", word: "SUCCESS" },
  ],
  [
    { ...SIGN_IN, outcome: "__proto__" },
    { field: "outcome", word: "__proto__" },
  ],
])("a word that no record has is named: %#", (entry, named) => {
  expect(toAuditEvent(entry)).toEqual({ kind: "unknown_word", ...named });
});

test.each([
  ["krn:konnect:reg/us:org/o:control-planes/a:b", "o", "control-planes/a:b"],
  ["krn:konnect:reg/us:org/o:two\nlines", "o", "two\nlines"],
  ["krn:konnect:reg/us:org/o:", "o", ""],
  ["krn:konnect:reg/us:org/other:x", "o", "krn:konnect:reg/us:org/other:x"],
  ["__proto__", "o", "__proto__"],
])("the path of %j", (resource, orgId, path) => {
  expect(resourcePath(resource, orgId)).toBe(path);
});
