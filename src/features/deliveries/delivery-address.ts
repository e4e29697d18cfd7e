// The part of the page's address that this view owns: `?state=…&delivery=…`. Other parameters are left alone.

import { DELIVERY_STATES, type DeliveryState } from "@/contract/sandbox/delivery";

const STATE = "state";
const DELIVERY = "delivery";

export interface DeliveryAddress {
  /** Null for all states, and for a word that is none of them. */
  readonly state: DeliveryState | null;
  /** The delivery whose details are open. */
  readonly deliveryId: string | null;
}

export function readAddress(params: URLSearchParams): DeliveryAddress {
  const word = params.get(STATE);
  return {
    state: DELIVERY_STATES.find((state) => state === word) ?? null,
    deliveryId: params.get(DELIVERY) || null,
  };
}

/** Filtering closes the details: what they show may not be in the list any more. */
export function withState(params: URLSearchParams, state: DeliveryState | null): URLSearchParams {
  const next = withDelivery(params, null);
  if (state === null) next.delete(STATE);
  else next.set(STATE, state);
  return next;
}

export function withDelivery(params: URLSearchParams, deliveryId: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (deliveryId === null) next.delete(DELIVERY);
  else next.set(DELIVERY, deliveryId);
  return next;
}
