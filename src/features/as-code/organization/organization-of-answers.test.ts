import { describe, expect, it } from "vitest";
import type { Portal } from "@/contract/portal";
import { type Answer, organizationOfAnswers, type SetUpAnswers } from "./organization-of-answers";
import { LAKE, sampleId, SIEM } from "./organization.test-support";

const FAILED = { why: "failed" } as const;
const REFUSED = { why: "refused" } as const;

function portal(index: number, name: string, region: string): Portal {
  return {
    id: sampleId(2, index),
    name,
    display_name: "",
    description: null,
    authentication_enabled: true,
    rbac_enabled: false,
    default_domain: `a${index}.${region}.kongportals.com`,
    canonical_domain: `a${index}.example.com`,
    created_at: "2026-11-20T09:00:00.000Z",
    updated_at: "2026-11-20T09:00:00.000Z",
  };
}

function organization(changes: Partial<SetUpAnswers> = {}) {
  return organizationOfAnswers({
    destinationHost: "global",
    destinations: [SIEM, LAKE],
    webhookOf: () => ({ data: { enabled: false, audit_log_destination_id: "" } }),
    settingsOf: () => FAILED,
    listing: { data: { portals: [], refused: [], failed: [] } },
    portalWebhookOf: () => FAILED,
    ...changes,
  });
}

describe("organizationOfAnswers", () => {
  it("leaves out webhooks that are not set up, in each form of such an answer", () => {
    const listing = { data: { portals: [portal(1, "a", "eu")], refused: [], failed: [] } };
    for (const data of [{ enabled: false }, { enabled: false, audit_log_destination_id: "" }]) {
      const found = organization({ webhookOf: () => ({ data }), listing, portalWebhookOf: () => ({ data }) });
      expect(found).toMatchObject({ regions: [], portals: [], unread: [] });
    }
  });

  it("tells a destination from settings of a webhook's own, for which v2 is asked", () => {
    const own = { endpoint: "https://own.example.com/", log_format: "cps", skip_ssl_verification: true };
    const found = organization({
      webhookOf: (region) => ({
        data: { enabled: region === "eu", audit_log_destination_id: region === "us" ? SIEM.id : "implicit" },
      }),
      settingsOf: (region) =>
        region === "eu" ? { data: { ...own, enabled: true, updated_at: SIEM.updated_at } } : REFUSED,
    });
    expect(found.regions).toEqual([
      { region: "us", target: { kind: "destination", destinationId: SIEM.id }, isEnabled: false },
      { region: "eu", target: { kind: "own", settings: own }, isEnabled: true },
    ]);
    expect(found.unread).toEqual(
      ["au", "me", "in", "sg"].map((region) => ({ what: "region", region, why: "refused" })),
    );
  });

  it("knows the host of a portal, and whether its name is enough to find it there", () => {
    const portals = [portal(1, "a", "eu"), portal(2, "a", "eu"), portal(3, "a", "us"), portal(4, "b", "xx")];
    const found = organization({
      listing: { data: { portals, refused: [], failed: [] } },
      portalWebhookOf: () => ({ data: { enabled: true, audit_log_destination_id: LAKE.id } }),
    });
    expect(found.portals.map(({ host, isOnlyOfName }) => [host, isOnlyOfName])).toEqual([
      ["eu", false],
      ["eu", false],
      ["us", true],
      ["global", true],
    ]);
  });

  it.each<[string, Partial<SetUpAnswers>, object]>([
    [
      "a region",
      { webhookOf: (region) => (region === "sg" ? FAILED : unset()) },
      { what: "region", region: "sg", why: "failed" },
    ],
    ["all portals", { listing: REFUSED }, { what: "portals", region: null, why: "refused" }],
    [
      "the portals of a region that refuses",
      { listing: { data: { portals: [], refused: ["me"], failed: [] } } },
      { what: "portals", region: "me", why: "refused" },
    ],
    [
      "the portals of a region that fails",
      { listing: { data: { portals: [], refused: [], failed: ["in"] } } },
      { what: "portals", region: "in", why: "failed" },
    ],
    [
      "a portal",
      { listing: { data: { portals: [portal(1, "a", "eu")], refused: [], failed: [] } } },
      { what: "portal", portalId: sampleId(2, 1), title: "a", why: "failed" },
    ],
  ])("names %s that could not be read", (_what, changes, unread) => {
    expect(organization(changes).unread).toEqual([unread]);
  });
});

function unset(): Answer<{ enabled: boolean }> {
  return { data: { enabled: false } };
}
