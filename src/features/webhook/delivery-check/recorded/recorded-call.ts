// Finding the event of a probe among what was recorded. Pure.

import { type GatewayAccessEntry, isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { probeQuery } from "@/contract/control-plane";
import { apiPaths } from "@/contract/paths";
import { entryInstant, entryKey } from "@/entities/audit-log-entry/entry-key";
import type { Probe, RecordedEvent } from "@/entities/probe/probe";
import type { Region } from "@/audit-log/region";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";

/** The API's clock is known to a second or two. */
const EARLIER_MS = 5 * SECOND_MS;
const LATER_MS = MINUTE_MS;

/** Where in the log its event is to be looked for. */
export function recordedWithin(region: Region, askedAt: number) {
  return {
    region,
    type: "gateway_access",
    from: askedAt - EARLIER_MS,
    to: askedAt + LATER_MS,
  } as const;
}

/** The event that holds the nonce; null where none does. */
export function findByNonce(
  entries: readonly ReadEntry[],
  region: Region,
  { nonce }: Pick<Probe, "nonce">,
): RecordedEvent | null {
  const found = accesses(entries).find((entry) => target(entry).includes(nonce));
  return found ? recorded(found, region, "nonce") : null;
}

/**
 * Where no event holds the nonce: the first call of the same principal and path since the probe began, that of another
 * probe left out. It may be another one of theirs.
 */
export function findByCall(
  entries: readonly ReadEntry[],
  region: Region,
  { askedAt, nonce }: Pick<Probe, "askedAt" | "nonce">,
  principalId: string,
): RecordedEvent | null {
  const found = accesses(entries)
    .filter(
      (entry) =>
        entry.principal_id === principalId &&
        entry.method === "GET" &&
        entry.uri.split("?")[0]?.endsWith(apiPaths.controlPlanes()) &&
        entryInstant(entry) >= askedAt - EARLIER_MS &&
        !isOfAnotherProbe(entry, nonce),
    )
    .toSorted((one, other) => entryInstant(one) - entryInstant(other))[0];
  return found ? recorded(found, region, "call") : null;
}

function isOfAnotherProbe(entry: GatewayAccessEntry, nonce: string): boolean {
  const called = target(entry);
  return called.includes(probeQuery("")) && !called.includes(nonce);
}

/** Whether the query stands apart from the path is not the same everywhere. */
function target({ uri, query }: GatewayAccessEntry): string {
  return `${uri}?${query}`;
}

function accesses(entries: readonly ReadEntry[]): readonly GatewayAccessEntry[] {
  return entries.filter((entry) => isKnownEntry(entry) && entry.type === "gateway_access");
}

function recorded(entry: GatewayAccessEntry, region: Region, by: RecordedEvent["by"]): RecordedEvent {
  return { by, traceId: entry.trace_id, at: entryInstant(entry), entryKey: entryKey(entry, region) };
}
