// A first-in, first-out queue that is never changed in place: a step returns the next queue and shares the rest with
// the one before, so that its cost does not grow with the queue.

interface Link<T> {
  readonly value: T;
  readonly next: Link<T> | null;
}

export interface Queue<T> {
  /** First in, first out. */
  readonly front: Link<T> | null;
  /** What came in since, the newest first; turned round when the front has run out. */
  readonly back: Link<T> | null;
  /** The newest value; null when the queue is empty. */
  readonly last: T | null;
}

const EMPTY: Queue<never> = { front: null, back: null, last: null };

export function queueOf<T>(values: readonly T[]): Queue<T> {
  let queue: Queue<T> = EMPTY;
  for (const value of values) queue = enqueue(queue, value);
  return queue;
}

export function enqueue<T>({ front, back }: Queue<T>, value: T): Queue<T> {
  return { front, back: { value, next: back }, last: value };
}

/** The oldest value and the queue without it; null when there is none. */
export function dequeue<T>(queue: Queue<T>): { first: T; rest: Queue<T> } | null {
  const front = queue.front ?? reversed(queue.back);
  if (!front) return null;
  const back = queue.front ? queue.back : null;
  const isLast = !front.next && !back;
  return { first: front.value, rest: isLast ? EMPTY : { front: front.next, back, last: queue.last } };
}

/** All values, oldest first. */
export function valuesOf<T>({ front, back }: Queue<T>): T[] {
  const values: T[] = [];
  for (let link = front; link; link = link.next) values.push(link.value);
  for (let link = reversed(back); link; link = link.next) values.push(link.value);
  return values;
}

function reversed<T>(chain: Link<T> | null): Link<T> | null {
  let turned: Link<T> | null = null;
  for (let link = chain; link; link = link.next) turned = { value: link.value, next: turned };
  return turned;
}
