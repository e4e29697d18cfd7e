// Entries that may be of the same event as a record that nothing explained: those of its call, or of its second. Only these
// are kept whole; all others are gone once they are counted.

import type { ReadEntry } from "@/contract/audit-log-entry";
import { parseRfc3339, SECOND_MS } from "@/lib/epoch";
import { identityOf } from "@/verify/record/event-identity";
import type { Tally } from "@/verify/tally/tally";

export interface Whereabouts {
  /** 0 where it is not known. */
  readonly seconds: number;
  /** See event-identity.ts; 0 where it is not known. */
  readonly call: number;
}

/** After `summarize`. */
export function whereaboutsAt(tally: Tally, position: number): Whereabouts {
  return { seconds: tally.secondsAt(position), call: tally.comparableAt(position).call };
}

/** A kilobyte each. */
const MOST_ENTRIES = 100_000;

/** A store may cut the time of a record, or round it up. */
const SECONDS_AROUND = 1;

export class EntriesNear {
  readonly #byCall = new Map<number, ReadEntry[]>();
  readonly #bySecond = new Map<number, ReadEntry[]>();
  readonly #most: number;
  #count = 0;
  #isAll = true;

  constructor(wanted: Iterable<Whereabouts>, most = MOST_ENTRIES) {
    this.#most = most;
    for (const { seconds, call } of wanted) {
      if (call !== 0) this.#byCall.set(call, []);
      for (const second of secondsAround(seconds)) this.#bySecond.set(second, []);
    }
  }

  /** False where entries had to be left out that a record may be of. */
  get isAll(): boolean {
    return this.#isAll;
  }

  add(entry: ReadEntry): void {
    const at = parseRfc3339(entry.ts);
    const ofSecond = at === null ? undefined : this.#bySecond.get(Math.floor(at / SECOND_MS));
    const ofCall = this.#byCall.get(callOf(entry));
    if (!ofSecond && !ofCall) return;
    if (this.#count >= this.#most) {
      this.#isAll = false;
      return;
    }
    this.#count += 1;
    ofSecond?.push(entry);
    ofCall?.push(entry);
  }

  /** Those of the call, where there are any; else those of its second and the seconds beside it. */
  near({ seconds, call }: Whereabouts): readonly ReadEntry[] {
    const ofCall = this.#byCall.get(call) ?? [];
    if (ofCall.length > 0) return ofCall;
    return secondsAround(seconds).flatMap((second) => this.#bySecond.get(second) ?? []);
  }
}

function secondsAround(seconds: number): readonly number[] {
  if (seconds === 0) return [];
  const around = [seconds];
  for (let distance = 1; distance <= SECONDS_AROUND; distance += 1) {
    around.push(seconds - distance, seconds + distance);
  }
  return around;
}

function callOf({ trace_id }: ReadEntry): number {
  return identityOf(null, (key) => (key === "trace_id" ? trace_id : undefined)).call;
}
