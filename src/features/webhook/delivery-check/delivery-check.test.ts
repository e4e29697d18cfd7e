import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { runDeliveryCheck, WATCH_LIMIT_MS, type DeliveryCheckPorts } from "./delivery-check";

const UNTRIED: WebhookStatus = { webhook_enabled: true, webhook_status: "active" };
const EARLIER: WebhookStatus = {
  ...UNTRIED,
  last_attempt_at: "2026-11-21T09:30:00Z",
  last_response_code: 200,
};
const LATER: WebhookStatus = { ...UNTRIED, last_attempt_at: "2026-11-21T09:30:05Z", last_response_code: 500 };

/** Answers one status after the other, the last one forever, and writes down what is called. */
function watch(...statuses: readonly [WebhookStatus, ...WebhookStatus[]]) {
  const calls: string[] = [];
  let waitedMs = 0;
  let reads = 0;
  const ports: DeliveryCheckPorts = {
    readStatus: async () => {
      calls.push("read");
      reads += 1;
      return statuses[Math.min(reads, statuses.length) - 1] ?? statuses[0];
    },
    causeEvents: async () => {
      calls.push("cause");
    },
    pause: async (durationMs) => {
      calls.push("pause");
      waitedMs += durationMs;
    },
  };
  return { ports, calls, waitedMs: () => waitedMs };
}

describe("runDeliveryCheck", () => {
  it("looks before it makes events, so that an older attempt is not taken for the answer", async () => {
    const { ports, calls } = watch(EARLIER, EARLIER, LATER);
    expect(await runDeliveryCheck(ports)).toEqual({ verdict: "attempted", status: LATER });
    expect(calls).toEqual(["read", "cause", "pause", "read", "pause", "read"]);
  });

  it("takes the first attempt ever for a change", async () => {
    const { ports } = watch(UNTRIED, LATER);
    expect(await runDeliveryCheck(ports)).toEqual({ verdict: "attempted", status: LATER });
  });

  it("gives up after its limit and says what it saw last", async () => {
    const stopped = { ...EARLIER, webhook_status: "inactive" };
    const { ports, waitedMs } = watch(EARLIER, stopped);
    expect(await runDeliveryCheck(ports)).toEqual({ verdict: "nothing_seen", status: stopped });
    expect(waitedMs()).toBe(WATCH_LIMIT_MS);
  });

  it("does not watch when the call fails", async () => {
    const { ports, calls } = watch(EARLIER);
    const failure = new Error("no answer");
    const causeEvents = () => Promise.reject(failure);
    await expect(runDeliveryCheck({ ...ports, causeEvents })).rejects.toBe(failure);
    expect(calls).toEqual(["read"]);
  });

  it("ends when it is cancelled", async () => {
    const { ports, calls } = watch(EARLIER);
    const pause = () => Promise.reject(new Error("gone"));
    await expect(runDeliveryCheck({ ...ports, pause })).rejects.toThrow("gone");
    expect(calls).toEqual(["read", "cause"]);
  });
});
