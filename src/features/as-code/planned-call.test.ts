import { describe, expect, it } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { plannedCall, plannedCalls, SECRET } from "./planned-call";
import { DESTINATION_ID, PORTAL_ID, RANGE, SETTINGS, SUBJECTS } from "./sample-subjects.test-support";

describe("plannedCall", () => {
  it.each([
    ["a new destination", "POST", "https://au.api.konghq.com/v3/audit-log-destinations"],
    [
      "a changed destination",
      "PATCH",
      `https://au.api.konghq.com/v3/audit-log-destinations/${DESTINATION_ID}`,
    ],
    [
      "a replaced authorization",
      "PATCH",
      `https://au.api.konghq.com/v3/audit-log-destinations/${DESTINATION_ID}`,
    ],
    ["one destination for all regions", "PATCH", "https://global.api.konghq.com/v3/audit-log-webhook"],
    ["a webhook's own settings", "PATCH", "https://me.api.konghq.com/v2/audit-log-webhook"],
    [
      "a webhook's own settings with a new authorization",
      "PATCH",
      "https://me.api.konghq.com/v2/audit-log-webhook",
    ],
    ["a webhook that is switched on", "PATCH", "https://eu.api.konghq.com/v3/audit-log-webhook"],
    ["a portal's webhook", "PATCH", `https://au.api.konghq.com/v3/portals/${PORTAL_ID}/audit-log-webhook`],
    ["a replay", "PUT", "https://sg.api.konghq.com/v3/audit-log-replay-job"],
    ["a portal's replay", "PUT", `https://au.api.konghq.com/v3/portals/${PORTAL_ID}/audit-log-replay-job`],
  ])("for %s is %s %s, with a body that keeps to the contract", (name, method, url) => {
    const subject = SUBJECTS[name];
    if (!subject) throw new Error(name);
    expect(plannedCall(subject, "au")).toMatchObject({ method, url, validity: "valid" });
  });

  it("for some regions is one call each, with the same body", () => {
    const calls = plannedCalls(SUBJECTS["one destination for some regions"]!, "global"); // it is there
    expect(calls.map(({ url }) => url)).toEqual([
      "https://eu.api.konghq.com/v3/audit-log-webhook",
      "https://sg.api.konghq.com/v3/audit-log-webhook",
    ]);
    expect(calls[1]?.body).toEqual(calls[0]?.body);
  });

  it.each(REGIONS)("asks %s on its own host", (region) => {
    expect(plannedCall({ kind: "region-replay", region, range: RANGE }, "global").url).toBe(
      `https://${region}.api.konghq.com/v3/audit-log-replay-job`,
    );
  });

  it("has the secret where one is sent, and nowhere else", () => {
    const bodyOf = (name: string) => Object.entries(plannedCall(SUBJECTS[name]!, "us").body); // they are above
    expect(bodyOf("a new destination").map(([key]) => key)).toEqual([
      "name",
      "endpoint",
      "authorization",
      "log_format",
      "skip_ssl_verification",
    ]);
    expect(bodyOf("a replaced authorization")).toEqual([["authorization", SECRET]]);
    expect(bodyOf("a webhook's own settings with a new authorization")).toEqual([
      ["authorization", SECRET],
      ["enabled", true],
    ]);
    expect(bodyOf("a webhook's own settings").map(([key]) => key)).toEqual(["enabled", "log_format"]);
    expect(bodyOf("a changed destination")).toEqual([["log_format", "json"]]);
  });

  it.each([
    [{ kind: "create-destination", settings: { ...SETTINGS, name: "" } }],
    [{ kind: "create-destination", settings: { ...SETTINGS, endpoint: "http://plain.example.com" } }],
    [{ kind: "region-replay", region: "us", range: { start_at: "", end_at: "" } }],
    [
      {
        kind: "portal-webhook",
        portalId: PORTAL_ID,
        changes: { enabled: true, audit_log_destination_id: "" },
        isAsSaved: false,
        isEnabled: true,
        destinationId: "",
        destination: null,
      },
    ],
  ] as const)("says what the API would refuse: %j", (subject) => {
    expect(plannedCall(subject, "us").validity).toBe("invalid");
  });

  it.each([
    [
      "a destination as it is",
      `https://us.api.konghq.com/v3/audit-log-destinations/${DESTINATION_ID}`,
      SETTINGS,
    ],
    [
      "a webhook as it is",
      "https://eu.api.konghq.com/v3/audit-log-webhook",
      { audit_log_destination_id: DESTINATION_ID, enabled: true },
    ],
    [
      "a webhook's own settings as they are",
      "https://me.api.konghq.com/v2/audit-log-webhook",
      {
        endpoint: "https://own.example.com/in?token=t",
        enabled: true,
        log_format: "json",
        skip_ssl_verification: true,
      },
    ],
    [
      "a portal's webhook as it is",
      `https://us.api.konghq.com/v3/portals/${PORTAL_ID}/audit-log-webhook`,
      { audit_log_destination_id: DESTINATION_ID, enabled: true },
    ],
  ])("for %s reads it and has its settings", (name, url, body) => {
    expect(plannedCall(SUBJECTS[name]!, "us")).toEqual({ method: "GET", url, body, validity: "valid" }); // they are there
  });

  it("encodes ids that come from an address", () => {
    const subject = { kind: "portal-replay", portalId: "../../x?y#z", range: RANGE } as const;
    expect(plannedCall(subject, "us").url).toBe(
      "https://us.api.konghq.com/v3/portals/..%2F..%2Fx%3Fy%23z/audit-log-replay-job",
    );
  });
});
