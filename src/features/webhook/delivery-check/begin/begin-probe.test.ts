import { expect, test } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { beginProbe, type ProbePorts, type ProbeTarget } from "./begin-probe";

const US: ProbeTarget = { scope: { kind: "region", region: "us" }, destinationId: "d1", logFormat: "json" };
const STATUS: WebhookStatus = {
  webhook_enabled: true,
  webhook_status: "active",
  last_attempt_at: "2026-11-21T09:30:00Z",
};

function watch(isMarked = true) {
  const calls: string[] = [];
  const ports: ProbePorts = {
    readStatus: async () => (calls.push("read"), STATUS),
    now: async () => (calls.push("now"), 7),
    causeEvents: async (nonce) => (calls.push(nonce), { isMarked }),
  };
  return { calls, ports };
}

test("looks before it makes events, so that an older attempt is not taken for the answer", async () => {
  const { calls, ports } = watch();
  expect(await beginProbe(US, "alc-x", ports)).toEqual({
    ...US,
    nonce: "alc-x",
    askedAt: 7,
    attemptBefore: STATUS.last_attempt_at,
    isMarked: true,
    recorded: null,
    verdict: null,
  });
  expect(calls).toEqual(["read", "now", "alc-x"]);
});

test("says where the call went without the nonce", async () => {
  expect((await beginProbe(US, "alc-x", watch(false).ports)).isMarked).toBe(false);
  const { calls, ports } = watch();
  const portal: ProbeTarget = { ...US, scope: { kind: "portal", portalId: "p1" } };
  expect((await beginProbe(portal, "alc-x", { ...ports, causeEvents: null })).isMarked).toBe(false);
  expect(calls).toEqual(["read", "now"]);
});

test("there is no probe when a call fails", async () => {
  const { ports } = watch();
  const failure = new Error("no answer");
  const causeEvents = () => Promise.reject(failure);
  await expect(beginProbe(US, "alc-x", { ...ports, causeEvents })).rejects.toBe(failure);
});
