import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { access, authentication } from "@/audit-log/record/sample-events.test-support";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS } from "@/audit-log/siem-queries/siem-dialects";
import { probeQuery } from "@/contract/control-plane";
import { probeOf } from "@/entities/probe/probe.test-support";
import { findProbe } from "./probe-query";

const CALL = {
  by: "call",
  traceId: "9223372036854775807",
  at: probeOf().askedAt + 500,
  entryKey: null,
} as const;
const PORTAL = { scope: { kind: "portal", portalId: "5a0b1f3c" }, isMarked: false } as const;
const UNMARKED = probeOf({ isMarked: false });

test("looks for the nonce once it was found in the record, and before", () => {
  const { nonce } = probeOf();
  const { query, precision } = findProbe(probeOf({ recorded: { ...CALL, by: "nonce" } }));
  expect([precision, query.texts, query.textIn]).toEqual([
    "nonce",
    [nonce],
    { field: "query", is: `probe=${nonce}` },
  ]);
  expect(query.since).toBe(CALL.at - 60_000);
  expect(findProbe(probeOf()).precision).toBe("nonce");
  expect(findProbe(probeOf()).query.since).toBe(probeOf().askedAt - 60_000);
});

test("a call that was taken for that of a nonce is only the second way to it", () => {
  const { query, precision, second } = findProbe(probeOf({ recorded: { ...CALL, at: CALL.at + 50_000 } }));
  expect([precision, query.texts]).toEqual(["nonce", [probeOf().nonce]]);
  expect(query.since).toBe(probeOf().askedAt - 60_000);
  expect(second?.texts).toEqual([CALL.traceId]);
  for (const other of [probeOf(), probeOf({ recorded: { ...CALL, by: "nonce" } })]) {
    expect(findProbe(other).second).toBeNull();
  }
});

test("every text stands in the record that was sent, in every format, and in every query", () => {
  const event = { ...access, path: "/v2/control-planes", query: probeQuery(probeOf().nonce) };
  const signIn = { ...authentication, portalId: PORTAL.scope.portalId, traceId: CALL.traceId };
  const cases = [
    [probeOf(), event],
    [
      { ...UNMARKED, recorded: CALL },
      { ...event, traceId: CALL.traceId },
    ],
    [UNMARKED, event],
    [probeOf(PORTAL), signIn],
    [probeOf({ ...PORTAL, recorded: { ...CALL, by: "sign_in" } }), signIn],
  ] as const;
  for (const [probe, sent] of cases) {
    const { query } = findProbe(probe);
    expect(query.texts?.length).toBeGreaterThan(0);
    for (const format of LOG_FORMATS) {
      const record = encodeRecord(sent, format);
      for (const text of query.texts ?? []) {
        expect(record).toContain(text);
        for (const id of SIEM_DIALECT_IDS) expect(SIEM_DIALECTS[id].write(query, format)).toContain(text);
      }
    }
  }
});

test("where it does not, the call, and where that is not known, its path or its portal", () => {
  expect(findProbe({ ...UNMARKED, recorded: CALL }).query.texts).toEqual([CALL.traceId]);
  expect(findProbe(UNMARKED)).toMatchObject({
    precision: "path",
    query: { texts: ["/control-planes", "Ingress"] },
  });
  expect(findProbe(probeOf(PORTAL))).toMatchObject({
    precision: "portal",
    query: { texts: ["5a0b1f3c", "AUTHENTICATION_OUTCOME_SUCCESS"] },
  });
  const recorded = { ...CALL, traceId: 'x" OR "' };
  expect(findProbe({ ...UNMARKED, recorded }).precision).toBe("path");
  expect(findProbe(probeOf({ recorded })).second).toBeNull();
});
