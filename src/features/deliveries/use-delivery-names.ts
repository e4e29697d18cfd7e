import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { portalQueries } from "@/api/portal-queries";
import type { Destination } from "@/contract/webhook/destination";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { DeliveriesScope } from "./delivery-scope";

/** What deliveries refer to by id. Names are null while they are not known, and of what no longer exists. */
export interface DeliveryNames {
  readonly portals: readonly Portal[];
  readonly destinations: readonly Destination[];
  readonly portalName: (portalId: string) => string | null;
  readonly destinationName: (destinationId: string) => string | null;
}

// Reading them is a call to the API, which makes events and so deliveries itself: once is enough.
const ONCE = { staleTime: Number.POSITIVE_INFINITY } as const;

export function useDeliveryNames(scopeKind: DeliveriesScope["kind"]): DeliveryNames {
  const { data: portals } = useQuery({
    ...portalQueries.list(),
    ...ONCE,
    // The webhook of a region is no portal's.
    enabled: scopeKind !== "region",
  });
  const { data: destinations } = useQuery({ ...destinationQueries.list(), ...ONCE });
  return useMemo(() => {
    const portalNames = new Map((portals ?? []).map((portal) => [portal.id, portalTitle(portal)]));
    const destinationNames = new Map((destinations ?? []).map(({ id, name }) => [id, name]));
    return {
      portals: portals ?? [],
      destinations: destinations ?? [],
      portalName: (portalId) => portalNames.get(portalId) ?? null,
      destinationName: (destinationId) => destinationNames.get(destinationId) ?? null,
    };
  }, [portals, destinations]);
}
