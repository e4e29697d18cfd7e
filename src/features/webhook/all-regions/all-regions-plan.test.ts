import { describe, expect, it } from "vitest";
import type { Region } from "@/audit-log/region";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import {
  confirmChange,
  movedRegions,
  planRegion,
  type RegionNow,
  type RegionSnapshot,
  toAllRegionsRequest,
} from "./all-regions-plan";

const LAKE = "9b6de6ad-35a2-4c0e-8a0c-6f6f0b7f5f11";
const SIEM = storedDestination();
const TO_LAKE = { destinationId: LAKE, isEnabled: true };

function now(destinationId: string, isEnabled: boolean, word: string, target: WebhookDestination): RegionNow {
  return {
    region: "eu",
    name: "EU - Europe",
    webhook: { state: "loaded", value: { audit_log_destination_id: destinationId, enabled: isEnabled } },
    status: { state: "loaded", value: { webhook_enabled: isEnabled, webhook_status: word } },
    target,
  };
}

const EMPTY = now("", false, "unconfigured", { kind: "none" });
const SHIPPING = now(SIEM.id, true, "active", { kind: "named", destination: SIEM });
const STOPPED = now(LAKE, true, "inactive", { kind: "named", destination: { ...SIEM, id: LAKE } });
const INLINE = now("implicit", true, "active", { kind: "inline", destinationId: "implicit" });

describe("planRegion", () => {
  it.each([
    ["one without a webhook", EMPTY, [{ kind: "destination_set" }, { kind: "switched_on" }]],
    ["one that ships elsewhere", SHIPPING, [{ kind: "destination_replaced", name: "SIEM" }]],
    ["one with settings of its own", INLINE, [{ kind: "inline_lost" }]],
    ["one that has it already, but stopped", STOPPED, [{ kind: "resumed" }]],
    ["one that is so already", now(LAKE, true, "active", { kind: "pending" }), []],
    [
      "one whose destination has no name here",
      now(SIEM.id, true, "active", { kind: "not_readable" }),
      [{ kind: "destination_replaced", name: null }],
    ],
  ])("says what changes in %s", (_name, region, effects) => {
    expect(planRegion(region, TO_LAKE)).toEqual({ state: "read", effects });
  });

  it("says which are switched off, and resumes none", () => {
    const plan = planRegion(STOPPED, { destinationId: LAKE, isEnabled: false });
    expect(plan).toEqual({ state: "read", effects: [{ kind: "switched_off" }] });
  });

  it.each([SHIPPING, EMPTY, { ...SHIPPING, webhook: { state: "failed" } as const }])(
    "asserts nothing before a destination is chosen",
    (region) => {
      expect(planRegion(region, { destinationId: "", isEnabled: true })).toEqual({ state: "undecided" });
    },
  );

  it.each(["forbidden", "failed"] as const)("concludes nothing from a region that is %s", (state) => {
    expect(planRegion({ ...SHIPPING, webhook: { state } }, TO_LAKE)).toEqual({ state: "unread" });
  });
});

const WEBHOOK = { audit_log_destination_id: LAKE, enabled: true };

type Found = { readonly audit_log_destination_id?: string; readonly enabled: boolean } | null;

function snapshot(entries: readonly (readonly [Region, Found])[]): RegionSnapshot {
  return new Map(entries);
}

describe("movedRegions", () => {
  it("names those that changed, and takes an absent id for an empty one", () => {
    const seen = snapshot([
      ["us", WEBHOOK],
      ["eu", { enabled: false }],
      ["au", null],
    ]);
    const found = snapshot([
      ["us", { ...WEBHOOK, enabled: false }],
      ["eu", { audit_log_destination_id: "", enabled: false }],
      ["au", WEBHOOK],
    ]);
    expect(movedRegions(seen, found)).toEqual(["us"]);
  });
});

describe("confirmChange", () => {
  it("tells regions that differ from regions that could not be read", () => {
    const request = toAllRegionsRequest(TO_LAKE);
    const found = snapshot([
      ["us", WEBHOOK],
      ["eu", { ...WEBHOOK, audit_log_destination_id: SIEM.id }],
      ["au", null],
    ]);
    expect(confirmChange(request, found)).toEqual({ differing: ["eu"], unread: ["au"] });
  });
});
