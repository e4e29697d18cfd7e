import { type QueryFunctionContext, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isOutdated, moveNotes } from "@/api/webhook/move-notes";
import { orgWebhookQueries, readOrgSettings } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries, readPortalStatus } from "@/api/webhook/portal-webhook-queries";
import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { type DestinationUsage, userKey, usersOf } from "@/entities/destination-usage/destination-usage";
import { laterOf, type Since } from "./proof";
import { NOTHING_SEEN, seeAgain } from "./sightings";
import { type PlaceProof, useProofs } from "./use-proofs";

/**
 * What the attempts of those prove that send to a destination, counted from when each was moved there. When that was is
 * asked once a place is seen to send there: what was read before may be from before the move.
 */
export function useMovedProofs(
  usage: DestinationUsage,
  destination: Destination,
): ReadonlyMap<string, PlaceProof> {
  const { id: destinationId, updated_at } = destination;
  const client = useQueryClient();
  const users = usersOf(usage, destinationId);
  const [before, setSeen] = useState(NOTHING_SEEN);
  const seen = seeAgain(before, users.map(userKey));
  if (seen !== before) setSeen(seen);
  const notes = usePortalNotes();
  const noteOf = (place: string) =>
    notes.find((note) => note.place === place && note.destinationId === destinationId);

  const regions = users.filter((user) => user.kind === "region").map(({ region }) => region);
  const settings = useQueries({
    queries: regions.map((region) => ({
      // Asked for this sighting alone, and past what is known of an earlier one.
      queryKey: [...orgWebhookQueries.region(region), "settings-since", destinationId, seen.now.get(region)],
      queryFn: ({ signal }: QueryFunctionContext) => readOrgSettings(region, signal),
      gcTime: 0,
    })),
  });
  // Who moved it is unknown, and when: from here on its attempts count.
  const unnoted = users.filter((user) => user.kind === "portal" && noteOf(userKey(user)) === undefined);
  const looks = useQueries({
    queries: unnoted.map((user) => ({
      queryKey: [...firstLookKey(userKey(user)), destinationId, seen.now.get(userKey(user))],
      queryFn: async ({ client, signal }: QueryFunctionContext) => {
        const status = await readPortalStatus(client, userKey(user), signal);
        return readInstant(status.last_attempt_at);
      },
      gcTime: 0,
    })),
  });
  useEffect(() => {
    for (const [index, look] of looks.entries()) {
      const place = unnoted[index] && userKey(unnoted[index]);
      if (place === undefined || look.data === undefined) continue;
      // A move of this browser may have been noted meanwhile.
      if (moveNotes.all().some((note) => note.place === place && note.destinationId === destinationId))
        continue;
      moveNotes.keep({ place, destinationId, at: look.data, what: "first_look", keptAt: Date.now() });
      // Should the note be dropped, it is to be looked anew.
      client.removeQueries({ queryKey: firstLookKey(place) });
    }
  });

  return useProofs(users, (user): Since | "pending" | "unread" => {
    const place = userKey(user);
    const changedAt = readInstant(updated_at);
    if (user.kind === "portal") {
      const note = noteOf(place);
      if (note) return laterOf(note, changedAt);
      return looks.find((_look, index) => unnoted[index] === user)?.isError ? "unread" : "pending";
    }
    const asked = settings[regions.indexOf(user.region)];
    // What fails to be read again may be from before another move.
    if (asked?.isError) return "unread";
    const movedAt = asked?.failureCount === 0 ? readInstant(asked.data?.updated_at) : null;
    return movedAt === null ? "pending" : laterOf({ at: movedAt, what: "change" }, changedAt);
  });
}

function firstLookKey(place: string) {
  return ["token-rotation", "first-look", place] as const;
}

/** Without those of portals that were seen on another destination since. */
function usePortalNotes() {
  const client = useQueryClient();
  const notes = useSyncExternalStore(moveNotes.subscribe, moveNotes.all);
  useEffect(() => {
    for (const note of notes) {
      const read = client.getQueryState(portalWebhookQueries.detail(note.place).queryKey);
      if (!read?.data) continue;
      const destinationId = read.data.audit_log_destination_id;
      if (isOutdated(note, { destinationId, readAt: read.dataUpdatedAt })) moveNotes.drop(note.place);
    }
  });
  return notes;
}
