import { describe, expect, test } from "vitest";
import { type AskedWebhook, type DestinationUser, gatherUsage, usersOf } from "./destination-usage";

const us: DestinationUser = { kind: "region", region: "us" };
const eu: DestinationUser = { kind: "region", region: "eu" };
const partner: DestinationUser = { kind: "portal", portalId: "p1", name: "Partner portal" };

function answered(user: DestinationUser, destinationId?: string): AskedWebhook {
  return { user, answer: { state: "answered", destinationId } };
}

test("users stand with the destination they refer to, in the order in which they were asked", () => {
  const usage = gatherUsage([answered(us, "a"), answered(eu, "b"), answered(partner, "a")], "answered");
  expect(usersOf(usage, "a")).toEqual([us, partner]);
  expect(usersOf(usage, "b")).toEqual([eu]);
  expect(usersOf(usage, "c")).toEqual([]);
});

test("an unconfigured webhook uses nothing, however its answer says so", () => {
  const usage = gatherUsage([answered(us, ""), answered(partner)], "answered");
  expect([...usage.byDestination.keys()]).toEqual([]);
  expect(usage.completeness).toBe("complete");
});

describe("how far the answer can be trusted", () => {
  const pending: AskedWebhook = { user: eu, answer: { state: "pending" } };
  const failed: AskedWebhook = { user: eu, answer: { state: "failed" } };

  test.each([
    ["all have answered", [answered(us)], "answered", "complete"],
    ["one is still asked", [answered(us), pending], "answered", "pending"],
    ["one could not be read", [answered(us), failed], "answered", "partial"],
    ["one could not be read and another is still asked", [pending, failed], "answered", "pending"],
    ["the portals are still asked for", [answered(us)], "pending", "pending"],
    ["the portals could not be listed", [answered(us)], "failed", "partial"],
  ] as const)("%s", (_when, asked, portals, completeness) => {
    expect(gatherUsage(asked, portals).completeness).toBe(completeness);
  });

  test("those that could not be read are named, and what is known stays known", () => {
    const usage = gatherUsage([answered(us, "a"), failed], "answered");
    expect(usage.unread).toEqual([eu]);
    expect(usersOf(usage, "a")).toEqual([us]);
  });
});
