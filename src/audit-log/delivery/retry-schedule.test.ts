import { describe, expect, test } from "vitest";
import type { AttemptOutcome } from "./attempt-outcome";
import {
  ATTEMPT_STARTS_MS,
  MAX_ATTEMPTS,
  RETRIES_SPAN_MS,
  RETRY_POLICY,
  RETRY_WAITS_MS,
  type RetryPolicy,
} from "./retry-policy";
import { decideRetry } from "./retry-schedule";
import { TRANSPORT_ERRORS, transportErrorMessage, type TransportError } from "./transport-error";

const NOW = Date.UTC(2026, 10, 21, 9, 30);

function answer(status: number, headers: ReadonlyArray<readonly [string, string]> = []): AttemptOutcome {
  return { kind: "response", status, headers, body: "" };
}

function failure(error: TransportError): AttemptOutcome {
  return { kind: "error", error, message: transportErrorMessage(error) };
}

/** The waits after each attempt that ends like this, until no further one is made, and how it ends. */
function waitsOf(outcome: AttemptOutcome, policy?: RetryPolicy): { waitsMs: number[]; end: string } {
  const waitsMs: number[] = [];
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const decision = decideRetry(outcome, attempt, NOW, policy);
    if (decision.decision !== "retry") return { waitsMs, end: decision.decision };
    waitsMs.push(decision.waitMs);
  }
  throw new Error("it never ends");
}

const BACKOFF = { waitsMs: RETRY_WAITS_MS, end: "gave_up" };

describe("whole sequences", () => {
  // The one test that holds the numbers themselves; all others take them from the schedule.
  test("the policy is 1 s, 30 s, 4 retries: five attempts, 1, 2, 4 and 8 s apart", () => {
    expect(RETRY_POLICY).toEqual({ minWaitMs: 1000, maxWaitMs: 30_000, maxRetries: 4 });
    expect(RETRY_WAITS_MS).toEqual([1000, 2000, 4000, 8000]);
  });

  test("a server that keeps failing is tried as often as the schedule says, with its waits", () => {
    expect(waitsOf(answer(500))).toEqual(BACKOFF);
    expect(ATTEMPT_STARTS_MS).toHaveLength(MAX_ATTEMPTS);
    expect(RETRIES_SPAN_MS).toBe(RETRY_WAITS_MS.reduce((sum, waitMs) => sum + waitMs));
  });

  test("the wait doubles up to its maximum and stays there", () => {
    const policy = { minWaitMs: 1000, maxWaitMs: 30_000, maxRetries: 8 };
    expect(waitsOf(answer(500), policy).waitsMs).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  test("a policy without retries gives up after the first attempt", () => {
    const policy = { minWaitMs: 1000, maxWaitMs: 30_000, maxRetries: 0 };
    expect(waitsOf(answer(500), policy)).toEqual({ waitsMs: [], end: "gave_up" });
  });

  test("a number of attempts beyond any policy keeps the wait finite", () => {
    const policy = { ...RETRY_POLICY, maxRetries: 10_000 };
    expect(decideRetry(answer(500), 5000, NOW, policy)).toMatchObject({ waitMs: 30_000 });
  });

  test("Retry-After replaces every wait but not the number of attempts", () => {
    expect(waitsOf(answer(503, [["retry-after", "60"]]))).toEqual({
      waitsMs: RETRY_WAITS_MS.map(() => 60_000),
      end: "gave_up",
    });
  });

  test("after a wait that was asked for the back-off goes on by the number of the attempt", () => {
    expect(decideRetry(answer(429, [["retry-after", "0"]]), 1, NOW)).toEqual({
      decision: "retry",
      waitMs: 0,
      reason: "retry_after",
    });
    expect(decideRetry(answer(429), 2, NOW)).toEqual({ decision: "retry", waitMs: 2000, reason: "backoff" });
  });
});

describe("statuses", () => {
  test("exactly the 2xx deliver, and exactly 0, 429 and those from 500 on except 501 are retried", () => {
    for (let status = 0; status <= 999; status += 1) {
      const expected =
        status >= 200 && status < 300
          ? "delivered"
          : status === 0 || status === 429 || (status >= 500 && status !== 501)
            ? "retry"
            : "not_retried";
      expect([status, decideRetry(answer(status), 1, NOW).decision]).toEqual([status, expected]);
    }
  });

  test.each([
    [200, "delivered"],
    [202, "delivered"],
    [204, "delivered"],
    [299, "delivered"],
    [0, "retry"],
    [429, "retry"],
    [500, "retry"],
    [502, "retry"],
    [503, "retry"],
    [504, "retry"],
    [599, "retry"],
    [600, "retry"],
    [999, "retry"],
    [100, "not_retried"],
    [199, "not_retried"],
    [300, "not_retried"],
    [302, "not_retried"],
    [307, "not_retried"],
    [400, "not_retried"],
    [401, "not_retried"],
    [403, "not_retried"],
    [404, "not_retried"],
    [408, "not_retried"],
    [413, "not_retried"],
    [425, "not_retried"],
    [428, "not_retried"],
    [430, "not_retried"],
    [499, "not_retried"],
    [501, "not_retried"],
  ])("%i: %s", (status, decision) => {
    expect(decideRetry(answer(status), 1, NOW).decision).toBe(decision);
  });

  test("a status that is not retried says so at the first attempt and at the last", () => {
    const decision = { decision: "not_retried", reason: "status_not_retryable" };
    expect(decideRetry(answer(400), 1, NOW)).toEqual(decision);
    expect(decideRetry(answer(400), 5, NOW)).toEqual(decision);
  });

  test("the last attempt may still deliver", () => {
    expect(decideRetry(answer(200), 5, NOW)).toEqual({ decision: "delivered" });
  });

  test("the failure of the last attempt ends it, the one before does not", () => {
    const waitMs = RETRY_WAITS_MS.at(-1);
    expect(decideRetry(answer(500), MAX_ATTEMPTS - 1, NOW)).toMatchObject({ decision: "retry", waitMs });
    expect(decideRetry(answer(500), MAX_ATTEMPTS, NOW)).toEqual({
      decision: "gave_up",
      reason: "retries_exhausted",
    });
  });
});

describe("errors", () => {
  const retried = [
    "refused",
    "reset",
    "dns",
    "timeout",
    "closed",
    "malformed",
    "tls_handshake",
    "proxy",
  ] as const;
  const notRetried = [
    "tls_untrusted",
    "tls_expired",
    "tls_hostname",
    "redirect_loop",
    "unsupported_scheme",
    "invalid_header",
    "blocked",
  ] as const;

  test("the two lists are all there are", () => {
    expect([...retried, ...notRetried].toSorted()).toEqual([...TRANSPORT_ERRORS].toSorted());
  });

  test.each(retried)("%s is retried", (error) => {
    expect(waitsOf(failure(error))).toEqual(BACKOFF);
  });

  test.each(notRetried)("%s is not", (error) => {
    expect(decideRetry(failure(error), 1, NOW)).toEqual({
      decision: "not_retried",
      reason: "error_not_retryable",
    });
  });

  test("each has words of its own", () => {
    const messages = TRANSPORT_ERRORS.map(transportErrorMessage);
    expect(new Set(messages).size).toBe(TRANSPORT_ERRORS.length);
    expect(messages).not.toContain("");
  });
});

describe("Retry-After", () => {
  test.each([
    [429, 7000, "retry_after"],
    [503, 7000, "retry_after"],
    [500, 1000, "backoff"],
    [502, 1000, "backoff"],
    [504, 1000, "backoff"],
    [0, 1000, "backoff"],
  ])("on %i the wait is %i ms by %s", (status, waitMs, reason) => {
    expect(decideRetry(answer(status, [["retry-after", "7"]]), 1, NOW)).toEqual({
      decision: "retry",
      waitMs,
      reason,
    });
  });

  test("does not make a status retryable", () => {
    expect(decideRetry(answer(400, [["retry-after", "7"]]), 1, NOW).decision).toBe("not_retried");
  });

  test("may be longer than any wait of the back-off, and shorter", () => {
    expect(decideRetry(answer(429, [["retry-after", "3600"]]), 1, NOW)).toMatchObject({ waitMs: 3_600_000 });
    expect(decideRetry(answer(429, [["retry-after", "0"]]), 4, NOW)).toMatchObject({ waitMs: 0 });
  });

  test("may be a date, which counts from the end of the attempt", () => {
    const later = answer(503, [["retry-after", "Sat, 21 Nov 2026 09:31:30 GMT"]]);
    const earlier = answer(503, [["retry-after", "Sat, 21 Nov 2026 09:00:00 GMT"]]);
    expect(decideRetry(later, 3, NOW)).toMatchObject({ waitMs: 90_000, reason: "retry_after" });
    expect(decideRetry(earlier, 3, NOW)).toMatchObject({ waitMs: 0, reason: "retry_after" });
  });

  test("is ignored when it cannot be read", () => {
    expect(decideRetry(answer(503, [["retry-after", "soon"]]), 3, NOW)).toEqual({
      decision: "retry",
      waitMs: 4000,
      reason: "backoff",
    });
  });

  test("is found under any spelling of its name, and the first one counts", () => {
    const headers = [
      ["Content-Type", "text/plain"],
      ["RETRY-AFTER", "3"],
      ["retry-after", "9"],
    ] as const;
    expect(decideRetry(answer(429, headers), 1, NOW)).toMatchObject({ waitMs: 3000 });
  });

  test("a first one that cannot be read is not replaced by a second", () => {
    const headers = [
      ["retry-after", "soon"],
      ["retry-after", "9"],
    ] as const;
    expect(decideRetry(answer(429, headers), 1, NOW)).toMatchObject({ waitMs: 1000, reason: "backoff" });
  });
});
