import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { parseRfc3339 } from "@/lib/epoch";
import { badgeWords } from "./badge-words";

const ACCEPTED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 200 };
const REFUSED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 500 };
const NO_ANSWER = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_message: "connection refused" };

function status(enabled: boolean, word: string, attempt: Partial<WebhookStatus> = {}): WebhookStatus {
  return { webhook_enabled: enabled, webhook_status: word, ...attempt };
}

const CASES = [
  {
    name: "on, active, an accepted attempt",
    status: status(true, "active", ACCEPTED),
    tone: "success",
    reason: "active",
  },
  { name: "on, active, never attempted", status: status(true, "active"), tone: "info", reason: "untried" },
  {
    name: "on, active, the last attempt refused",
    status: status(true, "active", REFUSED),
    tone: "warning",
    reason: "lastFailed",
  },
  {
    name: "on, active, the last attempt unanswered",
    status: status(true, "active", NO_ANSWER),
    tone: "warning",
    reason: "lastFailed",
  },
  { name: "on, inactive", status: status(true, "inactive", REFUSED), tone: "danger", reason: "stopped" },
  { name: "off, active", status: status(false, "active", ACCEPTED), tone: "neutral", reason: "off" },
  {
    name: "off, inactive",
    status: status(false, "inactive", REFUSED),
    tone: "warning",
    reason: "offAfterFailure",
  },
  {
    name: "off, unconfigured",
    status: status(false, "unconfigured"),
    tone: "neutral",
    reason: "unconfigured",
  },
] as const;

describe("badgeWords", () => {
  it.each(CASES)("$name: tone $tone, reason $reason", ({ status, tone, reason }) => {
    expect(badgeWords(status)).toMatchObject({ tone, reason: `webhook.reason.${reason}` });
  });

  it("has a reason of its own for each combination", () => {
    const reasons = new Set(CASES.map(({ status }) => badgeWords(status).reason));
    expect(reasons.size).toBe(CASES.length - 1); // refused and unanswered are both a failed attempt
  });

  it("claims nothing of a setting that was changed after the last attempt, and hides no stop", () => {
    const changedAt = parseRfc3339("2026-11-21T10:00:00Z");
    expect(badgeWords(status(true, "active", ACCEPTED), changedAt)).toEqual({
      tone: "info",
      word: "webhook.word.active",
      reason: "webhook.reason.changed",
    });
    expect(badgeWords(status(true, "inactive", REFUSED), changedAt).reason).toBe("webhook.reason.stopped");
    expect(badgeWords(status(true, "active"), changedAt).reason).toBe("webhook.reason.untried");
  });

  it("repeats the word of the API and never a better one, unless it is switched off", () => {
    for (const { status } of CASES) {
      const isOff = !status.webhook_enabled && status.webhook_status !== "unconfigured";
      expect(badgeWords(status).word).toBe(`webhook.word.${isOff ? "off" : status.webhook_status}`);
    }
  });

  it("is amber over a gap that is not closed, and no better where something is worse", () => {
    const active = status(true, "active", ACCEPTED);
    expect(badgeWords(active, null, 1)).toEqual({
      tone: "warning",
      word: "webhook.word.active",
      reason: "webhook.reason.hole",
    });
    expect(badgeWords(status(true, "inactive", REFUSED), null, 1).reason).toBe("webhook.reason.stopped");
    expect(badgeWords(status(true, "active", REFUSED), null, 1).reason).toBe("webhook.reason.lastFailed");
  });

  it.each([status(true, "degraded", ACCEPTED), status(true, "unconfigured")])(
    "shows $webhook_status as it came, neutrally, where it is not in the contract",
    (unknown) => {
      expect(badgeWords(unknown)).toEqual({
        tone: "neutral",
        word: null,
        reason: "webhook.reason.unknown",
      });
    },
  );
});
