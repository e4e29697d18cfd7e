// A limit on how many tasks of one kind are under way at a time. Knows nothing of what they do.

/** Runs tasks, so many at a time; the others wait in the order in which they came. */
export interface ConcurrencyGate {
  /** Settles as the task does. A task whose signal aborts while it waits never starts; then it rejects with the reason. */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Starts no more tasks, and resolves when those under way have ended. What still waits then is never settled. */
  close(): Promise<void>;
}

export function createConcurrencyGate(limit: number): ConcurrencyGate {
  let running = 0;
  let isClosed = false;
  const waiting = new Set<() => void>();
  const closing: (() => void)[] = [];

  const takePlace = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener("abort", giveUp);
        waiting.delete(enter);
        running += 1;
        resolve();
      };
      const giveUp = () => {
        waiting.delete(enter);
        reject(signal?.reason);
      };
      if (signal?.aborted) giveUp();
      else if (running < limit && !isClosed) enter();
      else {
        waiting.add(enter);
        signal?.addEventListener("abort", giveUp, { once: true });
      }
    });

  const leavePlace = () => {
    running -= 1;
    const [next] = waiting;
    if (!isClosed) next?.();
    else if (running === 0) for (const resolve of closing) resolve();
  };

  return {
    run: async (task, signal) => {
      await takePlace(signal);
      try {
        return await task();
      } finally {
        leavePlace();
      }
    },
    close: () => {
      isClosed = true;
      return new Promise((resolve) => {
        if (running === 0) resolve();
        else closing.push(resolve);
      });
    },
  };
}
