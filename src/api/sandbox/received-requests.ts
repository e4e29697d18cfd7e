// What a receiver has got, read a little at a time: only what is new since the last reading is asked for.

import type { ReceivedRequest, ReceivedRequestList } from "@/contract/sandbox/receiver";

/** The cursor for the next reading: the last known request comes once more, to show that the log is still the same. */
export function cursorAfter({ data }: ReceivedRequestList): number {
  return Math.max(0, (data.at(-1)?.seq ?? 0) - 1);
}

/**
 * What is known with the answer to `cursorAfter` put to it. Null when the two do not fit together, as when another world
 * has begun: then the whole has to be read anew. The same object when nothing has changed.
 */
export function joinRequests(
  known: ReceivedRequestList,
  answer: ReceivedRequestList,
): ReceivedRequestList | null {
  const { dropped } = answer.meta;
  const last = known.data.at(-1);
  // All that was known has been let go of, or there was nothing: the answer is everything there is.
  if (last === undefined || last.seq <= dropped) return answer;
  const [overlap, ...newer] = answer.data;
  if (overlap === undefined || !isSame(overlap, last)) return null;
  if (newer.length === 0 && dropped === known.meta.dropped) return known;
  return { data: [...known.data.filter(({ seq }) => seq > dropped), ...newer], meta: answer.meta };
}

function isSame(one: ReceivedRequest, other: ReceivedRequest): boolean {
  return one.seq === other.seq && one.at === other.at && one.body_base64 === other.body_base64;
}
