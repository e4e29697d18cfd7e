import { describe, expect, it } from "vitest";
import { ApiError } from "@/api/http/api-error";
import type { Region } from "@/audit-log/region";
import { movedRegions, outcomeOf, type RegionSnapshot, type Sending } from "./region-outcome";
import { undoableOf } from "./undo-order";

const WANTED = { audit_log_destination_id: "lake", enabled: true };
const BEFORE = { audit_log_destination_id: "siem", enabled: true };
const REFUSED = new ApiError({ kind: "http", status: 403, message: "no" });
const LOST = new ApiError({ kind: "network", message: "no answer" });

describe("what became of a region", () => {
  it.each<[string, Sending, typeof WANTED | null, string]>([
    ["was so already", "not_needed", WANTED, "already"],
    ["was changed", "accepted", WANTED, "changed"],
    ["was accepted, and something else is stored", "accepted", BEFORE, "differs"],
    ["was accepted, and cannot be read", "accepted", null, "unread"],
    ["was refused", REFUSED, BEFORE, "refused"],
    ["gave no answer, and may yet change", LOST, BEFORE, "unanswered"],
    ["gave no answer, and cannot be read", LOST, null, "unanswered"],
    ["gave no answer, and was changed", LOST, WANTED, "changed"],
  ])("%s", (_name, sending, found, kind) => {
    expect(outcomeOf(sending, WANTED, found).kind).toBe(kind);
  });
});

it("takes back what the order has changed, and nothing else", () => {
  const undos = new Map([
    ["us", { kind: "put_back", changes: BEFORE, isStopLost: false }],
    ["eu", { kind: "remove" }],
    ["au", { kind: "impossible", reason: "own_settings" }],
    ["me", { kind: "remove" }],
    ["sg", { kind: "remove" }],
  ] as const);
  const outcomes = new Map<Region, ReturnType<typeof outcomeOf>>([
    ["us", { kind: "changed" }],
    ["eu", { kind: "unread" }],
    ["au", { kind: "changed" }],
    ["me", { kind: "refused", failure: REFUSED }],
    ["sg", { kind: "differs" }],
  ]);
  expect([...undoableOf(outcomes, undos).keys()]).toEqual(["us", "eu"]);
});

describe("movedRegions", () => {
  const snapshot = (
    entries: ConstructorParameters<typeof Map<Region, typeof WANTED | { enabled: boolean } | null>>[0],
  ): RegionSnapshot => new Map(entries);

  it("names those that changed, and takes an absent id for an empty one", () => {
    const seen = snapshot([
      ["us", WANTED],
      ["eu", { enabled: false }],
      ["au", null],
      ["sg", WANTED],
    ]);
    const found = snapshot([
      ["us", { ...WANTED, enabled: false }],
      ["eu", { audit_log_destination_id: "", enabled: false }],
      ["au", WANTED],
      ["sg", BEFORE],
    ]);
    expect(movedRegions(seen, found)).toEqual(["us", "sg"]);
    expect(movedRegions(seen, found, ["eu", "sg"])).toEqual(["sg"]);
  });
});
