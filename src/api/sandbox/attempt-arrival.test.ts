import { describe, expect, it } from "vitest";
import type { Delivery, DeliveryAttempt } from "@/contract/sandbox/delivery";
import { attemptArrival } from "./attempt-arrival";

const TO = "https://siem.example.com/moved";
const at = (minute: number) => `2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`;

function delivery(minute: number, kind: "arrived" | "lost" | "refused", state: Delivery["state"]): Delivery {
  const attempt: DeliveryAttempt = {
    number: 1,
    started_at: at(minute + 1),
    finished_at: at(minute + 1),
    request: { method: "POST", url: "https://siem.example.com/in", headers: {} },
    outcome: { status: kind === "refused" ? 503 : 200 },
    redirects: kind === "lost" ? [{ status: 301, method: "GET", url: TO }] : [],
    arrived: kind === "arrived",
    response: null,
    error: null,
    retry: null,
  };
  return {
    id: `dlv_${minute}`,
    region: "us",
    portal_id: null,
    destination_id: "0",
    endpoint: "https://siem.example.com/in",
    address_replaced: false,
    log_format: "cef",
    replay: false,
    state,
    reason: null,
    events: 1,
    bytes: 1,
    created_at: at(minute),
    finished_at: at(minute + 1),
    next_attempt_at: null,
    attempts: [attempt],
    covered_by: null,
  };
}

describe("attemptArrival", () => {
  it("is known of an attempt whose batch arrived", () => {
    expect(attemptArrival([delivery(10, "arrived", "delivered")], at(11))).toEqual({ kind: "arrived" });
  });

  it("says since when batches were lost in a row, other attempts under way left out", () => {
    const deliveries = [
      delivery(50, "refused", "retrying"),
      delivery(40, "lost", "delivered"),
      delivery(35, "refused", "retrying"),
      delivery(30, "lost", "delivered"),
      delivery(20, "arrived", "delivered"),
      delivery(10, "lost", "delivered"),
    ];
    expect(attemptArrival(deliveries, "2026-11-21T09:41:00Z")).toEqual({
      kind: "lost",
      loss: { lost: "batch", to: TO },
      since: Date.parse(at(30)),
    });
  });

  it("is not known of an attempt that failed by itself, or is not in the log", () => {
    const deliveries = [delivery(10, "refused", "failed")];
    expect(attemptArrival(deliveries, at(11))).toBeNull();
    expect(attemptArrival(deliveries, at(12))).toBeNull();
  });
});
