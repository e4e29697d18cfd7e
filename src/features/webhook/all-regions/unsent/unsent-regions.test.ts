import { describe, expect, it } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import type { Gap } from "@/contract/watch/gap";
import { gapsRequest } from "@/features/webhook/status/steps/gap-request";
import { DAY_MS } from "@/lib/epoch";
import { unsentRegions } from "./unsent-regions";

const NOW = Date.parse("2026-11-24T03:00:00Z");
const ENDED = "2026-11-23T01:00:00.000Z";

function row(region: "au" | "eu" | "us", isEnabled: boolean, word = "active") {
  const value = { webhook_enabled: isEnabled, webhook_status: word };
  return { region, status: { state: "loaded", value }, changedAt: null } as const;
}

function gap(region: "au" | "eu" | "us", change: Partial<Gap> = {}): Gap {
  return gapOf({ id: region, scope: { region }, ...change });
}

describe("what is still unsent", () => {
  it("is told by region, with no gap of a portal and none that is closed", () => {
    const gaps = [
      gap("us", { state: "closed" }),
      gap("eu", { scope: { region: "eu", portal_id: "p1" } }),
      gap("au", { id: "a1", to: ENDED, events: { recorded: 3, own_reads: 0, counted_at: ENDED } }),
      gap("au", { id: "a2", events: null }),
    ];
    const [found, ...others] = unsentRegions(gaps, [row("au", true)], NOW);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ region: "au", events: null, hindrance: null });
    expect(found?.gaps.map(({ id }) => id)).toEqual(["a1", "a2"]);
  });

  it.each([
    ["nothing", gap("au"), row("au", true), null],
    ["a stop, which does not keep the API from taking one", gap("au"), row("au", true, "inactive"), null],
    ["the switch", gap("au"), row("au", false), "off"],
    ["a webhook without destination", gap("au"), row("au", false, "unconfigured"), "unconfigured"],
    ["a replay under way", gap("au", { state: "replaying" }), row("au", true), "replaying"],
    ["that all of it is gone", gap("au", { state: "lost", to: ENDED }), row("au", true), "gone"],
  ] as const)("has %s in the way of a replay", (_name, one, region, hindrance) => {
    expect(unsentRegions([one], [region], NOW)[0]?.hindrance).toBe(hindrance);
  });

  it("leaves out of the replay what no replay can reach", () => {
    const gaps = [gap("au", { id: "gone", state: "lost", to: ENDED }), gap("au", { id: "kept" })];
    const [found] = unsentRegions(gaps, [row("au", true)], NOW);
    expect(found?.replayable.map(({ id }) => id)).toEqual(["kept"]);
  });
});

describe("one replay for several gaps", () => {
  it("reaches from the first beginning to the last end", () => {
    const gaps = [gap("au", { from: "2026-11-23T06:00:00.000Z" }), gap("au", { to: ENDED })];
    expect(gapsRequest(gaps, NOW)).toEqual({
      start_at: "2026-11-22T22:18:49.000Z",
      end_at: "2026-11-24T03:00:00.000Z",
    });
  });

  it("never reaches further back than seven days", () => {
    const request = gapsRequest([gap("au", { from: "2026-11-10T00:00:00.000Z" })], NOW);
    expect(Date.parse(request.start_at)).toBeGreaterThan(NOW - 7 * DAY_MS);
  });
});
