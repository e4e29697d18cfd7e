import { expect, it } from "vitest";
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
