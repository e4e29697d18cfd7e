// The part of the page's address that this view owns: `?from=…&to=…`, RFC 3339. A link to "replay the gap" sets them.

import type { Gap } from "@/contract/watch/gap";
import { REPLAY_LIMIT_MS } from "@/contract/webhook/replay-job";
import { gapTimes } from "@/entities/gap/gap-times";
import { type EpochMs, MINUTE_MS, parseRfc3339, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { typedTime } from "@/ui/form/time/typed-time";
import { emptyValues, type ReplayFormValues } from "@/features/replay/replay-form";

/** Kept free at the old end of the seven days, so that a start which was moved there is still within them when sent. */
const TIME_TO_SEND_MS = 2 * MINUTE_MS;

/** A link that ends now was made by a clock that may have been a little ahead; that is not worth a word. */
const UNNOTED_MS = MINUTE_MS;

export interface AddressedRange {
  readonly values: ReplayFormValues;
  /** The range is what has not been sent of this one; null where it is another. */
  readonly gap: Gap | null;
  /**
   * What had to be done to the address.
   * * `none`: nothing; it may also have asked for nothing.
   * * `shortened`: a part of it is no longer kept, or is still to come.
   * * `expired`: nothing of it is kept any more.
   * * `unreadable`: it is no range of time.
   */
  readonly note: "none" | "shortened" | "expired" | "unreadable";
}

/** What can be asked for at an instant, in whole seconds. */
export function replayLimits(now: EpochMs): { readonly from: EpochMs; readonly to: EpochMs } {
  return {
    from: Math.ceil((now - REPLAY_LIMIT_MS + TIME_TO_SEND_MS) / MINUTE_MS) * MINUTE_MS,
    to: Math.floor(now / SECOND_MS) * SECOND_MS,
  };
}

/** What the form starts with: what the address asks for, else what has not been sent, else the last hour. */
export function firstRange(params: URLSearchParams, gap: Gap | null, now: EpochMs): AddressedRange {
  if (gap === null || params.has("from") || params.has("to")) return { ...readRange(params, now), gap: null };
  const { keptFrom, to } = gapTimes(gap, now);
  const range = new URLSearchParams({ from: toRfc3339(keptFrom), to: toRfc3339(to ?? now) });
  return { ...readRange(range, now), gap };
}

/** Without `to` the range ends now. */
export function readRange(params: URLSearchParams, now: EpochMs): Omit<AddressedRange, "gap"> {
  const fromText = params.get("from");
  const toText = params.get("to");
  if (fromText === null && toText === null) return { values: emptyValues, note: "none" };
  const from = fromText === null ? null : parseRfc3339(fromText);
  const to = toText === null ? now : parseRfc3339(toText);
  if (from === null || to === null || to < from) return { values: emptyValues, note: "unreadable" };

  const { from: earliest, to: latest } = replayLimits(now);
  if (to < earliest) return { values: emptyValues, note: "expired" };
  // Whole seconds around what was asked for, so that nothing at its edges is lost.
  const start = clamp(Math.floor(from / SECOND_MS) * SECOND_MS, earliest, latest);
  const end = clamp(Math.ceil(to / SECOND_MS) * SECOND_MS, start, latest);
  return {
    values: {
      range: "custom",
      from: typedTime(start),
      to: typedTime(end),
    },
    note: from < earliest || to > now + UNNOTED_MS ? "shortened" : "none",
  };
}

function clamp(instant: EpochMs, earliest: EpochMs, latest: EpochMs): EpochMs {
  return Math.min(Math.max(instant, earliest), latest);
}
