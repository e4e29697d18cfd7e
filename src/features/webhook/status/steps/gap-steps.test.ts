import { describe, expect, it } from "vitest";
import type { Gap } from "@/contract/watch/gap";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { type StepFacts, stepPlan } from "./gap-steps";

const FAILED_AT = "2026-11-21T09:00:16.000Z";
const BEFORE = Date.parse("2026-11-20T00:00:00Z");
const LATER = Date.parse("2026-11-21T10:00:00Z");

const REFUSED = { last_attempt_at: "2026-11-21T09:00:16Z", last_response_code: 401 };
const ACCEPTED = { last_attempt_at: "2026-11-21T11:00:00Z", last_response_code: 200 };

function status(isEnabled: boolean, word: string, attempt: Partial<WebhookStatus> = REFUSED): WebhookStatus {
  return { webhook_enabled: isEnabled, webhook_status: word, ...attempt };
}

function gap(changes: Partial<Gap> = {}): Gap {
  return {
    id: "us-1",
    scope: { region: "us" },
    from: "2026-11-21T09:00:00.000Z",
    to: null,
    from_is: "exact",
    cause: "stopped",
    started_by: { code: 401, message: "Unauthorized" },
    replayable_from: "2026-11-21T09:00:00.000Z",
    replayable_until: "2026-11-28T09:00:00.000Z",
    state: "open",
    closed_by: null,
    events: null,
    continued_in: [],
    story: [{ at: FAILED_AT, kind: "opened", by: null }],
    ...changes,
  };
}

const ENDED = { to: "2026-11-21T10:00:00.000Z" };

function facts(changes: Partial<StepFacts> = {}): StepFacts {
  return {
    status: status(true, "inactive"),
    changedAt: BEFORE,
    targetChangedAt: BEFORE,
    destinationId: "a",
    failedDestinationId: "a",
    gap: gap(),
    job: undefined,
    ...changes,
  };
}

function job(state: string, range: { start_at?: string; end_at?: string } = {}) {
  return { status: state, start_at: "2026-11-21T09:00:00Z", end_at: "2026-11-21T10:00:00Z", ...range };
}

/** `understand+ fix> resume send prove`: done, the one to do now, and those ahead. */
function shown(changes: Partial<StepFacts>): string {
  const marks = { done: "+", now: ">", ahead: "" };
  return stepPlan(facts(changes))
    .steps.map(({ id, state }) => id + marks[state])
    .join(" ");
}

describe("the steps after a failure", () => {
  it.each<[string, Partial<StepFacts>, string]>([
    ["stopped, nothing mended", {}, "understand+ fix> resume send prove"],
    [
      "stopped, the destination edited since",
      { targetChangedAt: LATER },
      "understand+ fix+ resume> send prove",
    ],
    ["stopped, another destination since", { destinationId: "b" }, "understand+ fix+ resume> send prove"],
    [
      "a change at the very instant of the failure comes after it",
      { targetChangedAt: Date.parse(FAILED_AT) },
      "understand+ fix+ resume> send prove",
    ],
    [
      "resumed before anything was mended",
      { status: status(true, "active"), changedAt: LATER },
      "understand+ fix resume+ send> prove",
    ],
    [
      "resumed by a new token",
      { status: status(true, "active"), changedAt: LATER, targetChangedAt: LATER },
      "understand+ fix+ resume+ send> prove",
    ],
    [
      "delivering again",
      { status: status(true, "active", ACCEPTED), gap: gap(ENDED) },
      "understand+ fix+ resume+ send> prove",
    ],
    [
      "being replayed",
      { status: status(true, "active", ACCEPTED), gap: gap({ ...ENDED, state: "replaying" }) },
      "understand+ fix+ resume+ send+ prove>",
    ],
    [
      "replayed, which the host has not seen yet",
      { status: status(true, "active", ACCEPTED), gap: gap(ENDED), job: job("completed") },
      "understand+ fix+ resume+ send+ prove>",
    ],
    [
      "replayed without its first second",
      {
        status: status(true, "active", ACCEPTED),
        gap: gap(ENDED),
        job: job("completed", { start_at: "2026-11-21T09:00:01Z" }),
      },
      "understand+ fix+ resume+ send> prove",
    ],
    [
      "replayed in vain",
      { status: status(true, "active", ACCEPTED), gap: gap(ENDED), job: job("failed") },
      "understand+ fix+ resume+ send> prove",
    ],
    [
      "closed",
      { status: status(true, "active", ACCEPTED), gap: gap({ ...ENDED, state: "closed" }) },
      "understand+ fix+ resume+ send+ prove+",
    ],
    [
      "gone for good",
      { status: status(true, "active", ACCEPTED), gap: gap({ ...ENDED, state: "lost" }) },
      "understand+ fix+ resume+ send prove>",
    ],
    [
      "switched off after the failure",
      { status: status(false, "inactive") },
      "understand+ fix> resume send prove",
    ],
    ["stopped, and no history kept", { gap: null }, "understand+ fix> resume send prove"],
    [
      "lost in a redirect",
      {
        status: {
          ...status(true, "active", ACCEPTED),
          arrival: { kind: "lost", loss: { lost: "batch", to: "https://b.example.com/" }, since: LATER },
        } as StepFacts["status"],
        gap: gap({ ...ENDED, cause: "failed_batch" }),
      },
      "understand+ fix> resume+ send prove",
    ],
  ])("%s", (_, changes, expected) => {
    expect(shown(changes)).toBe(expected);
  });
});

describe("the steps after a webhook was switched off by hand", () => {
  const off = gap({ cause: "off", started_by: null });

  it.each<[string, Partial<StepFacts>, string]>([
    ["off", { status: status(false, "active", ACCEPTED), gap: off }, "understand+ resume> send prove"],
    [
      "on again",
      { status: status(true, "active", ACCEPTED), gap: off, changedAt: BEFORE },
      "understand+ resume+ send> prove",
    ],
    [
      "on again and failing: there is something to mend",
      { status: status(true, "inactive"), gap: off },
      "understand+ fix> resume send prove",
    ],
  ])("%s", (_, changes, expected) => {
    expect(shown(changes)).toBe(expected);
  });
});

it("has no steps where nothing is known to be missing, and two while a batch is tried again", () => {
  expect(shown({ status: status(true, "active", ACCEPTED), gap: null })).toBe("");
  expect(shown({ status: status(true, "active", {}), gap: null })).toBe("");
  expect(shown({ status: status(false, "unconfigured", {}), gap: null })).toBe("");
  const retried = { last_attempt_at: "2026-11-21T09:00:16Z", last_response_code: 503 };
  expect(shown({ status: status(true, "active", retried), gap: null })).toBe("understand+ fix>");
});

describe("proven", () => {
  it.each<[string, Partial<StepFacts>, boolean]>([
    [
      "by an accepted attempt after the gap",
      { status: status(true, "active", ACCEPTED), gap: gap(ENDED) },
      true,
    ],
    ["not while the gap goes on", { status: status(true, "active", ACCEPTED) }, false],
    [
      "not by an attempt from before the last change",
      {
        status: status(true, "active", ACCEPTED),
        gap: gap(ENDED),
        changedAt: Date.parse("2026-11-21T12:00:00Z"),
      },
      false,
    ],
    ["not by one that failed", { status: status(true, "active") }, false],
  ])("%s", (_, changes, expected) => {
    expect(stepPlan(facts(changes)).isProven).toBe(expected);
  });
});

it("follows a job only as far as it is about the gap", () => {
  const active = { status: status(true, "active", ACCEPTED), gap: gap(ENDED) };
  const sending = (one: StepFacts["job"]) => stepPlan(facts({ ...active, job: one })).sending;
  expect(sending(undefined)).toBe("none");
  expect(sending(job("running"))).toBe("under_way");
  expect(sending(job("failed"))).toBe("failed");
  expect(sending(job("completed"))).toBe("completed");
  expect(sending(job("running", { start_at: "2026-11-21T10:00:00Z", end_at: "2026-11-21T11:00:00Z" }))).toBe(
    "none",
  );
  expect(sending(job("failed", { start_at: "2026-11-20T09:00:00Z", end_at: "2026-11-21T08:00:00Z" }))).toBe(
    "none",
  );
});
