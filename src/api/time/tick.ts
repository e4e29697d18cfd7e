// One timer for everything on the screen that shows a time going on by itself, so that such times change together and
// many of them cost no more than one. It runs only while something listens.

const TICK_MS = 200;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls `listener` a few times a second. Answers how to stop that. */
export function subscribeToTick(listener: () => void): () => void {
  // One of its own for each call: the same function may subscribe twice.
  const each = () => listener();
  listeners.add(each);
  timer ??= setInterval(() => {
    for (const call of listeners) call();
  }, TICK_MS);
  return () => {
    listeners.delete(each);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, on this machine, in steps of a tick: a value that differs with every call would render for ever. */
export function tickNow(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS;
}
