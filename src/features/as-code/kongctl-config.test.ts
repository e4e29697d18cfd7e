import { describe, expect, it } from "vitest";
import { kongctlConfig } from "./kongctl-config";
import { readYaml } from "./organization/read/yaml-reader";
import { DESTINATION, HOSTILE_TEXTS, PORTAL_ID, SETTINGS, SUBJECTS } from "./sample-subjects.test-support";

const PLAIN_NAMES = HOSTILE_TEXTS.filter((text) => !/^\s|\s$|[\p{Cc}\p{Zl}\p{Bidi_Control}]/u.test(text));

describe("kongctlConfig", () => {
  it("of a portal's webhook finds portal and destination, and manages neither", () => {
    expect(kongctlConfig(SUBJECTS["a portal's webhook"]!)).toBe(`portals:
  - ref: portal
    _external:
      id: "${PORTAL_ID}"
    audit_log_webhook:
      ref: portal_webhook
      enabled: false
      audit_log_destination_id: !ref destination_siem_production

audit-logs:
  destinations:
    - ref: destination_siem_production
      _external:
        selector:
          matchFields:
            name: "SIEM production"`);
  });

  it("of a destination is how others refer to it, under the name that it is about to have", () => {
    const settings = { ...SETTINGS, name: "Renamed" };
    const config = kongctlConfig({
      kind: "update-destination",
      destinationId: DESTINATION.id,
      settings,
      changes: { name: "Renamed" },
      replacesAuthorization: false,
    });
    expect(config).toContain('name: "Renamed"');
    expect(config).not.toContain("portals:");
  });

  it.each([
    "a new destination",
    "a webhook that is switched on",
    "one destination for all regions",
    "a webhook's own settings",
    "a replay",
    "a portal's replay",
  ])("has nothing for %s", (name) => {
    expect(kongctlConfig(SUBJECTS[name]!)).toBeNull();
  });

  it.each([...PLAIN_NAMES, "n".repeat(255), "---", "null", "- a: b"])(
    "keeps the name %j in its string",
    (name) => {
      const config = kongctlConfig({
        kind: "portal-webhook",
        portalId: PORTAL_ID,
        changes: {},
        isAsSaved: true,
        isEnabled: true,
        destinationId: DESTINATION.id,
        destination: { ...DESTINATION, name },
      });
      const { root, strange } = readYaml(config ?? "");
      expect(strange).toEqual([]);
      expect(
        JSON.stringify(root, (_key, value) => (value instanceof Map ? Object.fromEntries(value) : value)),
      ).toContain(JSON.stringify(name));
      // kongctl takes no longer references.
      expect(
        Math.max(...[...(config ?? "").matchAll(/ref:? ([\w-]+)/g)].map(([, ref = ""]) => ref.length)),
      ).toBeLessThan(64);
    },
  );
});
