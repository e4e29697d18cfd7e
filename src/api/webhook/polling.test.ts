import { expect, it } from "vitest";
import { listedJobPolling, replayJobPollMs } from "./replay-job-queries";
import { deliveriesPollMs } from "@/api/sandbox/delivery-queries";
import { MINUTE_MS } from "@/lib/epoch";
import { listedPollMs, listedStatusPolling, statusPolling, statusPollMs } from "./status-polling";

const on = {
  webhook_enabled: true,
  webhook_status: "active",
  last_attempt_at: "2026-11-21T09:00:00Z",
  last_response_code: 200,
};
const retrying = { ...on, last_response_code: 503 };
const off = { webhook_enabled: false, webhook_status: "active" };

it("asks for the status of a webhook often only while it is being retried, and seldom while the page is hidden", () => {
  const { last_response_code: _, ...unanswered } = retrying;
  for (const data of [retrying, unanswered]) {
    expect(statusPollMs({ data, error: null }, "visible")).toBe(2000);
    expect(statusPollMs({ data, error: null }, "hidden")).toBe(MINUTE_MS);
  }
  const stopped = { ...retrying, webhook_status: "inactive" };
  const untried = { webhook_enabled: true, webhook_status: "active" };
  for (const data of [on, stopped, untried])
    expect(statusPollMs({ data, error: null }, "visible")).toBeGreaterThan(2000);
});

it("asks for either the status or the replay job of a webhook often, not for both", () => {
  const every = (job?: { status: string }) =>
    statusPolling(job).refetchInterval({ state: { data: retrying, error: null } });
  expect(every({ status: "running" })).toBeGreaterThan(10_000);
  expect([every({ status: "completed" }), every()]).toEqual([2000, 2000]);
});

it("leaves the status of a webhook alone that is off, or that one may not read", () => {
  for (const page of ["visible", "hidden"] as const) {
    expect(statusPollMs({ data: off, error: null }, page)).toBe(false);
    expect(statusPollMs({ data: off, error: { status: 503 } }, page)).toBe(false);
    expect(statusPollMs({ data: undefined, error: { status: 403 } }, page)).toBe(false);
  }
});

it("goes on asking for a status that could not be read", () => {
  expect(statusPollMs({ data: undefined, error: { status: 503 } }, "visible")).toBeGreaterThan(5000);
  expect(statusPollMs({ data: retrying, error: { status: 503 } }, "visible")).toBeLessThanOrEqual(2000);
});

it.each([1, 6, 18, 56, 400, 5000])("asks a list of %i webhooks at most sixty times a minute", (count) => {
  expect(listedPollMs(count)).toBeGreaterThanOrEqual(MINUTE_MS);
  expect((count * MINUTE_MS) / listedPollMs(count)).toBeLessThanOrEqual(60);
});

it("asks in a list for those that are off too, and for none that one may not read", () => {
  const { refetchInterval } = listedStatusPolling(6);
  expect(refetchInterval({ state: { data: off, error: null } })).toBe(MINUTE_MS);
  expect(refetchInterval({ state: { data: undefined, error: { status: 403 } } })).toBe(false);
});

it.each(["collecting", "pending", "retrying"] as const)(
  "reads deliveries sooner while one is %s",
  (state) => {
    expect(deliveriesPollMs([{ state: "delivered" }, { state }])).toBeLessThan(
      deliveriesPollMs([{ state: "delivered" }, { state: "failed" }]),
    );
  },
);

it.each(["accepted", "pending", "running"])(
  "reads a replay job that is %s often, and seldom while hidden",
  (status) => {
    const visible = replayJobPollMs({ status }, "visible");
    expect(visible).toBeLessThanOrEqual(2000);
    expect(replayJobPollMs({ status }, "hidden")).toBeGreaterThan(Number(visible));
  },
);

it.each(["unconfigured", "completed", "failed"])("leaves a replay job that is %s alone", (status) => {
  expect(replayJobPollMs({ status }, "visible")).toBe(false);
  expect(replayJobPollMs({ status }, "hidden")).toBe(false);
});

it("goes on looking at a replay job with an unknown status, slowly", () => {
  expect(replayJobPollMs({ status: "paused" }, "visible")).toBeGreaterThan(5000);
  expect(replayJobPollMs(undefined, "visible")).toBe(false);
});

it("asks for the jobs and the statuses of six regions at most sixty times a minute together", () => {
  const job = { status: "running", start_at: "", end_at: "", updated_at: "" };
  const ms = Number(listedJobPolling(6).refetchInterval({ state: { data: job, error: null } }));
  expect((6 * MINUTE_MS) / ms + (6 * MINUTE_MS) / listedPollMs(6)).toBeLessThanOrEqual(60);
  const done = { ...job, status: "completed" };
  expect(listedJobPolling(6).refetchInterval({ state: { data: done, error: null } })).toBe(false);
});
