import { expect, it } from "vitest";
import { replayJobPollMs } from "./replay-job";
import { deliveriesPollMs } from "./sandbox/deliveries";
import { statusPollMs } from "./status-polling";

const on = { webhook_enabled: true, webhook_status: "active" };
const off = { webhook_enabled: false, webhook_status: "active" };

it("asks for the status of a webhook more often while it is switched on, and least while nobody looks", () => {
  expect(statusPollMs(on, "visible")).toBeLessThan(statusPollMs(off, "visible"));
  expect(statusPollMs(undefined, "visible")).toBe(statusPollMs(off, "visible"));
  expect(statusPollMs(on, "hidden")).toBeGreaterThan(statusPollMs(off, "visible"));
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

it("goes on looking at a replay job with a status that nobody knows, at leisure", () => {
  expect(replayJobPollMs({ status: "paused" }, "visible")).toBeGreaterThan(5000);
  expect(replayJobPollMs(undefined, "visible")).toBe(false);
});
