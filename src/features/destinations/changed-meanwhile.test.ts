import { describe, expect, test } from "vitest";
import type { Destination } from "@/contract/destination";
import { hasChangedMeanwhile } from "./changed-meanwhile";

const opened: Destination = {
  id: "6e1f1f0e-8f0b-4d6c-9a52-3f3f7f1e4a5c",
  name: "SIEM production",
  endpoint: "https://siem.example.com",
  log_format: "cef",
  skip_ssl_verification: false,
  created_at: "2026-11-20T09:00:00.000Z",
  updated_at: "2026-11-21T09:00:00.000Z",
};

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
