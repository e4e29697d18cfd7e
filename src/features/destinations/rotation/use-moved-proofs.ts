import { useQueries } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { type DestinationUser, userKey } from "@/entities/destination-usage/destination-usage";
import type { EpochMs } from "@/lib/epoch";
import { moveNotes } from "./move-notes";
import { laterOf, type Since } from "./proof";
import { type PlaceProof, useProofs } from "./use-proofs";

/** What the attempts of those prove that send to a destination, counted from when each was moved there. */
export function useMovedProofs(
  users: readonly DestinationUser[],
  destination: Destination,
): ReadonlyMap<string, PlaceProof> {
  const { id: destinationId, updated_at } = destination;
  const notes = useSyncExternalStore(moveNotes.subscribe, moveNotes.all);
  const regions = users.filter((user) => user.kind === "region");
  const settings = useQueries({ queries: regions.map(({ region }) => orgWebhookQueries.settings(region)) });

  const noteOf = (user: DestinationUser) =>
    notes.find((one) => one.place === userKey(user) && one.destinationId === destinationId);
  const changedAt = (user: DestinationUser): EpochMs | "pending" | null => {
    const asked = user.kind === "region" ? settings[regions.indexOf(user)] : undefined;
    if (asked?.isPending) return "pending";
    // What failed to be read again may be from before the move.
    return asked?.error === null ? readInstant(asked.data?.updated_at) : null;
  };
  const sinceOf = (user: DestinationUser): Since | "pending" => {
    const at = changedAt(user);
    const moved =
      typeof at === "number" ? { at, what: "change" as const } : (at ?? noteOf(user) ?? "pending");
    return moved === "pending" ? moved : laterOf(moved, readInstant(updated_at));
  };
  const proofs = useProofs(users, sinceOf);

  // Who moved it is unknown, and when: from here on its attempts count.
  const unnoted = users.find(
    (user) =>
      changedAt(user) === null &&
      noteOf(user) === undefined &&
      proofs.get(userKey(user))?.status !== undefined,
  );
  const firstStatus = unnoted && proofs.get(userKey(unnoted))?.status;
  useEffect(() => {
    if (!unnoted || !firstStatus) return;
    const at = readInstant(firstStatus.last_attempt_at);
    moveNotes.keep({ place: userKey(unnoted), destinationId, at, what: "first_look" });
  }, [unnoted, firstStatus, destinationId]);

  return proofs;
}
