// New signing keys, made from the world's own chance, so that a seed always gives the same signatures.

import type { SigningKey, World } from "@/mock-server/engine/world/world";

/** Adds a key; from now on events are signed with it. */
export function addSigningKey(world: World): SigningKey {
  const key: SigningKey = {
    kid: world.random.hex(40),
    privateSeed: world.random.bytes(32),
    createdAt: world.facts.now,
  };
  world.keys.put(key.kid, key);
  return key;
}
