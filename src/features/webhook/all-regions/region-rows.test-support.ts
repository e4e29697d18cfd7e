import { type Region, REGIONS } from "@/audit-log/region";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";

/** A region without a destination, unless told otherwise. */
function regionRow(region: Region, change: Partial<RegionRow> = {}): RegionRow {
  return {
    id: region,
    name: `region ${region}`,
    region,
    scope: { kind: "region", region },
    webhook: { state: "loaded", value: { audit_log_destination_id: "", enabled: false } },
    status: { state: "loaded", value: { webhook_enabled: false, webhook_status: "unconfigured" } },
    target: { kind: "none" },
    changedAt: null,
    rereads: [],
    ...change,
  };
}

/** All six, each as it is told. */
export function regionRows(changes: Partial<Record<Region, Partial<RegionRow>>> = {}): readonly RegionRow[] {
  return REGIONS.map((region) => regionRow(region, changes[region]));
}
