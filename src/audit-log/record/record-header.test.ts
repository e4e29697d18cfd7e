import { describe, expect, test } from "vitest";
import { AUTHENTICATION_OUTCOMES, AUTHENTICATION_TYPES } from "./event";
import { recordHeader, severityOf } from "./record-header";
import { access, authentication, authorization } from "./sample-events.test-support";

describe("severity", () => {
  const outcomes = [
    ["SUCCESS", 0],
    ["NOT_FOUND", 1],
    ["INVALID_PASSWORD", 1],
    ["TOKEN_EXPIRED", 1],
    ["LOCKED", 6],
    ["DISABLED", 6],
    ["INVALID", 7],
  ] as const;

  test.each(outcomes)("of an authentication that ends in %s is %i", (outcome, severity) => {
    expect(severityOf({ ...authentication, outcome })).toBe(severity);
  });

  test("the table of outcomes is complete", () => {
    expect(outcomes.map(([outcome]) => outcome)).toEqual([...AUTHENTICATION_OUTCOMES]);
  });

  test.each([
    ["granted", true, 1],
    ["denied", false, 6],
  ] as const)("of an authorization that is %s", (_, granted, severity) => {
    expect(severityOf({ ...authorization, granted })).toBe(severity);
  });

  test.each([
    [100, 1],
    [200, 1],
    [204, 1],
    [302, 1],
    [400, 1],
    [401, 6],
    [402, 1],
    [403, 6],
    [404, 1],
    [429, 1],
    [499, 1],
    [500, 10],
    [501, 10],
    [503, 10],
    [599, 10],
    [600, 1],
  ])("of an access answered with %i is %i", (status, severity) => {
    expect(severityOf({ ...access, status })).toBe(severity);
  });
});

describe("event class id and name", () => {
  test.each(AUTHENTICATION_TYPES)("of an authentication by %s carry its type and outcome", (type) => {
    const header = recordHeader({ ...authentication, authenticationType: type, outcome: "LOCKED" });
    expect(header.event_class_id).toBe(`AUTHENTICATION_TYPE_${type}`);
    expect(header.name).toBe("AUTHENTICATION_OUTCOME_LOCKED");
  });

  test("of an authorization are the service that checked and what was asked for", () => {
    const header = recordHeader({ ...authorization, service: "identity", resource: "control-planes/42" });
    expect(header.event_class_id).toBe("identity");
    expect(header.name).toBe("Authz.control-planes/42");
  });

  test("of an access are always the same", () => {
    expect(recordHeader(access)).toMatchObject({ event_class_id: "KongGateway", name: "Ingress" });
  });
});

describe("product", () => {
  test("is Dev-Portal for an event of a portal only", () => {
    expect(recordHeader({ ...authentication, portalId: "p" }).event_product).toBe("Dev-Portal");
    expect(recordHeader(authentication).event_product).toBe("Konnect");
    expect(recordHeader(authorization).event_product).toBe("Konnect");
    expect(recordHeader(access).event_product).toBe("Konnect");
  });
});

describe("timestamp", () => {
  test.each([
    [0, "1970-01-01T00:00:00Z"],
    [1_795_253_400_000, "2026-11-21T09:30:00Z"],
    [1_795_253_400_999, "2026-11-21T09:30:00Z"],
    [1_795_253_401_000, "2026-11-21T09:30:01Z"],
  ])("of %i is cut to the second, never rounded", (occurredAt, timestamp) => {
    expect(recordHeader({ ...access, occurredAt }).event_ts).toBe(timestamp);
  });
});
