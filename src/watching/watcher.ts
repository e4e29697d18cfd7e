// The watcher: looks at every webhook in its turn, and keeps what is seen. It has no timer: `tick` does what is due, and
// whoever runs it says how often that is asked. Nothing that fails ends it.

import { apiPaths } from "@/contract/paths";
import { CALLS_OF_A_LOOK } from "@/contract/watch/looking/look-calls";
import { type Ask, AskFailure, DETAILS_EVERY_MS, observe } from "@/contract/watch/looking/observe";
import { portalSchema } from "@/contract/portal";
import type { Scope } from "@/history/facts";
import type { Ledger, Step } from "@/history/ledger";
import { couldNotLook, lookedAt, portalGone } from "@/history/look";
import { type EpochMs, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import type { ApiReader } from "./api-reader";
import { type Books, keyOf } from "./books";
import type { ApiClock, WatchClock } from "./clock";
import type { Allowance, CallLimits } from "./call-budget";
import { GapCounts } from "./gap-counts";
import { once } from "./once";
import { identify } from "./organization";
import { OwnReads } from "./own-reads";
import { CALLS_OF_A_LIST, listPortals } from "./portal-list";
import { type Turn, Turns } from "./turns";

/** A list is recorded in the audit log as details are. */
const LIST_EVERY_MS = DETAILS_EVERY_MS;

/** Who is told of what is seen. */
export interface WatchListener {
  /** Within the transaction that keeps the steps. @param before null where nothing was known of the webhook */
  readonly kept: (before: Ledger | null, steps: readonly Step[]) => void;
  readonly everyMinute: (ledgers: readonly Ledger[]) => void;
  readonly everyHour: () => void;
  /** Does what is due, without being waited for. */
  readonly send: () => void;
  /** From now on nothing is written down any more. */
  readonly stop: () => void;
}

export interface WatcherPorts {
  readonly clock: WatchClock;
  readonly apiClock: ApiClock;
  readonly reader: ApiReader;
  readonly token: string;
  /** By which the watcher knows its own reads in the audit log. */
  readonly userAgent: string;
  readonly books: Books;
  /** Null: nobody is to be told. */
  readonly listener: WatchListener | null;
  readonly calls: CallLimits;
  /** At which webhooks it looks, asked anew for each look; all of them, new portals too, when left out. */
  readonly only?: ((scope: Scope) => boolean) | undefined;
  /** Where the API is, as the books remember it. */
  readonly api: string;
  readonly everyMs: number;
  /** For people: what is wrong, without any value of a call. */
  readonly complain: (text: string) => void;
}

export class Watcher {
  readonly #ports: WatcherPorts;
  readonly #turns: Turns;
  readonly #reads: OwnReads;
  readonly #identifyOnce = once(async () => void (await this.identify()));
  readonly #listOnce = once(() => this.#list());
  readonly #countOnce: () => Promise<void>;
  /** Answers that were older than the one before them, by webhook. */
  readonly #older = new Map<string, { readonly scope: Scope; readonly at: EpochMs }>();
  #isKnown = false;
  #isStopped = false;
  #identifyMs: number;
  #listMs: number;
  #hourMs: number;
  #minuteMs: number;

  constructor(ports: WatcherPorts) {
    this.#ports = ports;
    const nowMs = ports.clock.monotonicMs();
    this.#turns = new Turns(ports.everyMs, ports.calls.planned, nowMs);
    this.#reads = new OwnReads(ports.reader, ports.token, ports.clock, ports.calls.most);
    const counts = new GapCounts(ports, this.#reads, (scope, steps) => this.keep(scope, steps));
    this.#countOnce = once(() => counts.page());
    this.#identifyMs = this.#listMs = this.#hourMs = this.#minuteMs = nowMs;
    // After a pause those come first that were not looked at for the longest.
    const portals = ports.books
      .ledgers()
      .filter((each) => !each.isPortalGone && each.scope.portalId !== null);
    const lookedAt = ({ looking }: Ledger) => looking.last?.at ?? -Infinity;
    const byLook = portals.toSorted((one, other) => (lookedAt(one) < lookedAt(other) ? -1 : 1));
    this.#turns.add(
      byLook.map(({ scope }) => scope),
      nowMs,
    );
  }

  /** How often each webhook is looked at, at present. */
  intervalMs(scope: Scope): number {
    return this.#turns.intervalMs(scope);
  }

  olderAnswers(): readonly { readonly scope: Scope; readonly at: EpochMs }[] {
    return [...this.#older.values()];
  }

  /**
   * Whose token it is, asked before anything else is kept.
   * @returns false where that cannot be asked now @throws ForeignBooks where the books are another organisation's
   */
  async identify(): Promise<boolean> {
    if (this.#isKnown) return true;
    const { books, api, complain, clock, everyMs } = this.#ports;
    this.#identifyMs = clock.monotonicMs() + everyMs;
    const failure = await identify(this.#reads.asking(null), books, api);
    if (failure) {
      complain(`Konnect could not be asked whose token it is: it ${failure.message}`);
      this.#couldNotBegin(failure);
    }
    this.#isKnown = failure === null;
    return this.#isKnown;
  }

  /** What was watched before is not observed now, and says why. */
  #couldNotBegin({ message, at }: AskFailure): void {
    for (const ledger of this.#ports.books.ledgers()) {
      if (!ledger.isPortalGone) this.keep(ledger.scope, [couldNotLook(ledger, message, at)]);
    }
  }

  /** From now on nothing is begun, and what fails is not written down. */
  stop(): void {
    this.#isStopped = true;
    this.#ports.listener?.stop();
  }

  /** Does what is due; settles when that is done. */
  async tick(): Promise<void> {
    const { only, books, clock, listener } = this.#ports;
    if (this.#isStopped || (only && !books.ledgers().some(({ scope }) => only(scope)))) return;
    const nowMs = clock.monotonicMs();
    listener?.send();
    if (!this.#isKnown) {
      if (nowMs < this.#identifyMs) return;
      await this.#identifyOnce();
      if (!this.#isKnown) return;
    }
    this.#everyMinute(nowMs);
    // What is due to be looked at comes first: nothing else may spend its calls.
    const looks = this.#looks(nowMs);
    const isListDue = !only && nowMs >= this.#listMs;
    await Promise.all([...looks, ...(isListDue ? [this.#listOnce()] : []), this.#countOnce()]);
  }

  #looks(nowMs: number): Promise<void>[] {
    const started: Promise<void>[] = [];
    const { only = () => true } = this.#ports;
    for (const turn of this.#turns.due(nowMs).filter(({ scope }) => only(scope))) {
      const { always, detailsOfPortal, detailsOfRegion } = CALLS_OF_A_LOOK;
      const details = turn.scope.portalId === null ? detailsOfRegion : detailsOfPortal;
      const allowance = this.#reads.take(2 * always + details);
      if (!allowance) break;
      turn.isUnderWay = true;
      started.push(this.#look(turn, allowance));
    }
    return started;
  }

  async #look(turn: Turn, allowance: Allowance): Promise<void> {
    const { clock, complain } = this.#ports;
    const startedMs = clock.monotonicMs();
    const ask = this.#reads.asking(allowance);
    try {
      await this.#see(turn, ask);
      this.#turns.succeeded(turn, startedMs);
    } catch (error) {
      if (this.#isStopped) return;
      const failure = error instanceof AskFailure ? error : null;
      try {
        if (!failure) throw error;
        if (turn.failures === 0)
          complain(`${keyOf(turn.scope)} could not be looked at: Konnect ${failure.message}`);
        await this.#couldNotLook(turn.scope, failure, ask);
      } catch (unexpected) {
        complain(`${keyOf(turn.scope)} was not looked at: ${wordsOf(unexpected)}`);
      }
      this.#turns.failed(turn, startedMs, clock.monotonicMs(), failure);
    } finally {
      allowance.release();
    }
  }

  async #see(turn: Turn, ask: Ask): Promise<void> {
    const { books, apiClock } = this.#ports;
    const { scope, detailsAskedAt } = turn;
    const known = books.ledgerOrNew(scope, apiClock.now());
    const seen = await observe(known, { ask, intervalMs: this.intervalMs(scope), detailsAskedAt });
    const steps: Step[] = [];
    // What people said of its gaps meanwhile is in the books.
    let ledger = books.ledgerOrNew(scope, seen.looks[0].at);
    for (const look of seen.looks) {
      const step = lookedAt(ledger, look);
      ({ ledger } = step);
      steps.push(step);
      if (step.problem) this.#older.set(keyOf(scope), { scope, at: step.problem.at });
    }
    this.keep(scope, steps);
    turn.detailsAskedAt = seen.detailsAskedAt;
    turn.isMissed = false;
  }

  async #couldNotLook(scope: Scope, failure: AskFailure, ask: Ask): Promise<void> {
    const { books } = this.#ports;
    const goneAt = failure.status === 404 ? await this.#goneAt(scope, ask) : null;
    const ledger = books.ledger(scope);
    if (goneAt !== null) this.#turns.remove(scope);
    if (!ledger) return;
    const step =
      goneAt === null ? couldNotLook(ledger, failure.message, failure.at) : portalGone(ledger, goneAt);
    this.keep(scope, [step]);
  }

  /** Since when a portal is known to be gone; null where it may be there. */
  async #goneAt({ region, portalId }: Scope, ask: Ask): Promise<EpochMs | null> {
    if (portalId === null) return null;
    try {
      await ask({ host: region, version: "v3", path: apiPaths.portal(portalId), schema: portalSchema });
    } catch (error) {
      if (error instanceof AskFailure && error.status === 404) return error.at;
    }
    return null;
  }

  /** Stores steps, and the messages that come of them. */
  keep(scope: Scope, steps: readonly Step[]): void {
    const { books, listener } = this.#ports;
    const before = books.ledger(scope);
    books.keep(scope, steps, () => {
      listener?.kept(before, steps);
      this.#noteClock();
    });
  }

  /** So that the API's time is known after a restart, before it has answered. */
  #noteClock(): void {
    const { books, apiClock } = this.#ports;
    const known = Number(books.fact("offset_ms") ?? Number.NaN);
    if (!(Math.abs(known - apiClock.offsetMs) < MINUTE_MS / 12))
      books.setFact("offset_ms", String(apiClock.offsetMs));
  }

  async #list(): Promise<void> {
    const { books, clock, complain } = this.#ports;
    const allowance = this.#reads.take(CALLS_OF_A_LIST);
    if (!allowance) return;
    const nowMs = clock.monotonicMs();
    this.#listMs = nowMs + LIST_EVERY_MS;
    try {
      const { scopes, isWhole } = await listPortals(this.#reads.asking(allowance));
      const known = new Set(scopes.map(keyOf));
      const portals = scopes.filter((scope) => !books.ledger(scope)?.isPortalGone);
      this.#turns.add(portals, clock.monotonicMs());
      // Whether one that is missing is gone, its next look says.
      if (isWhole) this.#turns.missed((scope) => !known.has(keyOf(scope)), nowMs);
    } catch (error) {
      if (!(error instanceof AskFailure)) throw error;
      complain(`the portals could not be listed: Konnect ${error.message}`);
    } finally {
      allowance.release();
    }
  }

  #everyMinute(nowMs: number): void {
    if (nowMs < this.#minuteMs) return;
    this.#minuteMs = nowMs + MINUTE_MS;
    const { books, listener, apiClock } = this.#ports;
    listener?.everyMinute(books.ledgers());
    if (nowMs < this.#hourMs) return;
    this.#hourMs = nowMs + HOUR_MS;
    books.forget(apiClock.now());
    listener?.everyHour();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
