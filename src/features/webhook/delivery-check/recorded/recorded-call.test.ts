import { expect, test } from "vitest";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { probeQuery } from "@/contract/control-plane";
import { probeOf } from "@/entities/probe/probe.test-support";
import { findByCall, findByNonce, recordedWithin } from "./recorded-call";

const probe = probeOf();
const at = (ms: number) => new Date(probe.askedAt + ms).toISOString();
const CALL = {
  ...ACCESS,
  method: "GET",
  uri: "/v2/control-planes",
  principal_id: "me",
  trace_id: "7",
  ts: at(120),
  query: probeQuery(probe.nonce),
  signature: "abcdefghijklmnopqrstuvwxyz",
};
const SILENT = { ...CALL, query: "" };

test("the event with the nonce in its query is the one", () => {
  const other = { ...CALL, query: probeQuery("alc-zzzzzzzzzzzz"), trace_id: "6" };
  expect(findByNonce([SIGN_IN, other, CALL, AUTHORIZATION], "us", probe)).toEqual({
    by: "nonce",
    traceId: "7",
    at: probe.askedAt + 120,
    entryKey: `us.${probe.askedAt + 120}.gateway_access.abcdefghijklmnop`,
  });
  expect(findByNonce([{ ...SILENT, uri: `${CALL.uri}?${CALL.query}` }], "us", probe)?.by).toBe("nonce");
  expect(findByNonce([other, SILENT, AUTHORIZATION], "us", probe)).toBeNull();
});

test("without the nonce it is the first such call of the same principal, and said to be no more", () => {
  const found = findByCall(
    [
      { ...SILENT, ts: at(900), trace_id: "later" },
      SILENT,
      { ...SILENT, ts: at(-60_000), trace_id: "before" },
      { ...SILENT, ts: at(50), principal_id: "another", trace_id: "theirs" },
      { ...SILENT, ts: at(60), method: "POST", trace_id: "post" },
      { ...SILENT, ts: at(70), uri: "/v2/control-planes/1", trace_id: "one" },
      { ...AUTHORIZATION, ts: at(80), principal_id: "me" },
    ],
    "us",
    probe,
    "me",
  );
  expect(found).toMatchObject({ by: "call", traceId: "7" });
  expect(findByCall([SILENT], "us", probe, "another")).toBeNull();
});

test("a call that holds the nonce of another probe is not taken for that of this one", () => {
  const query = probeQuery("alc-zzzzzzzzzzzz");
  const theirs = { ...CALL, query, ts: at(50), trace_id: "theirs" };
  const within = { ...SILENT, uri: `${CALL.uri}?${query}`, ts: at(60), trace_id: "within" };
  expect(findByCall([theirs, within], "us", probe, "me")).toBeNull();
  expect(findByCall([theirs, within, SILENT], "us", probe, "me")?.traceId).toBe("7");
});

test("what is looked through holds the call, however little of the API's clock is known", () => {
  const { from, to } = recordedWithin("us", probe.askedAt);
  expect([probe.askedAt - from, to - probe.askedAt]).toEqual([5000, 60_000]);
});
