import { describe, expect, it } from "vitest";
import { portalTitle } from "./portal-title";

describe("portalTitle", () => {
  it.each([
    ["Partner APIs", "Partner APIs"],
    ["", "partner-apis"],
    [" ", "partner-apis"],
  ])("of the display name %j is %j", (displayName, title) => {
    expect(portalTitle({ display_name: displayName, name: "partner-apis" })).toBe(title);
  });
});
