import { describe, expect, test } from "vitest";
import type { Delivery, DeliveryAttempt, DeliveryState } from "@/contract/sandbox/delivery";
import { probeOf } from "@/entities/probe/probe.test-support";
import { attemptSince, isAccepted, isProven, isSettled, sendingOf } from "./probe-sending";

function delivery(state: DeliveryState, changes: Partial<Delivery> = {}, arrived?: boolean | null): Delivery {
  const attempt: Pick<DeliveryAttempt, "arrived"> = { arrived: arrived ?? null };
  return {
    id: "dlv_1",
    state,
    replay: false,
    finished_at: state === "delivered" || state === "failed" ? "2026-11-21T09:00:02Z" : null,
    attempts: arrived === undefined ? [] : [attempt],
    ...changes,
  } as Delivery; // of the rest nothing is asked
}

describe("what a world knows", () => {
  test.each([
    [delivery("collecting"), "collecting", false, false],
    [delivery("pending"), "under_way", false, false],
    [delivery("retrying", {}, false), "retrying", false, false],
    [delivery("failed", {}, false), "failed", false, true],
    [delivery("delivered", {}, true), "arrived", true, true],
    [delivery("delivered", {}, false), "lost", false, true],
    [delivery("delivered", {}, null), "answered", false, true],
  ] as const)("%#: %o", (of, stage, accepted, settled) => {
    const sending = sendingOf([of]);
    expect(sending).toMatchObject({ kind: "delivery", stage });
    expect([isAccepted(sending), isProven(sending), isSettled(sending)]).toEqual([
      accepted,
      accepted,
      settled,
    ]);
  });

  test("the newest delivery that is no replay holds the event that was made last", () => {
    const replay = delivery("delivered", { id: "again", replay: true }, true);
    const first = delivery("failed", { id: "first" });
    expect(sendingOf([replay, delivery("pending", { id: "second" }), first])).toMatchObject({
      delivery: { id: "second" },
    });
    expect(sendingOf([replay])).toMatchObject({ delivery: { id: "again" } });
    expect(sendingOf([])).toEqual({ kind: "none" });
  });
});

describe("what Konnect tells", () => {
  const at = (second: number) => `2026-11-21T09:00:0${second}Z`;
  const status = (second: number, code?: number) => ({
    webhook_enabled: true,
    webhook_status: "active",
    last_attempt_at: at(second),
    ...(code !== undefined && { last_response_code: code }),
  });
  const probe = probeOf({ attemptBefore: at(1) });

  test("an attempt counts once it is another one than before, and not older than the event", () => {
    expect(attemptSince({ webhook_enabled: true, webhook_status: "active" }, probe).kind).toBe("waiting");
    expect(attemptSince(status(1, 200), probe).kind).toBe("waiting");
    expect(attemptSince(status(2, 200), probe).kind).toBe("attempt");
    const recorded = { by: "nonce", traceId: "7", at: Date.parse(at(3)), entryKey: null } as const;
    expect(attemptSince(status(2, 200), { ...probe, recorded }).kind).toBe("waiting");
    expect(attemptSince(status(4, 200), { ...probe, recorded }).kind).toBe("attempt");
    expect(attemptSince(status(1, 200), probeOf()).kind).toBe("attempt");
  });

  test.each([
    [200, "accepted", true],
    [500, "refused", false],
    [undefined, "no_answer", false],
  ] as const)("an attempt with %s is %s", (code, outcome, accepted) => {
    const sending = attemptSince(status(5, code), probe);
    expect(sending).toMatchObject({ kind: "attempt", outcome });
    expect([isAccepted(sending), isProven(sending)]).toEqual([accepted, false]);
    expect(isSettled(sending)).toBe(false);
  });
});
