import { describe, expect, it } from "vitest";
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
    [199, "refused"],
    [200, "accepted"],
    [299, "accepted"],
    [300, "refused"],
    [500, "refused"],
  ])("of code %i is %s", (code, outcome) => {
    expect(attemptOutcome({ ...BASE, last_attempt_at: AT, last_response_code: code })).toBe(outcome);
  });
});
