// Faults of the API made to order, taken one per matching call.

import { type ApiFault, DELAY_LIMIT_MS } from "@/contract/sandbox/api-fault";
import type { World } from "@/mock-server/engine/world/world";

declare module "@/mock-server/engine/world/world" {
  interface StoredTables {
    readonly "api-faults": readonly ApiFault[];
  }
}

/** One row, `all`. */
export function apiFaultsOf(world: World) {
  return world.table("api-faults");
}

/** Those that are left, in the order in which they are tried. */
export function currentApiFaults(world: World): readonly ApiFault[] {
  return (apiFaultsOf(world).get("all") ?? []).map(withinLimit);
}

/** One that was stored before there was a limit waits as long as one may today. */
function withinLimit(fault: ApiFault): ApiFault {
  if (!("delay_ms" in fault)) return fault;
  return { ...fault, delay_ms: Math.min(fault.delay_ms, DELAY_LIMIT_MS) };
}

/** The fault that this call meets, if any; it has one time less afterwards. @param path with version prefix */
export function takeApiFault(world: World, method: string, path: string): ApiFault | null {
  const faults = currentApiFaults(world);
  const fault = faults.find(
    (each) => path.startsWith(each.path_prefix) && (each.method === undefined || each.method === method),
  );
  if (!fault) return null;
  const left = faults.flatMap((each) => {
    if (each !== fault) return [each];
    return each.times > 1 ? [{ ...each, times: each.times - 1 }] : [];
  });
  apiFaultsOf(world).put("all", left);
  return fault;
}
