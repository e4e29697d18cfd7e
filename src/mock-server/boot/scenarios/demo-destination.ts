// Destinations of scenarios, and the collectors that know their tokens. Those are made up, like everything here.

import type { Destination } from "@/mock-server/engine/lane/delivery";
import type { World } from "@/mock-server/engine/world/world";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { findReceiver, type ReceiverRecord, receiversOf } from "@/mock-server/service/tables/receivers";

export type DestinationDraft = Pick<Destination, "name" | "endpoint" | "logFormat"> &
  Partial<Pick<Destination, "authorization" | "skipSslVerification">>;

export async function addDestination(
  { world, engine }: Pick<ServiceContext, "world" | "engine">,
  draft: DestinationDraft,
): Promise<Destination> {
  const { now } = world.facts;
  const destination: Destination = {
    id: world.random.uuid(),
    authorization: madeUpToken(world),
    skipSslVerification: false,
    ...draft,
    ownedBy: null,
    createdAt: now,
    updatedAt: now,
  };
  await engine.putDestination(destination);
  return destination;
}

/**
 * A destination with a collector for its own path, which answers 401 to any Authorization header but the destination's.
 * On other paths of that host any is taken, so that a first endpoint works with a header that is made up.
 */
export async function addGuardedDestination(
  context: Pick<ServiceContext, "world" | "engine">,
  draft: DestinationDraft,
): Promise<Destination> {
  const { world } = context;
  const destination = await addDestination(context, draft);
  const { endpoint, authorization } = destination;
  const open = collectorOf(context, endpoint);
  const id = world.random.uuid();
  const url_prefix = new URL(".", endpoint).href;
  receiversOf(world).put(id, {
    ...open,
    id,
    name: `${draft.name}, token checked`,
    url_prefix,
    ...(authorization !== null && { authorization }),
  });
  return destination;
}

/** An Authorization header. */
export function madeUpToken({ random }: Pick<World, "random">): string {
  return `Bearer demo-${random.hex(12)}`;
}

/** The collector that a destination sends to. @throws Error when there is none */
export function collectorOf({ world }: Pick<ServiceContext, "world">, endpoint: string): ReceiverRecord {
  const receiver = findReceiver(world, endpoint);
  if (!receiver) throw new Error(`no receiver for ${endpoint}`);
  return receiver;
}
