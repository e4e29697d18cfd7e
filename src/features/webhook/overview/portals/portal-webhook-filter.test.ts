import { describe, expect, test } from "vitest";
import type { Portal } from "@/contract/portal";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { filterPortals, isStatusFilter, matchStatus } from "./portal-webhook-filter";
import type { RowPart } from "@/features/webhook/overview/webhook-row";

const portal = (id: string, displayName: string, region: string): Portal => ({
  id,
  name: displayName.toLowerCase().replace(" ", "-"),
  display_name: displayName,
  description: null,
  authentication_enabled: true,
  rbac_enabled: false,
  default_domain: `${id}.${region}.kongportals.com`,
  canonical_domain: `${id}.${region}.kongportals.com`,
  created_at: "2026-11-21T09:30:00Z",
  updated_at: "2026-11-21T09:30:00Z",
});
const PARTNER = portal("aa11", "Partner APIs", "us");
const PUBLIC = portal("bb22", "Public APIs", "eu");
const INTERNAL = portal("cc33", "Internal APIs", "us");
const ALL = [PARTNER, PUBLIC, INTERNAL];

describe("filterPortals", () => {
  test.each([
    ["", "", ALL],
    ["", "us", [PARTNER, INTERNAL]],
    ["", "sg", []],
    ["", "atlantis", ALL],
    ["apis", "eu", [PUBLIC]],
    ["PARTNER api", "", [PARTNER]],
    ["partner-apis", "", [PARTNER]],
    ["cc33", "", [INTERNAL]],
    ["eu.kongportals", "", [PUBLIC]],
    ["partner public", "", []],
  ])("%j in the region %j", (query, region, expected) => {
    expect(filterPortals(ALL, query, region)).toEqual(expected);
  });
});

describe("matchStatus", () => {
  const loaded = (word: string): RowPart<WebhookStatus> => ({
    state: "loaded",
    value: { webhook_enabled: true, webhook_status: word },
  });

  test("keeps those of the wanted status and counts the unknown ones", () => {
    const statuses: readonly RowPart<WebhookStatus>[] = [
      loaded("active"),
      { state: "pending" },
      { state: "forbidden" },
    ];
    expect(matchStatus(ALL, statuses, "active")).toEqual({ portals: [PARTNER], pending: 1, unread: 1 });
    expect(matchStatus(ALL, statuses, "inactive")).toEqual({ portals: [], pending: 1, unread: 1 });
  });

  test.each(["", "enabled", "whatever"])("%j restricts nothing", (wanted) => {
    expect(isStatusFilter(wanted)).toBe(false);
    expect(matchStatus(ALL, [], wanted)).toEqual({ portals: ALL, pending: 0, unread: 0 });
  });
});
