import { describe, expect, test } from "vitest";
import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import { attemptScale } from "./attempt-scale";

const START = Date.parse("2026-11-21T09:00:00.000Z");
const at = (ms: number) => new Date(START + ms).toISOString();

function attempt(number: number, startMs: number, endMs: number | null): DeliveryAttempt {
  return {
    number,
    started_at: at(startMs),
    finished_at: endMs === null ? null : at(endMs),
    request: { method: "POST", url: "https://siem.example.com/", headers: {} },
    outcome: null,
    redirects: [],
    arrived: false,
    response: null,
    error: null,
    retry: null,
  };
}

describe("the scale", () => {
  test("says how long each attempt and each wait took", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 1000, 1000), attempt(3, 3000, 4000)];
    expect(attemptScale({ attempts, next_attempt_at: null }, START)).toEqual({
      parts: [
        { kind: "attempt", number: 1, durationMs: 0 },
        { kind: "wait", number: 1, durationMs: 1000 },
        { kind: "attempt", number: 2, durationMs: 0 },
        { kind: "wait", number: 2, durationMs: 2000 },
        { kind: "attempt", number: 3, durationMs: 1000 },
      ],
      totalMs: 4000,
    });
  });

  test("reaches as far as the next attempt", () => {
    const scale = attemptScale({ attempts: [attempt(1, 0, 40)], next_attempt_at: at(1040) }, START);
    expect(scale).toMatchObject({ totalMs: 1040 });
    expect(scale?.parts.map(({ kind, durationMs }) => [kind, durationMs])).toEqual([
      ["attempt", 40],
      ["wait", 1000],
    ]);
  });

  test("ends now where an attempt is under way", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 1000, null)];
    const scale = attemptScale({ attempts, next_attempt_at: null }, START + 3000);
    expect(scale?.parts.at(-1)).toMatchObject({ number: 2, durationMs: 2000 });
  });

  test("takes no time where everything happens in one instant", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 0, 0)];
    const scale = attemptScale({ attempts, next_attempt_at: null }, START);
    expect(scale?.totalMs).toBe(0);
  });

  test.each([[[]], [[attempt(1, 0, 40)]]])("is not there for %j", (attempts) => {
    expect(attemptScale({ attempts, next_attempt_at: null }, START)).toBeNull();
  });
});
