import { describe, expect, test } from "vitest";
import {
  type AskedWebhook,
  type DestinationUser,
  gatherUsage,
  type PortalsKnown,
  usersOf,
} from "./destination-usage";

const us: DestinationUser = { kind: "region", region: "us" };
const eu: DestinationUser = { kind: "region", region: "eu" };
const partner: DestinationUser = { kind: "portal", portalId: "p1", name: "Partner portal" };

const ALL_PORTALS: PortalsKnown = { state: "answered", failedRegions: [], refusedRegions: [] };

function answered(user: DestinationUser, destinationId?: string): AskedWebhook {
  return { user, answer: { state: "answered", destinationId } };
}

test("users stand with the destination they refer to, in the order in which they were asked", () => {
  const usage = gatherUsage([answered(us, "a"), answered(eu, "b"), answered(partner, "a")], ALL_PORTALS);
  expect(usersOf(usage, "a")).toEqual([us, partner]);
  expect(usersOf(usage, "b")).toEqual([eu]);
  expect(usersOf(usage, "c")).toEqual([]);
});

test("an unconfigured webhook uses nothing, in every form of its answer", () => {
  const usage = gatherUsage([answered(us, ""), answered(partner)], ALL_PORTALS);
  expect([...usage.byDestination.keys()]).toEqual([]);
  expect(usage.completeness).toBe("complete");
});

describe("how far the answer can be trusted", () => {
  const pending: AskedWebhook = { user: eu, answer: { state: "pending" } };
  const failed: AskedWebhook = { user: eu, answer: { state: "failed" } };

  const refused: AskedWebhook = { user: partner, answer: { state: "refused" } };

  test.each<[string, readonly AskedWebhook[], PortalsKnown, string]>([
    ["all have answered", [answered(us)], ALL_PORTALS, "complete"],
    ["one is still asked", [answered(us), pending], ALL_PORTALS, "pending"],
    ["one could not be read", [answered(us), failed], ALL_PORTALS, "partial"],
    ["one could not be read and another is still asked", [pending, failed], ALL_PORTALS, "pending"],
    ["the portals are still asked for", [answered(us)], { state: "pending" }, "pending"],
    ["one may not be read", [answered(us), refused], ALL_PORTALS, "partial"],
    ["the portals could not be listed", [answered(us)], { state: "failed" }, "partial"],
    ["the portals may not be listed", [answered(us)], { state: "refused" }, "partial"],
    [
      "a region's portals may not be listed",
      [answered(us)],
      { ...ALL_PORTALS, refusedRegions: ["me"] },
      "partial",
    ],
    [
      "a region's portals could not be listed",
      [answered(us)],
      { ...ALL_PORTALS, failedRegions: ["me"] },
      "partial",
    ],
  ])("%s", (_when, asked, portals, completeness) => {
    expect(gatherUsage(asked, portals).completeness).toBe(completeness);
  });

  test("those that could not be read are named, and what is known stays known", () => {
    const usage = gatherUsage([answered(us, "a"), failed, refused], ALL_PORTALS);
    expect(usage.unread).toEqual([eu]);
    expect(usage.refused).toEqual([partner]);
    expect(usersOf(usage, "a")).toEqual([us]);
  });
});
