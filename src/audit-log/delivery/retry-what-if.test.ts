import { describe, expect, test } from "vitest";
import { SECOND_MS } from "@/lib/epoch";
import { ATTEMPT_TIMEOUT_MS } from "./batch-limits";
import { MAX_ATTEMPTS, RETRIES_SPAN_MS, RETRY_POLICY, RETRY_WAITS_MS } from "./retry-policy";
import { retryWhatIf } from "./retry-what-if";

const RETRIES = RETRY_POLICY.maxRetries;
const asked = (seconds: number) => RETRY_WAITS_MS.map(() => seconds * SECOND_MS);

describe("an outage is survived", () => {
  test.each([
    ["by the back-off alone", null, 0, RETRY_WAITS_MS, RETRIES_SPAN_MS],
    ["longer where failing takes time", null, 350, RETRY_WAITS_MS, RETRIES_SPAN_MS + RETRIES * 350],
    ["for as long as the collector asks", 30, 0, asked(30), RETRIES * 30 * SECOND_MS],
    ["with both", 30, 350, asked(30), RETRIES * (30 * SECOND_MS + 350)],
    ["not at all where it asks to come back at once", 0, 0, asked(0), 0],
    [
      "up to the last answer that counts",
      30,
      ATTEMPT_TIMEOUT_MS - 1,
      asked(30),
      RETRIES * (30 * SECOND_MS + ATTEMPT_TIMEOUT_MS - 1),
    ],
    [
      "by the back-off where answers are too late to be read",
      30,
      ATTEMPT_TIMEOUT_MS,
      RETRY_WAITS_MS,
      RETRIES_SPAN_MS + RETRIES * ATTEMPT_TIMEOUT_MS,
    ],
    [
      "no longer for answers that are later still",
      null,
      6 * ATTEMPT_TIMEOUT_MS,
      RETRY_WAITS_MS,
      RETRIES_SPAN_MS + RETRIES * ATTEMPT_TIMEOUT_MS,
    ],
  ] as const)("%s", (_name, retryAfterS, latencyMs, waitsMs, survivesMs) => {
    const whatIf = retryWhatIf({ retryAfterS, latencyMs });
    const waits = whatIf.parts.filter(({ kind }) => kind === "wait");
    expect(waits.map(({ durationMs }) => durationMs)).toEqual(waitsMs);
    expect(whatIf.survivesMs).toBe(survivesMs);
    expect(whatIf.isTooSlow).toBe(latencyMs >= ATTEMPT_TIMEOUT_MS);
  });
});

test("its parts are all attempts with a wait between each two, and end where the last attempt starts", () => {
  const { parts, survivesMs } = retryWhatIf({ retryAfterS: null, latencyMs: 40 });
  const attempts = Array.from({ length: MAX_ATTEMPTS }, (_, index) => index + 1);
  expect(parts.map(({ kind, number }) => `${kind} ${number}`)).toEqual(
    attempts.flatMap((number) =>
      number < MAX_ATTEMPTS ? [`attempt ${number}`, `wait ${number}`] : [`attempt ${number}`],
    ),
  );
  expect(parts.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(survivesMs);
});
