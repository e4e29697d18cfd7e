// A limit on how many questions of one kind are under way at a time. Knows nothing of what they ask.

/** Runs tasks, so many at a time; the others wait in the order in which they came. */
export interface ConcurrencyGate {
  /** Settles as the task does. A task whose signal aborts while it waits never starts; then it rejects with the reason. */
  run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createConcurrencyGate(limit: number): ConcurrencyGate {
  let running = 0;
  const waiting = new Set<() => void>();

  const takePlace = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener("abort", giveUp);
        waiting.delete(enter);
        running += 1;
        resolve();
      };
      const giveUp = () => {
        waiting.delete(enter);
        reject(signal.reason);
      };
      if (signal.aborted) giveUp();
      else if (running < limit) enter();
      else {
        waiting.add(enter);
        signal.addEventListener("abort", giveUp, { once: true });
      }
    });

  const leavePlace = () => {
    running -= 1;
    const [next] = waiting;
    next?.();
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
  };
}
