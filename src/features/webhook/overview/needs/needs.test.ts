import { expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { gapOf } from "@/entities/gap/gap.test-support";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import { type NeedRow, needsOf } from "./needs";

/** A day before the gap of `gapOf` begins to lose events. */
const NOW = Date.parse("2026-11-28T22:18:49Z");

function row(region: "us" | "eu" | "au" | "in", status: Partial<WebhookStatus>): NeedRow {
  return {
    name: region,
    scope: { kind: "region", region },
    changedAt: null,
    status: {
      state: "loaded",
      value: { webhook_enabled: true, webhook_status: "active", ...status },
    },
  };
}

const ACCEPTED = { last_attempt_at: "2026-11-28T22:00:00Z", last_response_code: 200 };
const REFUSED = { last_attempt_at: "2026-11-28T22:00:00Z", last_response_code: 503 };
const STOPPED = { ...REFUSED, webhook_status: "inactive" };

function told(rows: readonly NeedRow[], gaps: Parameters<typeof needsOf>[1], now = NOW): string[] {
  return needsOf(rows, gaps, now).map(({ name, kind, help }) => `${name} ${kind} ${help}`);
}

it("has the gap first that loses events now, then the one that is the next to lose them", () => {
  const gaps = [
    gapOf({ id: "late", scope: { region: "eu" }, from: "2026-11-27T00:00:00Z", to: "2026-11-27T03:00:00Z" }),
    gapOf({ id: "soon" }),
    gapOf({ id: "now", scope: { region: "in" }, cause: "off", from: "2026-11-20T00:00:00Z" }),
  ];
  const rows = [row("eu", ACCEPTED), row("au", STOPPED), row("in", { webhook_enabled: false })];
  expect(told(rows, gaps)).toEqual(["in off open", "au stopped fix", "eu hole replay"]);
});

it("puts what is being sent again and what is gone for good below what can still be helped", () => {
  const gaps = [
    gapOf({ id: "gone", scope: { region: "us" }, to: "2026-11-22T23:00:00Z", state: "lost" }),
    gapOf({ id: "again", scope: { region: "eu" }, to: "2026-11-22T23:00:00Z", state: "replaying" }),
    gapOf(),
  ];
  const rows = [row("us", ACCEPTED), row("eu", ACCEPTED), row("au", STOPPED)];
  expect(told(rows, gaps, NOW + 12 * HOUR_MS)).toEqual([
    "au stopped fix",
    "eu replaying open",
    "us gone open",
  ]);
});

it("offers no replay while the way to the collector does not work", () => {
  const ended = gapOf({ to: "2026-11-22T23:00:00Z" });
  expect(told([row("au", STOPPED)], [ended])).toContain("au hole fix");
  expect(told([row("au", { webhook_enabled: false })], [ended])).toEqual(["au hole open"]);
});

it("tells of a webhook that has stopped or fails where no gap does, and of one that delivers nothing", () => {
  expect(told([row("us", ACCEPTED), row("eu", REFUSED), row("au", STOPPED)], [])).toEqual([
    "au stopped fix",
    "eu failing fix",
  ]);
  // Its gap says it already.
  expect(told([row("au", STOPPED)], [gapOf()])).toEqual(["au stopped fix"]);
});

it("tells of a gap whose webhook has no row, as of a portal that was deleted", () => {
  const [need] = needsOf([], [gapOf({ scope: { region: "eu", portal_id: "p1" } })], NOW + 2 * DAY_MS);
  expect(need).toMatchObject({ name: null, scope: { kind: "portal", portalId: "p1" } });
  expect(need?.deadline?.kind).toBe("losing");
});
