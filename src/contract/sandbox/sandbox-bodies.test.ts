import { describe, expect, it } from "vitest";
import { apiFaultListSchema } from "./api-fault";
import { advanceClockSchema, updateClockSchema } from "./clock";
import { LOGIN_OUTCOMES, postEventsSchema } from "./events";
import { behaviourStepSchema, saveReceiverSchema } from "./receiver";
import { beginWorldSchema } from "./world";

describe("bodies of the sandbox API", () => {
  it.each([[{ ms: 0 }], [{ until: "2026-11-21T09:30:00Z" }], [{ to: "next" }], [{ to: "idle", ms: null }]])(
    "advances by %j",
    (body) => {
      expect(advanceClockSchema.safeParse(body).success).toBe(true);
    },
  );

  it.each([[{}], [{ ms: -1 }], [{ ms: 1, to: "next" }], [{ until: "soon" }], [{ to: "end" }]])(
    "does not advance by %j",
    (body) => {
      expect(advanceClockSchema.safeParse(body).success).toBe(false);
    },
  );

  it.each([
    [{ speed: 0.1 }, true],
    [{ speed: 3600 }, true],
    [{ speed: 0.09 }, false],
    [{ speed: 3601 }, false],
    [{ state: "stopped" }, false],
  ])("takes %j for the clock: %s", (body, taken) => {
    expect(updateClockSchema.safeParse(body).success).toBe(taken);
  });

  it("begins a world with a paused clock", () => {
    const body = { scenario: "fresh", seed: 7, now: "2026-11-21T09:30:00Z", clock: { state: "paused" } };
    expect(beginWorldSchema.parse(body)).toEqual(body);
  });

  it("fills in latency and times of a step", () => {
    expect(behaviourStepSchema.parse({ fail: "reset" })).toEqual({ fail: "reset", latency_ms: 0, times: 1 });
  });

  it.each([
    {
      respond: { status: 429, headers: { "retry-after": "7" }, body: "slow down" },
      latency_ms: 40,
      times: 2,
    },
    {
      respond: {
        status: 200,
        headers: [
          ["a", "1"],
          ["a", "2"],
        ],
      },
      latency_ms: 0,
      times: 1,
    },
    { fail: "tls_expired", latency_ms: 40, times: 1 },
  ])("takes the step %j", (step) => {
    expect(behaviourStepSchema.parse(step)).toEqual(step);
  });

  it.each([{ respond: { status: 200 }, fail: "reset" }, { fail: "gone" }, {}, { fail: "reset", times: 0 }])(
    "refuses the step %j",
    (step) => {
      expect(behaviourStepSchema.safeParse(step).success).toBe(false);
    },
  );

  it("gives a receiver without a behaviour one that answers 200", () => {
    expect(saveReceiverSchema.parse({ name: "R", url_prefix: "https://r.example.com/" }).behaviour).toEqual([
      { respond: { status: 200 }, latency_ms: 0, times: 1 },
    ]);
  });

  it("takes both forms of events, each without the other's fields", () => {
    expect(postEventsSchema.parse({ count: 3, region: "eu" })).toEqual({
      count: 3,
      over_ms: 0,
      region: "eu",
    });
    const events = [
      { type: "gateway_access", status_code: 500, principal_name: "Ann", kong_initiated: true },
    ];
    expect(postEventsSchema.parse({ events })).toEqual({ events });
    expect(postEventsSchema.safeParse({ events, count: 3 }).success).toBe(false);
  });

  it("knows the outcomes of a sign-in in lower case", () => {
    expect(LOGIN_OUTCOMES).toContain("invalid_password");
  });

  it("takes a fault that fails, answers or waits, and not two of them", () => {
    const faults = [
      { path_prefix: "/v3/audit-log-webhook", status: 503, times: 2 },
      { method: "GET", path_prefix: "/v3", fail: "reset", times: 1 },
      { path_prefix: "/v3", delay_ms: 500, times: 1 },
    ];
    expect(apiFaultListSchema.parse(faults)).toEqual(faults);
    expect(apiFaultListSchema.safeParse([{ path_prefix: "/v3", status: 503, delay_ms: 5 }]).success).toBe(
      false,
    );
  });
});
