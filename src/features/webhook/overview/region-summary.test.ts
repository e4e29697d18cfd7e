import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { parseRfc3339 } from "@/lib/epoch";
import { regionState } from "./region-summary";
import type { RowPart } from "./webhook-row";

const ACCEPTED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 204 };
const FAILED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 503 };

function loaded(
  isEnabled: boolean,
  word: string,
  attempt: Partial<WebhookStatus> = {},
): RowPart<WebhookStatus> {
  return {
    state: "loaded",
    value: { webhook_enabled: isEnabled, webhook_status: word, ...attempt },
  };
}

describe("regionState", () => {
  it.each([
    ["one that delivers", loaded(true, "active", ACCEPTED), "shipping"],
    ["one that has never tried: no success", loaded(true, "active"), "untried"],
    ["one whose last attempt failed", loaded(true, "active", FAILED), "failing"],
    ["one that stopped", loaded(true, "inactive", FAILED), "stopped"],
    ["one switched off", loaded(false, "active", ACCEPTED), "off"],
    ["one switched off after a failure", loaded(false, "inactive", FAILED), "off"],
    ["one without a webhook", loaded(false, "unconfigured"), "unconfigured"],
    ["an unknown word", loaded(true, "degraded"), "unread"],
    ["one without access", { state: "forbidden" }, "unread"],
    ["one without an answer", { state: "failed" }, "unread"],
    ["one on its way", { state: "pending" }, "pending"],
  ] as const)("of %s is read from %j as %s", (_name, status, state) => {
    expect(regionState({ status, changedAt: null })).toBe(state);
  });

  it("proves nothing by what was accepted before the last change", () => {
    const changedAt = parseRfc3339("2026-11-21T10:00:00Z");
    expect(regionState({ status: loaded(true, "active", ACCEPTED), changedAt })).toBe("untried");
    expect(regionState({ status: loaded(true, "active", FAILED), changedAt })).toBe("untried");
    expect(regionState({ status: loaded(true, "inactive", FAILED), changedAt })).toBe("stopped");
  });
});
