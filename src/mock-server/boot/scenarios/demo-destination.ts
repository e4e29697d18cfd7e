// Destinations of scenarios. Their secrets are made up, like everything here.

import type { Destination } from "@/mock-server/engine/lane/delivery";
import type { ServiceContext } from "@/mock-server/service/http/call";

export type DestinationDraft = Pick<Destination, "name" | "endpoint" | "logFormat"> &
  Partial<Pick<Destination, "authorization" | "skipSslVerification">>;

export async function addDestination(
  { world, engine }: Pick<ServiceContext, "world" | "engine">,
  draft: DestinationDraft,
): Promise<Destination> {
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
  await engine.putDestination(destination);
  return destination;
}
