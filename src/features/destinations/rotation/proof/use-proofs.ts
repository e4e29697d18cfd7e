import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useSeenStatuses } from "@/api/sandbox/use-seen-status";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { listedStatusPolling, type PolledStatus, statusPolling } from "@/api/webhook/status-polling";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { serverNow } from "@/api/time/server-clock";
import { type DestinationUser, userKey } from "@/entities/destination-usage/destination-usage";
import { isSettled, type Proof, proofOf, type Since } from "./proof";

export interface PlaceProof {
  readonly proof: Proof;
  /** As last read. */
  readonly status: SeenStatus | undefined;
}

/** Right after a change the next attempt is seconds away; later only an event brings one. */
const FRESH_MS = MINUTE_MS;
const FRESH_POLL_MS = 2 * SECOND_MS;
/** As many as there are regions; more that wait for an event are asked about as lists ask. */
const FEW = 6;

export const NOTHING_KNOWN: PlaceProof = { proof: "pending", status: undefined };

/** What the attempts of each place prove, by `userKey`. Those that are not settled are asked about often. */
export function useProofs(
  users: readonly DestinationUser[],
  sinceOf: (user: DestinationUser) => Since | "pending" | "unread",
): ReadonlyMap<string, PlaceProof> {
  const polling = (user: DestinationUser) => ({
    ...statusPolling(),
    refetchInterval: ({ state }: { readonly state: PolledStatus }) => {
      const since = sinceOf(user);
      const proof = proofOf({ status: state.data ?? "pending", since });
      if (isSettled(proof)) return listedStatusPolling(users.length).refetchInterval({ state });
      const patient = users.length > FEW ? listedStatusPolling(users.length) : statusPolling();
      const calmMs = patient.refetchInterval({ state });
      const isFresh = typeof since !== "string" && serverNow() - (since.at ?? 0) < FRESH_MS;
      // A wait that the API has asked for stays as it is.
      if (calmMs === false || !isFresh || state.error !== null) return calmMs;
      return Math.min(calmMs, FRESH_POLL_MS * Math.ceil(users.length / FEW));
    },
  });
  const regions = users.filter((user) => user.kind === "region");
  const portals = users.filter((user) => user.kind === "portal");
  const ofRegions = useQueries({
    queries: regions.map((user) => ({ ...orgWebhookQueries.status(user.region), ...polling(user) })),
  });
  const ofPortals = useQueries({
    queries: portals.map((user) => ({ ...portalWebhookQueries.status(user.portalId), ...polling(user) })),
  });
  const places = [...regions, ...portals];
  const results: readonly UseQueryResult<WebhookStatus>[] = [...ofRegions, ...ofPortals];
  const seen = useSeenStatuses(places.map((scope, index) => ({ scope, status: results[index]?.data })));
  return new Map(
    places.map((user, index) => {
      const status = seen[index];
      const known = status ?? (results[index]?.isError ? "unread" : "pending");
      return [userKey(user), { proof: proofOf({ status: known, since: sinceOf(user) }), status }];
    }),
  );
}
