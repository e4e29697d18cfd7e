// Destinations of scenarios. Their secrets are made up, like everything here.

import type { Destination } from "@/mock-server/engine/delivery";
import type { World } from "@/mock-server/engine/world";

export type DestinationDraft = Pick<Destination, "name" | "endpoint" | "logFormat"> &
  Partial<Pick<Destination, "authorization" | "skipSslVerification">>;

export function addDestination(world: World, draft: DestinationDraft): Destination {
  const { now } = world.facts;
  const destination: Destination = {
    id: world.random.uuid(),
    authorization: `Bearer demo-${world.random.hex(12)}`,
    skipSslVerification: false,
    ...draft,
    ownedBy: null,
    createdAt: now,
    updatedAt: now,
  };
  world.destinations.put(destination.id, destination);
  return destination;
}
