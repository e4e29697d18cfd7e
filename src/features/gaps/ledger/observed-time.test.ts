import { expect, it } from "vitest";
import type { Watch } from "@/contract/watch/watch-history";
import { DAY_MS, HOUR_MS, toRfc3339 } from "@/lib/epoch";
import { observedTime } from "./observed-time";

const NOW = Date.parse("2026-11-29T02:30:00Z");
const at = (daysAgo: number) => toRfc3339(NOW - daysAgo * DAY_MS);

function host(kind: Watch["kind"], daysAgo: number): Watch {
  const since = at(daysAgo);
  return { kind, since, interval_s: 60, observed_at: at(0), organization_id: "o1", problems: [] };
}

const past = (until: number) => ({ from: at(7), to: at(until) });

it("is all of the seven days where nothing was left out", () => {
  const all = [{ scope: { region: "au" as const }, segments: [], not_observed: [] }];
  expect(observedTime(host("watcher", 30), all, NOW)).toEqual({
    from: NOW - 7 * DAY_MS,
    webhooks: 1,
    unobserved: [],
  });
});

it("is not what the host has not observed, the longest first", () => {
  const observed = observedTime(
    host("watcher", 3),
    [
      { scope: { region: "eu" }, segments: [], not_observed: [{ from: at(2), to: at(1.5) }] },
      { scope: { region: "au" }, segments: [], not_observed: [past(3)] },
    ],
    NOW,
  );
  expect(observed.unobserved).toEqual([
    { scope: { region: "au" }, lengthMs: 4 * DAY_MS },
    { scope: { region: "eu" }, lengthMs: 12 * HOUR_MS },
  ]);
});

it("begins with the world where that is younger: before it nothing happened", () => {
  const young = [{ scope: { region: "us" as const }, segments: [], not_observed: [past(1)] }];
  const observed = observedTime(host("demo", 1), young, NOW);
  expect(observed).toEqual({ from: NOW - DAY_MS, webhooks: 1, unobserved: [] });
});
