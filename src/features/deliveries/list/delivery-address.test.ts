import { describe, expect, test } from "vitest";
import { NO_FILTERS, readAddress, withDelivery, withFilters, withPage } from "./delivery-address";
import { type DeliveriesScope, toFilter } from "@/features/deliveries/delivery-scope";

describe("reading an address", () => {
  test.each([
    ["", {}, null, null],
    ["state=failed", { state: "failed" }, null, null],
    ["delivery=dlv_12", {}, null, "dlv_12"],
    ["region=eu&after=120&delivery=dlv_9", { region: "eu" }, "120", "dlv_9"],
    ["portal=p1&destination=d1&other=1", { portalId: "p1", destinationId: "d1" }, null, null],
    ["state=broken&region=mars&portal=&destination=&after=&delivery=", {}, null, null],
  ])("%j", (text, filters, after, deliveryId) => {
    expect(readAddress(new URLSearchParams(text))).toEqual({
      filters: { ...NO_FILTERS, ...filters },
      after,
      deliveryId,
    });
  });
});

describe("changing an address", () => {
  const change = (text: string, how: (params: URLSearchParams) => URLSearchParams) =>
    how(new URLSearchParams(text)).toString();

  test("opens a delivery and keeps everything else", () => {
    expect(change("state=failed&x=1", (params) => withDelivery(params, "dlv_3"))).toBe(
      "state=failed&x=1&delivery=dlv_3",
    );
  });

  test("closes a delivery", () => {
    expect(change("delivery=dlv_3&x=1", (params) => withDelivery(params, null))).toBe("x=1");
  });

  test("filters from the newest on and closes what was open", () => {
    expect(change("delivery=dlv_3&after=9&x=1", (params) => withFilters(params, { state: "failed" }))).toBe(
      "x=1&state=failed",
    );
  });

  test("changes one filter and keeps the others", () => {
    expect(
      change("region=eu&state=failed", (params) => withFilters(params, { region: null, portalId: "p1" })),
    ).toBe("state=failed&portal=p1");
  });

  test("takes all filters away", () => {
    expect(change("state=failed&destination=d1&x=1", (params) => withFilters(params, NO_FILTERS))).toBe(
      "x=1",
    );
  });

  test("turns pages with the filters kept", () => {
    expect(change("state=failed&delivery=dlv_3", (params) => withPage(params, "120"))).toBe(
      "state=failed&after=120",
    );
    expect(change("state=failed&after=120", (params) => withPage(params, null))).toBe("state=failed");
  });

  test("leaves the given parameters alone", () => {
    const params = new URLSearchParams("state=failed");
    withFilters(params, { state: "retrying" });
    expect(params.toString()).toBe("state=failed");
  });
});

describe("the filter of a scope", () => {
  test.each<[DeliveriesScope, string, object]>([
    [{ kind: "all" }, "", {}],
    [{ kind: "all" }, "region=eu&state=failed&after=9", { region: "eu", state: "failed", after: "9" }],
    [{ kind: "all" }, "portal=p2&destination=d1", { portalId: "p2", destinationId: "d1" }],
    [{ kind: "region", region: "eu" }, "region=us&portal=p2", { region: "eu" }],
    [{ kind: "portal", portalId: "p1" }, "portal=p2&state=pending", { portalId: "p1", state: "pending" }],
  ])("%j at %j", (scope, address, filter) => {
    expect(toFilter(scope, readAddress(new URLSearchParams(address)))).toEqual(filter);
  });
});
