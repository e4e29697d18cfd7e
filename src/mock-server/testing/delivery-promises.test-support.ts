// What is promised of every delivery, in any situation: how often, when, in which order.

import { expect } from "vitest";
import { MAX_ATTEMPTS, RETRY_WAITS_MS } from "@/audit-log/delivery/retry-policy";
import type { Delivery, DeliveryAttempt } from "@/contract/sandbox/delivery";
import type { World } from "@/contract/sandbox/world";

/**
 * @param seen every delivery there is, newest first, and the world they are of
 * @param authorizations `fixed` where an endpoint goes with one authorization, so that what is seen tells addresses
 *   apart; else nothing can be said here about their order (engine/line.property.test.ts does)
 */
export function expectPromisesOfDelivery(
  { deliveries, world }: { deliveries: Delivery[]; world: World },
  authorizations: "fixed" | "changing",
): void {
  // After an absence that was not caught up with, what was due happens late.
  const punctuality = world.skipped === null ? "on time" : "late";
  for (const delivery of deliveries) expectPromisesOfOne(delivery, punctuality);
  const oldestFirst = deliveries.toReversed();
  if (authorizations === "changing") return;
  const lineOf = ({ region, portal_id, destination_id, endpoint }: Delivery) =>
    `${portal_id ?? region} ${destination_id} ${endpoint}`;
  for (const line of new Set(oldestFirst.map(lineOf))) {
    expectOneAtATime(oldestFirst.filter((delivery) => lineOf(delivery) === line));
  }
}

function isSuccess({ outcome }: DeliveryAttempt): boolean {
  return outcome !== null && "status" in outcome && outcome.status >= 200 && outcome.status < 300;
}

function expectPromisesOfOne(delivery: Delivery, punctuality: "on time" | "late"): void {
  const { attempts, state, id } = delivery;
  expect(attempts.length, id).toBeLessThanOrEqual(MAX_ATTEMPTS);
  expect(
    attempts.map(({ number }) => number),
    id,
  ).toEqual(attempts.map((_, index) => index + 1));
  // Nothing is sent after a success.
  expect(attempts.findIndex(isSuccess), id).toBe(state === "delivered" ? attempts.length - 1 : -1);
  for (const [index, attempt] of attempts.entries()) {
    expectWait(attempt, id);
    const next = attempts[index + 1];
    if (!next) continue;
    expect(attempt.retry?.decision, id).toBe("retry");
    const waitedMs = Date.parse(next.started_at) - Date.parse(attempt.finished_at ?? "");
    const askedMs = attempt.retry?.wait_ms ?? NaN;
    if (punctuality === "on time") expect(waitedMs, id).toBe(askedMs);
    else expect(waitedMs, id).toBeGreaterThanOrEqual(askedMs);
  }
  const isFinished = state === "delivered" || state === "failed";
  expect(delivery.finished_at !== null, id).toBe(isFinished);
  expect(delivery.reason !== null, id).toBe(state === "failed");
  expect(delivery.next_attempt_at !== null, id).toBe(
    state === "retrying" && attempts.at(-1)?.finished_at !== null,
  );
}

/** The wait after an attempt: that of the schedule, or what a 429 or 503 asked for. */
function expectWait({ number, outcome, response, retry }: DeliveryAttempt, id: string): void {
  if (retry?.decision !== "retry") return;
  if (retry.reason === "backoff") {
    expect(retry.wait_ms, id).toBe(RETRY_WAITS_MS[number - 1]);
    return;
  }
  expect(outcome, id).toEqual({ status: expect.toSatisfy((status) => status === 429 || status === 503) });
  const asked = response?.headers["retry-after"] ?? "";
  if (/^\d{1,9}$/.test(asked)) expect(retry.wait_ms, id).toBe(Number(asked) * 1000);
}

/** Deliveries for one address of a webhook never overlap, and live ones go out in the order in which they were begun. */
function expectOneAtATime(line: readonly Delivery[]): void {
  const begun = line.filter(({ attempts }) => attempts.length > 0);
  const spans = begun
    .map(({ id, attempts, finished_at }) => ({
      id,
      from: Date.parse(attempts[0]?.started_at ?? ""),
      to: finished_at === null ? Infinity : Date.parse(finished_at),
    }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, { id, from }] of spans.entries()) {
    const before = spans[index - 1];
    if (before) expect(before.to, `${before.id} and ${id} overlap`).toBeLessThanOrEqual(from);
  }
  const live = begun
    .filter(({ replay }) => !replay)
    .map(({ attempts }) => Date.parse(attempts[0]?.started_at ?? ""));
  expect(live).toEqual(live.toSorted((a, b) => a - b));
}
