import { describe, expect, test } from "vitest";
import type { Destination } from "@/contract/webhook/destination";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { hasChangedMeanwhile } from "./changed-meanwhile";

const opened = storedDestination({ name: "SIEM production" });

describe("a destination has changed meanwhile", () => {
  test.each<[string, Partial<Destination>]>([
    ["when it was saved at another instant", { updated_at: "2026-11-21T09:00:00.001Z" }],
    ["when its name differs at the same instant", { name: "SIEM" }],
    ["when its endpoint differs at the same instant", { endpoint: "https://other.example.com" }],
    ["when its format differs at the same instant", { log_format: "json" }],
    ["when its verification differs at the same instant", { skip_ssl_verification: true }],
  ])("%s", (_when, change) => {
    expect(hasChangedMeanwhile(opened, { ...opened, ...change })).toBe(true);
  });

  test("but not when it is what was opened", () => {
    expect(hasChangedMeanwhile(opened, { ...opened })).toBe(false);
  });
});
