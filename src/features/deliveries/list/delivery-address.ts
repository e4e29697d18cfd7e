// The part of the page's address that this view owns: filters, page and the delivery whose details are open. Other
// parameters are left alone.

import { isRegion, type Region } from "@/audit-log/region";
import { DELIVERY_STATES, type DeliveryState } from "@/contract/sandbox/delivery";

/** What narrows the list; null for a field that is not narrowed, and for an unknown word. */
export interface DeliveryFilters {
  /** The webhook of the organization in a region. */
  readonly region: Region | null;
  /** The webhook of a portal. */
  readonly portalId: string | null;
  readonly state: DeliveryState | null;
  readonly destinationId: string | null;
}

export interface DeliveryAddress {
  readonly filters: DeliveryFilters;
  /** Where the page begins: behind this cursor. Null for the newest. */
  readonly after: string | null;
  /** The delivery whose details are open. */
  readonly deliveryId: string | null;
}

export const NO_FILTERS: DeliveryFilters = { region: null, portalId: null, state: null, destinationId: null };

export function readAddress(params: URLSearchParams): DeliveryAddress {
  const region = params.get("region");
  const state = params.get("state");
  return {
    filters: {
      region: isRegion(region) ? region : null,
      portalId: params.get("portal") || null,
      state: DELIVERY_STATES.find((each) => each === state) ?? null,
      destinationId: params.get("destination") || null,
    },
    after: params.get("after") || null,
    deliveryId: params.get("delivery") || null,
  };
}

/** Filtering begins at the newest and closes the details: what they show may not be in the list any more. */
export function withFilters(params: URLSearchParams, change: Partial<DeliveryFilters>): URLSearchParams {
  const { region, portalId, state, destinationId } = { ...readAddress(params).filters, ...change };
  return withParams(params, {
    region,
    portal: portalId,
    state,
    destination: destinationId,
    after: null,
    delivery: null,
  });
}

export function withPage(params: URLSearchParams, after: string | null): URLSearchParams {
  return withParams(params, { after, delivery: null });
}

export function withDelivery(params: URLSearchParams, deliveryId: string | null): URLSearchParams {
  return withParams(params, { delivery: deliveryId });
}

function withParams(
  params: URLSearchParams,
  values: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
