import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook-status";
import { parseRfc3339 } from "@/lib/epoch";
import { nextStep } from "./next-step";

const FAILED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 500 };
const ACCEPTED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 200 };

function status(isEnabled: boolean, word: string, attempt: Partial<WebhookStatus> = {}): WebhookStatus {
  return { webhook_enabled: isEnabled, webhook_status: word, ...attempt };
}

describe("nextStep", () => {
  it.each([
    { name: "an untried one", status: status(true, "active"), text: "untried", place: "setup" },
    { name: "a delivering one", status: status(true, "active", ACCEPTED), text: "active", place: "nowhere" },
    {
      name: "one whose last attempt failed",
      status: status(true, "active", FAILED),
      text: "lastFailed",
      place: "destination",
    },
    {
      name: "a stopped one",
      status: status(true, "inactive", FAILED),
      text: "stopped",
      place: "destination",
    },
    { name: "one switched off", status: status(false, "active", ACCEPTED), text: "off", place: "setup" },
    {
      name: "one switched off after a failure",
      status: status(false, "inactive", FAILED),
      text: "offAfterFailure",
      place: "destination",
    },
    {
      name: "an unconfigured one",
      status: status(false, "unconfigured"),
      text: "unconfigured",
      place: "setup",
    },
    { name: "one with an unknown word", status: status(true, "degraded"), text: "unknown", place: "nowhere" },
  ])("of $name is $text, done at $place", ({ status, text, place }) => {
    expect(nextStep(status, "region")).toEqual({ text: `webhook.next.${text}`, place });
  });

  it("is to try it, when nothing has been sent since the setting was changed", () => {
    const changedAt = parseRfc3339("2026-11-21T10:00:00Z");
    expect(nextStep(status(true, "active", ACCEPTED), "region", changedAt).text).toBe("webhook.next.untried");
    expect(nextStep(status(true, "active", FAILED), "portal", changedAt).text).toBe(
      "webhook.next.untriedPortal",
    );
  });

  it("does not offer a portal the test that only regions have", () => {
    expect(nextStep(status(true, "active"), "portal")).toEqual({
      text: "webhook.next.untriedPortal",
      place: "nowhere",
    });
  });
});
