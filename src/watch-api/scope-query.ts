// Which webhooks a call is about.

import { REGIONS } from "@/audit-log/region";
import { type Checked, invalidField, ok } from "@/contract/wire/checked";
import type { Scope } from "@/history/facts";
import { canonicalUuid } from "@/lib/uuid";

/** Of some scopes those that are asked for. `region` alone: that region's organisation webhook. None: all. */
export function readScopes(query: URLSearchParams, scopes: readonly Scope[]): Checked<Scope[]> {
  const region = query.get("region") || null;
  const portalId = canonicalUuid(query.get("portal_id") ?? "") || null;
  if (region !== null && !REGIONS.some((each) => each === region)) {
    const reason = `must be one of [${REGIONS.join(", ")}]`;
    return invalidField("Invalid value", { field: "region", reason, rule: "enum", choices: [...REGIONS] });
  }
  const isWanted = (scope: Scope) =>
    portalId === null
      ? region === null || (scope.portalId === null && scope.region === region)
      : scope.portalId === portalId && (region === null || scope.region === region);
  return ok(scopes.filter(isWanted));
}
