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
  test("gives each wait the share of time that it took", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 1000, 1000), attempt(3, 3000, 4000)];
    expect(attemptScale({ attempts, next_attempt_at: null }, START)).toEqual({
      segments: [
        { kind: "attempt", number: 1, durationMs: 0, share: 0 },
        { kind: "wait", number: 1, durationMs: 1000, share: 0.25 },
        { kind: "attempt", number: 2, durationMs: 0, share: 0 },
        { kind: "wait", number: 2, durationMs: 2000, share: 0.5 },
        { kind: "attempt", number: 3, durationMs: 1000, share: 0.25 },
      ],
      totalMs: 4000,
    });
  });

  test("reaches as far as the next attempt", () => {
    const scale = attemptScale({ attempts: [attempt(1, 0, 40)], next_attempt_at: at(1040) }, START);
    expect(scale).toMatchObject({ totalMs: 1040 });
    expect(scale?.segments.map(({ kind, durationMs }) => [kind, durationMs])).toEqual([
      ["attempt", 40],
      ["wait", 1000],
    ]);
  });

  test("ends now where an attempt is under way", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 1000, null)];
    const scale = attemptScale({ attempts, next_attempt_at: null }, START + 3000);
    expect(scale?.segments.at(-1)).toMatchObject({ number: 2, durationMs: 2000 });
  });

  test("takes no time where everything happens in one instant", () => {
    const attempts = [attempt(1, 0, 0), attempt(2, 0, 0)];
    const scale = attemptScale({ attempts, next_attempt_at: null }, START);
    expect(scale?.segments.every(({ share }) => share === 0)).toBe(true);
  });

  test.each([[[]], [[attempt(1, 0, 40)]]])("is not there for %j", (attempts) => {
    expect(attemptScale({ attempts, next_attempt_at: null }, START)).toBeNull();
  });
});
