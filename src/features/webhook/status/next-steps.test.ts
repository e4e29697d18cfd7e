import { describe, expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { parseRfc3339 } from "@/lib/epoch";
import { nextSteps } from "./next-steps";

const FAILED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 500 };
const ACCEPTED = { last_attempt_at: "2026-11-21T09:30:00Z", last_response_code: 200 };

function status(isEnabled: boolean, word: string, attempt: Partial<WebhookStatus> = {}): WebhookStatus {
  return { webhook_enabled: isEnabled, webhook_status: word, ...attempt };
}

describe("nextSteps", () => {
  it.each([
    { name: "an untried one", status: status(true, "active"), steps: ["test"] },
    { name: "a delivering one", status: status(true, "active", ACCEPTED), steps: [] },
    {
      name: "one whose last attempt failed",
      status: status(true, "active", FAILED),
      steps: ["fix", "replay"],
    },
    { name: "a stopped one", status: status(true, "inactive", FAILED), steps: ["fix", "resume", "replay"] },
    { name: "one switched off", status: status(false, "active", ACCEPTED), steps: ["switchOn"] },
    {
      name: "one switched off after a failure",
      status: status(false, "inactive", FAILED),
      steps: ["fix", "switchOn", "replay"],
    },
    { name: "an unconfigured one", status: status(false, "unconfigured"), steps: ["choose"] },
    { name: "one with an unknown word", status: status(true, "degraded"), steps: ["lookUp"] },
  ])("of $name are $steps", ({ status: given, steps }) => {
    expect(nextSteps(given, "region")).toEqual(steps);
  });

  it("are to try it, when nothing has been sent since the setting was changed", () => {
    const changedAt = parseRfc3339("2026-11-21T10:00:00Z");
    expect(nextSteps(status(true, "active", ACCEPTED), "region", changedAt)).toEqual(["test", "replay"]);
    expect(nextSteps(status(true, "active", FAILED), "portal", changedAt)).toEqual(["signIn", "replay"]);
  });

  it("offer no replay while an attempt that is newer than the last change is retried", () => {
    const changedAt = parseRfc3339("2026-11-21T09:00:00Z");
    expect(nextSteps(status(true, "active", FAILED), "region", changedAt)).toEqual(["fix"]);
    // The API does not say when a portal was changed; this is when its destination was.
    expect(nextSteps(status(true, "active", FAILED), "portal", changedAt)).toEqual(["fix", "replay"]);
  });

  it("do not offer a portal the test that only regions have", () => {
    expect(nextSteps(status(true, "active"), "portal")).toEqual(["signIn"]);
  });
});
