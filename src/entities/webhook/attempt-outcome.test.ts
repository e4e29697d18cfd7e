import { describe, expect, it } from "vitest";
import { parseRfc3339 } from "@/lib/epoch";
import { attemptOutcome } from "./attempt-outcome";

const BASE = { webhook_enabled: true, webhook_status: "active" };
const AT = "2026-11-21T09:30:00Z";

describe("attemptOutcome", () => {
  it("is none before the first attempt", () => {
    expect(attemptOutcome(BASE)).toBe("none");
  });

  it("is no answer when there was an attempt and no code", () => {
    expect(attemptOutcome({ ...BASE, last_attempt_at: AT, last_response_message: "timeout" })).toBe(
      "no_answer",
    );
  });

  it.each([
    ["2026-11-21T09:29:59Z", "accepted"],
    [AT, "accepted"],
    ["2026-11-21T09:30:01Z", "outdated"],
  ])("of an attempt at half past, with the setting changed at %s, is %s", (changed, outcome) => {
    const accepted = { ...BASE, last_attempt_at: AT, last_response_code: 200 };
    expect(attemptOutcome(accepted, parseRfc3339(changed))).toBe(outcome);
  });

  it("is never outdated where it is what stopped the webhook, even after a change of the setting", () => {
    const stopped = { ...BASE, webhook_status: "inactive", last_attempt_at: AT, last_response_code: 500 };
    expect(attemptOutcome(stopped, parseRfc3339("2026-11-21T10:00:00Z"))).toBe("refused");
  });

  it.each([
    [199, "refused"],
    [200, "accepted"],
    [299, "accepted"],
    [300, "refused"],
    [500, "refused"],
  ])("of code %i is %s", (code, outcome) => {
    expect(attemptOutcome({ ...BASE, last_attempt_at: AT, last_response_code: code })).toBe(outcome);
  });
});
