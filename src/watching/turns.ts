// Whose turn it is: when each webhook is looked at next, and who waits for how long after a failure. Makes no calls.

import { REGIONS, type Region } from "@/audit-log/region";
import type { AskFailure } from "@/contract/watch/looking/observe";
import type { Scope } from "@/history/facts";
import { type EpochMs, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { type Intervals, intervalsFor } from "./intervals";

/** After failures, the interval is doubled up to this. */
const LONGEST_BACKOFF_MS = 5 * MINUTE_MS;
const LONGEST_PAUSE_MS = HOUR_MS;

export interface Turn {
  readonly scope: Scope;
  dueMs: number;
  failures: number;
  isUnderWay: boolean;
  /** By the API's clock; null: not since the start. */
  detailsAskedAt: EpochMs | null;
  /** It was missing from the list of portals. */
  isMissed: boolean;
}

export class Turns {
  readonly #everyMs: number;
  readonly #planned: number;
  readonly #regions: Turn[];
  #portals = new Map<string, Turn>();
  #intervals: Intervals;
  readonly #pausedUntilMs = new Map<Region, number>();

  /** @param planned calls in a minute */
  constructor(everyMs: number, planned: number, nowMs: number) {
    this.#everyMs = everyMs;
    this.#planned = planned;
    this.#regions = REGIONS.map((region) => newTurn({ region, portalId: null }, nowMs));
    this.#intervals = intervalsFor(0, everyMs, planned);
  }

  get intervals(): Intervals {
    return this.#intervals;
  }

  intervalMs({ portalId }: Scope): number {
    return portalId === null ? this.#intervals.regionMs : this.#intervals.portalMs;
  }

  /** From now on these portals are looked at too. */
  add(scopes: readonly Scope[], nowMs: number): void {
    for (const scope of scopes) {
      if (scope.portalId !== null && !this.#portals.has(scope.portalId))
        this.#portals.set(scope.portalId, newTurn(scope, nowMs));
    }
    this.#intervals = intervalsFor(this.#portals.size, this.#everyMs, this.#planned);
  }

  remove({ portalId }: Scope): void {
    if (portalId !== null) this.#portals.delete(portalId);
    this.#intervals = intervalsFor(this.#portals.size, this.#everyMs, this.#planned);
  }

  /** Portals that are missing from a list are looked at now; those of which it is known already are left. */
  missed(isMissing: (scope: Scope) => boolean, nowMs: number): void {
    for (const turn of this.#portals.values()) {
      if (turn.isMissed || !isMissing(turn.scope)) continue;
      turn.isMissed = true;
      turn.dueMs = nowMs;
    }
  }

  /** In the order in which they are to be taken: the regions, then the portals that wait the longest. */
  due(nowMs: number): readonly Turn[] {
    const isDue = ({ scope, dueMs, isUnderWay }: Turn) =>
      !isUnderWay && dueMs <= nowMs && (this.#pausedUntilMs.get(scope.region) ?? -Infinity) <= nowMs;
    const byDue = (one: Turn, other: Turn) => one.dueMs - other.dueMs;
    return [
      ...this.#regions.filter(isDue).toSorted(byDue),
      ...[...this.#portals.values()].filter(isDue).toSorted(byDue),
    ];
  }

  succeeded(turn: Turn, startedMs: number): void {
    turn.failures = 0;
    turn.isUnderWay = false;
    turn.dueMs = startedMs + this.intervalMs(turn.scope);
  }

  failed(turn: Turn, startedMs: number, nowMs: number, failure: AskFailure | null): void {
    turn.failures += 1;
    turn.isUnderWay = false;
    const intervalMs = this.intervalMs(turn.scope);
    const backoffMs = intervalMs * 2 ** Math.min(turn.failures - 1, 10);
    turn.dueMs = startedMs + Math.max(intervalMs, Math.min(backoffMs, LONGEST_BACKOFF_MS));
    if (failure?.status !== 429 || failure.retryAfterMs === null) return;
    const pausedUntil = nowMs + Math.min(failure.retryAfterMs, LONGEST_PAUSE_MS);
    this.#pausedUntilMs.set(turn.scope.region, pausedUntil);
  }
}

function newTurn(scope: Scope, nowMs: number): Turn {
  return { scope, dueMs: nowMs, failures: 0, isUnderWay: false, detailsAskedAt: null, isMissed: false };
}
