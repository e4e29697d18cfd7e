import { describe, expect, test } from "vitest";
import { toFilter } from "./delivery-scope";
import { readAddress, withDelivery, withState } from "./delivery-address";

describe("reading an address", () => {
  test.each([
    ["", { state: null, deliveryId: null }],
    ["state=failed", { state: "failed", deliveryId: null }],
    ["delivery=dlv_12", { state: null, deliveryId: "dlv_12" }],
    ["state=retrying&delivery=dlv_12&other=1", { state: "retrying", deliveryId: "dlv_12" }],
    ["state=broken&delivery=", { state: null, deliveryId: null }],
  ])("%j", (text, address) => {
    expect(readAddress(new URLSearchParams(text))).toEqual(address);
  });
});

describe("changing an address", () => {
  test("opens a delivery and keeps everything else", () => {
    expect(withDelivery(new URLSearchParams("state=failed&x=1"), "dlv_3").toString()).toBe(
      "state=failed&x=1&delivery=dlv_3",
    );
  });

  test("closes a delivery", () => {
    expect(withDelivery(new URLSearchParams("delivery=dlv_3&x=1"), null).toString()).toBe("x=1");
  });

  test("filters and closes what was open", () => {
    expect(withState(new URLSearchParams("delivery=dlv_3&x=1"), "failed").toString()).toBe(
      "x=1&state=failed",
    );
  });

  test("takes a filter away", () => {
    expect(withState(new URLSearchParams("state=failed&x=1"), null).toString()).toBe("x=1");
  });

  test("leaves the given parameters alone", () => {
    const params = new URLSearchParams("state=failed");
    withState(params, "retrying");
    expect(params.toString()).toBe("state=failed");
  });
});

describe("the filter of a scope", () => {
  test.each([
    [{ kind: "all" } as const, null, {}],
    [{ kind: "all" } as const, "failed" as const, { state: "failed" }],
    [{ kind: "region", region: "eu" } as const, null, { region: "eu" }],
    [{ kind: "portal", portalId: "p1" } as const, "pending" as const, { portalId: "p1", state: "pending" }],
  ])("%j in state %j", (scope, state, filter) => {
    expect(toFilter(scope, state)).toEqual(filter);
  });
});
