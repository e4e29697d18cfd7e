import { describe, expect, it } from "vitest";
import { storedDestination } from "./destination.test-support";
import { webhookDestination } from "./webhook-destination";

const SIEM = storedDestination();

describe("webhookDestination", () => {
  it.each([
    ["an absent id", undefined],
    ["an empty id", ""],
  ])("reads %s as none, with or without the list", (_name, id) => {
    expect(webhookDestination(id, [SIEM])).toEqual({ kind: "none" });
    expect(webhookDestination(id, "not_readable")).toEqual({ kind: "none" });
  });

  it("finds the destination that is referred to", () => {
    expect(webhookDestination(SIEM.id, [SIEM])).toEqual({ kind: "named", destination: SIEM });
  });

  it("takes an id that the list does not have for settings of the webhook's own", () => {
    expect(webhookDestination("other", [SIEM])).toEqual({ kind: "inline", destinationId: "other" });
  });

  it.each(["pending", "not_readable"] as const)("concludes nothing from a list that is %s", (list) => {
    expect(webhookDestination(SIEM.id, list)).toEqual({ kind: list });
  });
});
