import { describe, expect, it } from "vitest";
import { type Region, REGIONS } from "@/audit-log/region";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { RegionChoice, RegionNow } from "./choice";
import { callsFor, eventsLeaving, planRegion, questionOf } from "./region-plan";
import { undoOf } from "./region-undo";

const LAKE = "9b6de6ad-35a2-4c0e-8a0c-6f6f0b7f5f11";
const SIEM = storedDestination();
const TO_LAKE: RegionChoice = { destinationId: LAKE, isEnabled: true, regions: REGIONS };
const OFF_AT_LAKE = { ...TO_LAKE, isEnabled: false };

function now(destinationId: string, isEnabled: boolean, word: string, target: WebhookDestination): RegionNow {
  return {
    region: "eu",
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

  it("leaves regions alone that are not chosen", () => {
    const others = { ...TO_LAKE, regions: ["us", "au"] as const };
    expect(planRegion(INLINE, others)).toEqual({ state: "left" });
    expect(undoOf(INLINE, others)).toEqual({ kind: "nothing" });
  });

  it("says which are switched off, and resumes none", () => {
    const plan = planRegion(STOPPED, OFF_AT_LAKE);
    expect(plan).toEqual({ state: "read", effects: [{ kind: "switched_off" }] });
  });

  it.each([SHIPPING, EMPTY, { ...SHIPPING, webhook: { state: "failed" } as const }])(
    "asserts nothing before a destination is chosen",
    (region) => {
      expect(planRegion(region, { ...TO_LAKE, destinationId: "" })).toEqual({ state: "undecided" });
    },
  );

  it.each(["forbidden", "failed"] as const)("concludes nothing from a region that is %s", (state) => {
    expect(planRegion({ ...SHIPPING, webhook: { state } }, TO_LAKE)).toEqual({ state: "unread" });
  });
});

describe("undoOf", () => {
  const putBack = (enabled: boolean, id: string, isStopLost = false) => ({
    kind: "put_back",
    changes: { audit_log_destination_id: id, enabled },
    isStopLost,
  });
  const stoppedElsewhere = now(SIEM.id, true, "inactive", { kind: "named", destination: SIEM });
  const onLake = (enabled: boolean) =>
    now(LAKE, enabled, "active", { kind: "named", destination: { ...SIEM, id: LAKE } });

  it.each([
    ["puts back a destination that was replaced", SHIPPING, TO_LAKE, putBack(true, SIEM.id)],
    ["puts back the switch", onLake(false), TO_LAKE, putBack(false, LAKE)],
    ["puts back what was switched off", onLake(true), OFF_AT_LAKE, putBack(true, LAKE)],
    ["removes a webhook that was none", EMPTY, TO_LAKE, { kind: "remove" }],
    ["says that a stop does not come back", stoppedElsewhere, TO_LAKE, putBack(true, SIEM.id, true)],
    ["has nothing to do where nothing changes", onLake(true), TO_LAKE, { kind: "nothing" }],
    [
      "cannot bring back settings of its own, of which no one can read the token",
      INLINE,
      TO_LAKE,
      { kind: "impossible", reason: "own_settings" },
    ],
    [
      "cannot bring back nothing but a stop",
      STOPPED,
      TO_LAKE,
      { kind: "impossible", reason: "only_resumed" },
    ],
    [
      "cannot bring back what could not be read",
      { ...SHIPPING, webhook: { state: "failed" } as const },
      TO_LAKE,
      { kind: "impossible", reason: "unread" },
    ],
    [
      "cannot bring back what may be a destination or settings of its own",
      now(SIEM.id, true, "active", { kind: "not_readable" }),
      TO_LAKE,
      { kind: "impossible", reason: "unread" },
    ],
  ])("%s", (_name, region, choice, undo) => {
    expect(undoOf(region, choice)).toEqual(undo);
  });
});

/** Six regions that ship elsewhere, but for those given. */
function rows(others: Partial<Record<Region, RegionNow>> = {}): readonly RegionNow[] {
  return REGIONS.map((region) => ({ ...(others[region] ?? SHIPPING), region }));
}

describe("callsFor", () => {
  const some = { ...TO_LAKE, regions: ["us", "eu", "sg"] as const };

  it.each([
    ["one for all six", TO_LAKE, "may", { kind: "global" }],
    ["one each for some", some, "may", { kind: "each", regions: ["us", "eu", "sg"] }],
    [
      "one each for all six where the one for all is not allowed",
      TO_LAKE,
      "may_not",
      { kind: "each", regions: REGIONS },
    ],
  ] as const)("is %s", (_name, choice, mayChangeAll, calls) => {
    expect(callsFor(rows(), choice, mayChangeAll)).toEqual(calls);
  });

  it("needs none for a region that is so already, and one for a region of which nothing is known", () => {
    const already = now(LAKE, true, "active", { kind: "pending" });
    const unread = { ...SHIPPING, webhook: { state: "forbidden" } as const };
    expect(callsFor(rows({ us: already, sg: unread }), some, "may")).toEqual({
      kind: "each",
      regions: ["eu", "sg"],
    });
    const all = Object.fromEntries(REGIONS.map((region) => [region, already]));
    expect(callsFor(rows(all), TO_LAKE, "may")).toEqual({ kind: "each", regions: [] });
  });
});

describe("eventsLeaving", () => {
  const lake = now(LAKE, true, "active", { kind: "named", destination: { ...SIEM, id: LAKE } });
  const euAlone = { ...TO_LAKE, regions: ["eu"] as const };

  it("names all whose events meet at the destination, those too that send there already", () => {
    const leaving = eventsLeaving(rows({ sg: lake }), euAlone);
    expect(leaving).toEqual({ regions: ["eu", "sg"], already: ["sg"] });
    expect(questionOf(leaving, LAKE)).not.toBe("");
  });

  it("asks nothing for one region alone, and nothing where nothing is sent", () => {
    expect(questionOf(eventsLeaving(rows(), euAlone), LAKE)).toBe("");
    expect(eventsLeaving(rows(), OFF_AT_LAKE).regions).toEqual([]);
    expect(eventsLeaving(rows(), { ...TO_LAKE, destinationId: "" }).regions).toEqual([]);
    // A region that is off sends nothing there either.
    const off = now(LAKE, false, "active", { kind: "named", destination: { ...SIEM, id: LAKE } });
    expect(eventsLeaving(rows({ sg: off }), euAlone).already).toEqual([]);
  });

  it("makes it another question with other regions, or another destination", () => {
    const question = (regions: readonly Region[], id = LAKE) =>
      questionOf(eventsLeaving(rows(), { ...TO_LAKE, destinationId: id, regions }), id);
    expect(question(["us", "eu"])).not.toBe(question(["us", "eu", "au"]));
    expect(question(["us", "eu"])).not.toBe(question(["us", "eu"], "another"));
  });
});
