// Lets so many pieces of work run at the same time; the others wait in line.

export interface Slots {
  /** Runs the work when its turn comes. After `close` it never does, and the promise stays open. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Begins no more work and waits for what is running, at most so long. */
  readonly close: (graceMs: number) => Promise<void>;
}

export function createSlots(limit: number): Slots {
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  function begin(): void {
    if (isClosed || running.size >= limit) return;
    waiting.shift()?.();
  }

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          const result = work();
          running.add(result);
          result.then(resolve, reject);
          const onEnd = () => {
            running.delete(result);
            begin();
          };
          result.then(onEnd, onEnd);
        });
        begin();
      }),
    async close(graceMs) {
      isClosed = true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const limitReached = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([Promise.allSettled(running), limitReached]);
      clearTimeout(timer);
    },
  };
}
