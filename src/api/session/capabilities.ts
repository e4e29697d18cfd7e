// What the current mode offers beyond the API itself. Pages ask here and never for the mode, so that a third mode needs no search.

import { currentConnection } from "@/api/http/connection";

export interface Capabilities {
  /** A log of deliveries, attempt by attempt. */
  readonly hasDeliveries: boolean;
  /** The switches of the mock server: its clock, receivers, traffic and scenarios. */
  readonly hasSandbox: boolean;
}

/** @throws Error before `connect`. */
export function capabilities(): Capabilities {
  const hasSandbox = currentConnection().sandboxOrigin !== null;
  return { hasDeliveries: hasSandbox, hasSandbox };
}
