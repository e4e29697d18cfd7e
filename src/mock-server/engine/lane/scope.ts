// Where audit events belong and where a webhook listens: the organisation's events of one region, or one Dev Portal.

import type { Region } from "@/audit-log/region";

export type Scope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly region: Region; readonly portalId: string };

/** Names a scope in tables, logs and agenda: `region/us`, `portal/{id}`. */
export type ScopeKey = `region/${string}` | `portal/${string}`;

export function scopeKey(scope: Scope): ScopeKey {
  return scope.kind === "region" ? `region/${scope.region}` : `portal/${scope.portalId}`;
}
