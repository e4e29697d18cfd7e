import { describe, expect, it } from "vitest";
import { ATTEMPT_TIMEOUT_MS, BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { RETENTION_MS } from "@/audit-log/retention";
import { MAX_ATTEMPTS, RETRIES_SPAN_MS } from "@/audit-log/delivery/retry-policy";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { MINUTE_MS } from "@/lib/epoch";
import { gapQuery, replayGap } from "./replay-gap";

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const LAST_ATTEMPT = Date.UTC(2026, 10, 21, 9);
/** Of the slowest batch: collected as long as it may be, and each attempt waited for its time-out. */
const BATCH_AGE_MS = BATCH_WINDOW_MS + RETRIES_SPAN_MS + MAX_ATTEMPTS * ATTEMPT_TIMEOUT_MS;

function status(isEnabled: boolean, word: string, code?: number, at = "2026-11-21T09:00:00Z"): WebhookStatus {
  return {
    webhook_enabled: isEnabled,
    webhook_status: word,
    last_attempt_at: at,
    ...(code !== undefined && { last_response_code: code }),
  };
}

describe("replayGap", () => {
  it.each([
    ["stopped", status(true, "inactive", 500)],
    ["stopped without an answer", status(true, "inactive")],
    ["switched off after a failure", status(false, "inactive", 500)],
    ["resumed, nothing accepted since", status(true, "active", 500)],
  ])("of a webhook %s begins before the failed batch and ends now", (_name, stopped) => {
    const gap = replayGap(stopped, NOW);
    expect(gap).toMatchObject({ to: NOW, start: "whole", keptUntil: gap!.from + RETENTION_MS });
    const headStartMs = LAST_ATTEMPT - gap!.from;
    expect(headStartMs).toBeGreaterThanOrEqual(BATCH_AGE_MS);
    expect(headStartMs).toBeLessThan(BATCH_AGE_MS + MINUTE_MS);
  });

  it.each([
    ["delivers", status(true, "active", 200)],
    ["is switched off, at an unknown time", status(false, "active", 200)],
    ["has never tried", { webhook_enabled: true, webhook_status: "active" }],
    ["has an unknown status", status(true, "degraded", 500)],
  ])("is not known of a webhook that %s", (_name, other) => {
    expect(replayGap(other, NOW)).toBeNull();
  });

  it("reaches no further back than events are kept", () => {
    const gap = replayGap(status(true, "inactive", 500, "2026-11-01T00:00:00Z"), NOW);
    expect(gap?.from).toBe(Date.UTC(2026, 10, 14, 9, 35));
    expect(gap?.start).toBe("clipped");
  });
});

describe("gapQuery", () => {
  it("is RFC 3339 in UTC", () => {
    expect(gapQuery({ from: NOW - 1000, to: NOW })).toBe(
      "?from=2026-11-21T09%3A29%3A59.000Z&to=2026-11-21T09%3A30%3A00.000Z",
    );
  });
});
