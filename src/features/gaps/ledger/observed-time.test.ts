import { expect, it } from "vitest";
import type { Segment, Watch } from "@/contract/watch/watch-history";
import { DAY_MS, HOUR_MS, toRfc3339 } from "@/lib/epoch";
import { observedTime } from "./observed-time";

const NOW = Date.parse("2026-11-29T02:30:00Z");
const at = (daysAgo: number) => toRfc3339(NOW - daysAgo * DAY_MS);

function host(kind: Watch["kind"], daysAgo: number): Watch {
  const since = at(daysAgo);
  return { kind, since, interval_s: 60, observed_at: at(0), organization_id: "o1", problems: [] };
}

function segment(state: Segment["state"], from: number, to: number | null): Segment {
  return { state, from: at(from), to: to === null ? null : at(to) };
}

it("is all of the seven days where each moment has a state", () => {
  const segments = [segment("stopped", 30, 2), segment("delivering", 2, null)];
  expect(observedTime(host("watcher", 30), [{ scope: { region: "au" }, segments }], NOW)).toEqual({
    from: NOW - 7 * DAY_MS,
    webhooks: 1,
    unobserved: [],
  });
});

it("is not what is named unobserved, nor what a watcher had not begun with", () => {
  const observed = observedTime(
    host("watcher", 3),
    [
      { scope: { region: "au" }, segments: [segment("delivering", 3, null)] },
      {
        scope: { region: "eu" },
        segments: [segment("delivering", 8, 2), segment("unobserved", 2, 1.5), segment("off", 1.5, null)],
      },
    ],
    NOW,
  );
  expect(observed.unobserved).toEqual([
    { scope: { region: "au" }, lengthMs: 4 * DAY_MS },
    { scope: { region: "eu" }, lengthMs: 12 * HOUR_MS },
  ]);
});

it("begins with the world where that is younger: before it nothing happened", () => {
  const segments = [segment("unconfigured", 1, null)];
  const observed = observedTime(host("demo", 1), [{ scope: { region: "us" }, segments }], NOW);
  expect(observed).toEqual({ from: NOW - DAY_MS, webhooks: 1, unobserved: [] });
});
