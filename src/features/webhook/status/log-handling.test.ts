import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { logHandling } from "./log-handling";

const AT = "2026-11-21T09:30:00Z";

function attempt(code: number | undefined, message = ""): Partial<WebhookStatus> {
  return {
    last_attempt_at: AT,
    last_response_message: message,
    ...(code !== undefined && { last_response_code: code }),
  };
}

function fate(isEnabled: boolean, word: string, last: Partial<SeenStatus> = {}): string {
  return logHandling({ webhook_enabled: isEnabled, webhook_status: word, ...last }, null, "known");
}

describe("logHandling", () => {
  it.each([
    [attempt(500), "stoppedAfterRetries"],
    [attempt(429), "stoppedAfterRetries"],
    [attempt(401), "stoppedAtOnce"],
    [attempt(302), "stoppedAtOnce"],
    [attempt(501), "stoppedAtOnce"],
    [attempt(undefined, "no such host"), "stoppedAfterRetries"],
    [attempt(undefined, "connection refused"), "stoppedAfterRetries"],
    [attempt(undefined, "certificate signed by unknown authority"), "stoppedAtOnce"],
    [attempt(undefined, "stopped after 10 redirects"), "stoppedAtOnce"],
    [attempt(undefined, "something else"), "off"],
  ])("of a webhook that has stopped with %j is %s", (last, expected) => {
    expect(fate(true, "inactive", last)).toBe(`status.logs.${expected}`);
  });

  it.each([
    [attempt(200), "answered"],
    [{ ...attempt(200), arrival: { kind: "arrived" } as const }, "delivered"],
    [attempt(500), "retried"],
    [attempt(503), "retriedAsAsked"],
    [attempt(429), "retriedAsAsked"],
    [attempt(403), "notRetried"],
    [attempt(undefined, "no such host"), "retried"],
    [attempt(undefined, "certificate has expired"), "notRetried"],
    [attempt(undefined, "something else"), "retried"],
    [{}, "ready"],
  ])("of an active one after %j is %s", (last, expected) => {
    expect(fate(true, "active", last)).toBe(`status.logs.${expected}`);
  });

  it("of a failed attempt may also be a resume, where it is not known which came first", () => {
    const status = { webhook_enabled: true, webhook_status: "active", ...attempt(500) };
    expect(logHandling(status, null, "unknown")).toBe("status.logs.retriedOrResumed");
  });

  it("is to be kept while a webhook is off, after any attempt", () => {
    for (const last of [{}, attempt(200), attempt(500), attempt(undefined, "no such host")]) {
      expect(fate(false, "active", last)).toBe("status.logs.off");
      expect(fate(false, "inactive", last)).toBe("status.logs.off");
    }
    expect(fate(false, "unconfigured")).toBe("status.logs.unconfigured");
    expect(fate(true, "degraded", attempt(200))).toBe("status.logs.unknown");
  });
});
