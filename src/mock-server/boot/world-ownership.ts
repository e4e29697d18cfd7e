// Who owns the stored world: one worker of this deployment, by an exclusive Web Lock. A worker that waits for it can
// ask the owner to hand it over. Where the browser refuses locks to this origin there is no owner.

import { NAMES } from "./deployment-names";

export interface Ownership {
  readonly release: () => void;
}

/** Takes a lock and keeps it. Null when `ifAvailable` and another has it. Rejects where there are no locks. */
function holdLock(name: string, options: LockOptions = {}): Promise<Ownership | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        name,
        options,
        (lock) =>
          new Promise<void>((release) => {
            resolve(lock && { release });
            if (!lock) release();
          }),
      )
      .catch(reject);
  });
}

/**
 * Waits until this worker owns the stored world.
 * @param onWaiting called when another worker has it
 * @throws where nothing can be owned: then nothing may be stored either, since another worker may be doing so
 */
export async function ownWorld(onWaiting: () => void): Promise<Ownership | null> {
  if (!("locks" in navigator)) throw new DOMException("the browser gives no locks here", "NotSupportedError");
  const atOnce = await holdLock(NAMES.owner, { ifAvailable: true });
  if (atOnce) return atOnce;
  onWaiting();
  return holdLock(NAMES.owner);
}

/** The name of a lock that this worker holds as long as it lives; null where there are no locks. */
export async function holdLifeLock(): Promise<string | null> {
  const name = `${NAMES.life}/${crypto.randomUUID()}`;
  try {
    await holdLock(name);
    return name;
  } catch {
    return null;
  }
}

export function askForHandOver(): void {
  const channel = openChannel();
  channel?.postMessage("hand over");
  channel?.close();
}

/** Resolves when another worker asks for the world. */
export function handOverAsked(): Promise<void> {
  const channel = openChannel();
  return new Promise((resolve) => {
    channel?.addEventListener("message", () => resolve(), { once: true });
  });
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAMES.handOver);
  } catch {
    return null; // without channels it cannot be asked for; the world comes when its owner ends
  }
}
