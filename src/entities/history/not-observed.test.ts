import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import { notObservedMs, notObservedOf } from "./not-observed";

const window = { from: Date.parse("2026-11-20T00:00:00Z"), to: Date.parse("2026-11-21T00:00:00Z") };

it("is the sum of what lies in the window; what goes on reaches to its end", () => {
  const ranges = [
    { from: "2026-11-13T00:00:00Z", to: "2026-11-20T01:00:00Z" },
    { from: "2026-11-20T06:00:00Z", to: "2026-11-20T20:00:00Z" },
    { from: "2026-11-20T22:00:00Z", to: null },
  ];
  expect(notObservedMs(ranges, window)).toBe(17 * HOUR_MS);
  expect(notObservedMs([], window)).toBe(0);
  expect(notObservedMs([{ from: "2026-11-01T00:00:00Z", to: null }], window)).toBe(DAY_MS);
  expect(notObservedMs([{ from: "2026-11-21T00:00:00Z", to: null }], window)).toBe(0);
});

it("is all of the window for a webhook that the host has not looked at", () => {
  const us = { scope: { region: "us" as const }, segments: [], not_observed: [] };
  const seen = (region: "us" | "eu") =>
    notObservedMs(notObservedOf([us], { kind: "region", region }), window);
  expect(seen("us")).toBe(0);
  expect(seen("eu")).toBe(DAY_MS);
});
