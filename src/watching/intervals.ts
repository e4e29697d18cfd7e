// How often a webhook can be looked at with the calls that there are: the regions first, then the portals with what is left.

import { REGIONS } from "@/audit-log/region";
import { CALLS_OF_A_LOOK } from "@/contract/watch/looking/look-calls";
import { DETAILS_EVERY_MS } from "@/contract/watch/looking/observe";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";

export interface Intervals {
  readonly regionMs: number;
  readonly portalMs: number;
}

/** @param planned calls in a minute @param everyMs no webhook is looked at more often */
export function intervalsFor(portals: number, everyMs: number, planned: number): Intervals {
  const forRegions = portals === 0 ? planned : planned / 2;
  const regionMs = shortest(REGIONS.length, CALLS_OF_A_LOOK.detailsOfRegion, forRegions, everyMs);
  const left = planned - callsPerMinute(REGIONS.length, CALLS_OF_A_LOOK.detailsOfRegion, regionMs);
  return { regionMs, portalMs: shortest(portals, CALLS_OF_A_LOOK.detailsOfPortal, left, everyMs) };
}

function callsPerMinute(webhooks: number, details: number, intervalMs: number): number {
  const looks = (webhooks * MINUTE_MS) / intervalMs;
  const withDetails = (webhooks * MINUTE_MS) / Math.max(intervalMs, DETAILS_EVERY_MS);
  return looks * CALLS_OF_A_LOOK.always + withDetails * details;
}

/** In whole seconds. */
function shortest(webhooks: number, details: number, calls: number, everyMs: number): number {
  let intervalMs = everyMs;
  while (callsPerMinute(webhooks, details, intervalMs) > calls) intervalMs += SECOND_MS;
  return intervalMs;
}
