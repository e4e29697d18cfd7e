// What the current mode offers beyond the API itself. Pages ask here and never for the mode, so that a third mode needs no search.

import { currentConnection } from "./connection";

export interface Capabilities {
  /** A log of deliveries, attempt by attempt. */
  readonly hasDeliveries: boolean;
  /** A clock that can be stopped and moved. */
  readonly hasClock: boolean;
  /** Simulated receivers that show what reached them. */
  readonly hasReceivers: boolean;
  /** Events on demand. */
  readonly hasTraffic: boolean;
  /** Worlds to begin with. */
  readonly hasScenarios: boolean;
}

/** @throws Error before `connect`. */
export function capabilities(): Capabilities {
  const hasSandbox = currentConnection().sandboxOrigin !== null;
  return {
    hasDeliveries: hasSandbox,
    hasClock: hasSandbox,
    hasReceivers: hasSandbox,
    hasTraffic: hasSandbox,
    hasScenarios: hasSandbox,
  };
}
