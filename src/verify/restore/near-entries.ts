// Entries that may be of the same event as a record that nothing explained: those of its call, or of its second. Only these
// are kept whole; all others are gone once they are counted.

import type { EventType } from "@/audit-log/record/event";
import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { parseRfc3339, SECOND_MS } from "@/lib/epoch";
import { type EventIdentity, identityOf } from "@/verify/record/event-identity";
import { type RecordedValues, recordedValues } from "./recorded-values";
import type { Whereabouts } from "./whereabouts";

export class NearEntry {
  readonly type: EventType | null;
  /** Of the JSON form of its record; empty where it has none. */
  readonly signature: string;
  readonly recorded: RecordedValues;
  /** 0 where it is not known. */
  readonly seconds: number;
  readonly identity: EventIdentity;

  constructor(entry: ReadEntry) {
    const recorded = recordedValues(entry);
    this.type = isKnownEntry(entry) ? (entry.type === "gateway_access" ? "access" : entry.type) : null;
    this.signature = entry.signature;
    this.recorded = recorded;
    this.seconds = Math.floor((parseRfc3339(entry.ts) ?? 0) / SECOND_MS);
    this.identity = identityOf(this.type, (key) => recorded.get(key));
  }
}

/** Two kilobytes each. */
const MOST_ENTRIES = 100_000;
/** So many are looked at for one record: of a second with more the others may be of the same event too. */
const MOST_LOOKED_AT = 2000;
/** A store may cut the time of a record, or round it up. */
const SECONDS_AROUND = 1;

export interface Near {
  readonly entries: readonly NearEntry[];
  /** False where others may be of the same event too. */
  readonly isAll: boolean;
}

export class NearEntries {
  readonly #byCall = new Map<number, NearEntry[]>();
  readonly #bySecond = new Map<number, NearEntry[]>();
  readonly #most: number;
  #count = 0;
  #isAll = true;

  constructor(wanted: Iterable<Pick<Whereabouts, "seconds" | "call">>, most = MOST_ENTRIES) {
    this.#most = most;
    for (const { seconds, call } of wanted) {
      if (call !== 0) this.#byCall.set(call, []);
      for (const second of secondsAround(seconds)) this.#bySecond.set(second, []);
    }
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
    const near = new NearEntry(entry);
    ofSecond?.push(near);
    ofCall?.push(near);
  }

  /** Those of the call, where there are any; else those of its second and the seconds beside it. */
  near({ seconds, call, type }: Whereabouts): Near {
    const ofCall = this.#byCall.get(call) ?? [];
    const places =
      ofCall.length > 0 ? [ofCall] : secondsAround(seconds).map((second) => this.#bySecond.get(second) ?? []);
    const entries: NearEntry[] = [];
    for (const place of places) {
      for (const entry of place) {
        if (type !== null && entry.type !== null && entry.type !== type) continue;
        if (entries.length >= MOST_LOOKED_AT) return { entries, isAll: false };
        entries.push(entry);
      }
    }
    return { entries, isAll: this.#isAll };
  }
}

/** Its own first. */
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
