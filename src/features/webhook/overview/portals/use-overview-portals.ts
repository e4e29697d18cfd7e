import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { portalQueries } from "@/api/portal-queries";
import { REGIONS } from "@/audit-log/region";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { usePortalRows, usePortalStatuses } from "./use-portal-rows";
import type { WebhookRow } from "@/features/webhook/overview/webhook-row";

/** So many are asked for their status; where there are more, the first of them by what is known without asking. */
export const PORTALS_AT_A_GLANCE = 12;

export interface OverviewPortals {
  readonly rows: readonly WebhookRow[];
  /** How many there are; null while they are asked for, or where they cannot be read. */
  readonly total: number | null;
  readonly hasFailed: boolean;
}

/** Those with gaps first, then by name. */
export function useOverviewPortals(ledger: Ledger): OverviewPortals {
  const { data: portals, isError } = useQuery(portalQueries.list());
  const inTrouble = ledger.gaps.map(({ scope }) => scope.portal_id).join(" ");
  const shown = useMemo(() => atAGlance(portals ?? [], inTrouble), [portals, inTrouble]);
  const statuses = usePortalStatuses(shown, REGIONS.length);
  const rows = usePortalRows(shown, (_portal, index) => statuses[index]);
  return {
    rows: rows.filter((row) => row !== null),
    total: portals?.length ?? null,
    hasFailed: portals === undefined && isError,
  };
}

function atAGlance(portals: readonly Portal[], inTrouble: string): readonly Portal[] {
  const rank = ({ id }: Portal) => (inTrouble.includes(id) ? 0 : 1);
  return portals
    .toSorted((one, other) => rank(one) - rank(other) || portalTitle(one).localeCompare(portalTitle(other)))
    .slice(0, PORTALS_AT_A_GLANCE);
}
