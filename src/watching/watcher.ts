// The watcher: looks at every webhook in its turn, and keeps what is seen. It has no timer: `tick` does what is due, and
// whoever runs it says how often that is asked. Nothing that fails ends it.

import { apiPaths } from "@/contract/paths";
import { currentOrganizationSchema } from "@/contract/identity/identity";
import { CALLS_OF_A_LOOK, type ReadCall } from "@/contract/watch/looking/look-calls";
import { type Ask, AskFailure, DETAILS_EVERY_MS, observe } from "@/contract/watch/looking/observe";
import { portalSchema } from "@/contract/portal";
import { countedGap, gapsToCount } from "@/history/closing";
import type { Scope } from "@/history/facts";
import type { Ledger, Step } from "@/history/ledger";
import { couldNotLook, lookedAt, portalGone } from "@/history/look";
import { type EpochMs, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import type { ApiReader, ReadAnswer } from "./api-reader";
import { type Books, keyOf } from "./books";
import type { ApiClock, WatchClock } from "./clock";
import { type Allowance, CallBudget, type CallLimits } from "./call-budget";
import { GapCount } from "./gap-count";
import { CALLS_OF_A_LIST, listPortals } from "./portal-list";
import { type Turn, Turns } from "./turns";

/** A list is recorded in the audit log as details are. */
const LIST_EVERY_MS = DETAILS_EVERY_MS;
/** A destination is read once for all webhooks that name it, if they are looked at so close to each other. */
const SHARED_DESTINATION_MS = MINUTE_MS;

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
  /** Where the API is, as the books remember it. */
  readonly api: string;
  readonly everyMs: number;
  /** For people: what is wrong, without any value of a call. */
  readonly complain: (text: string) => void;
}

/** The books were begun for another organisation, or another place of the API. */
export class ForeignBooks extends Error {}

export class Watcher {
  readonly #ports: WatcherPorts;
  readonly #turns: Turns;
  readonly #budget: CallBudget;
  readonly #destinations = new Map<
    string,
    { readonly readMs: number; readonly answer: ReadAnswer<unknown> }
  >();
  /** Answers that were older than the one before them, by webhook. */
  readonly #older = new Map<string, { readonly scope: Scope; readonly at: EpochMs }>();
  readonly #underWay = new Set<string>();
  #count: GapCount | null = null;
  #countAgainMs = -Infinity;
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
    this.#budget = new CallBudget(() => ports.clock.monotonicMs(), ports.calls.most);
    this.#identifyMs = this.#listMs = this.#hourMs = this.#minuteMs = nowMs;
    const portals = ports.books
      .ledgers()
      .filter((ledger) => !ledger.isPortalGone && ledger.scope.portalId !== null);
    this.#turns.add(
      portals.map(({ scope }) => scope),
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
    try {
      const call = { host: "global", version: "v3", schema: currentOrganizationSchema } as const;
      const { body, at } = await this.#asking(null)({ ...call, path: apiPaths.currentOrganization() });
      const [known, knownApi] = [books.fact("organization_id"), books.fact("api")];
      if (known !== null && (known !== body.id || knownApi !== api)) {
        const whose = known === body.id ? `of ${knownApi}` : `of another organization (${known})`;
        throw new ForeignBooks(`the data in the folder are ${whose}; choose another folder with --data`);
      }
      if (known === null) books.begin(body.id, api, at);
      this.#isKnown = true;
    } catch (error) {
      if (!(error instanceof AskFailure)) throw error;
      complain(`Konnect could not be asked whose token it is: it ${error.message}`);
    }
    return this.#isKnown;
  }

  /** From now on nothing is begun, and what fails is not written down. */
  stop(): void {
    this.#isStopped = true;
    this.#ports.listener?.stop();
  }

  /** Does what is due; settles when that is done. */
  async tick(): Promise<void> {
    if (this.#isStopped) return;
    const nowMs = this.#ports.clock.monotonicMs();
    if (!this.#isKnown) {
      if (nowMs < this.#identifyMs) return;
      await this.#once("identify", async () => void (await this.identify()));
      if (!this.#isKnown) return;
    }
    this.#everyMinute(nowMs);
    this.#ports.listener?.send();
    await Promise.all([
      ...this.#looks(nowMs),
      this.#list(nowMs),
      this.#once("count", () => this.#countPage()),
    ]);
  }

  #looks(nowMs: number): Promise<void>[] {
    const started: Promise<void>[] = [];
    for (const turn of this.#turns.due(nowMs)) {
      const { always, detailsOfPortal, detailsOfRegion } = CALLS_OF_A_LOOK;
      const details = turn.scope.portalId === null ? detailsOfRegion : detailsOfPortal;
      const allowance = this.#budget.take(2 * always + details);
      if (!allowance) break;
      turn.isUnderWay = true;
      started.push(this.#look(turn, allowance));
    }
    return started;
  }

  async #look(turn: Turn, allowance: Allowance): Promise<void> {
    const { clock, complain } = this.#ports;
    const startedMs = clock.monotonicMs();
    const ask = this.#asking(allowance);
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

  async #list(nowMs: number): Promise<void> {
    if (nowMs < this.#listMs) return;
    await this.#once("list", async () => {
      const allowance = this.#budget.take(CALLS_OF_A_LIST);
      if (!allowance) return;
      this.#listMs = nowMs + LIST_EVERY_MS;
      try {
        const { scopes, isWhole } = await listPortals(this.#asking(allowance));
        const known = new Set(scopes.map(keyOf));
        this.#turns.add(
          scopes.filter((scope) => !this.#ports.books.ledger(scope)?.isPortalGone),
          this.#ports.clock.monotonicMs(),
        );
        // Whether one that is missing is gone, its next look says.
        for (const turn of this.#turns.portals()) {
          if (!isWhole || known.has(keyOf(turn.scope)) || turn.isMissed) continue;
          turn.isMissed = true;
          turn.dueMs = nowMs;
        }
      } catch (error) {
        if (!(error instanceof AskFailure)) throw error;
        this.#ports.complain(`the portals could not be listed: Konnect ${error.message}`);
      } finally {
        allowance.release();
      }
    });
  }

  /** Goes on with the count of a gap, or begins the next one: a page at a time. */
  async #countPage(): Promise<void> {
    const { books, complain } = this.#ports;
    this.#count ??= this.#nextCount();
    const count = this.#count;
    const allowance = count && this.#budget.take(1);
    if (!count || !allowance) return;
    try {
      const result = await count.page(this.#asking(allowance));
      if (result === null) return;
      this.#count = null;
      const ledger = books.ledger(count.gap.scope);
      if (result === "too_many") books.markUncountable(count.gap);
      else if (ledger) this.keep(count.gap.scope, [countedGap(ledger, count.gap, count.stretch, result)]);
    } catch (error) {
      this.#count = null;
      this.#countAgainMs = this.#ports.clock.monotonicMs() + 5 * MINUTE_MS;
      if (!(error instanceof AskFailure)) throw error;
      complain(`the events of a gap could not be counted: Konnect ${error.message}`);
    } finally {
      allowance.release();
    }
  }

  #nextCount(): GapCount | null {
    const { books, apiClock, userAgent, clock } = this.#ports;
    if (clock.monotonicMs() < this.#countAgainMs) return null;
    const now = apiClock.now();
    for (const { scope, gaps } of books.ledgers()) {
      if (scope.portalId !== null) continue;
      const gap = gapsToCount(gaps, now, "pull_api").find((each) => !books.isUncountable(each));
      if (gap && gap.to !== null && gap.to > gap.from) return new GapCount(gap, gap.to, userAgent);
    }
    return null;
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

  /** Reads with the watcher's own token, within what it may spend. */
  #asking(allowance: Allowance | null): Ask {
    return async <Schema extends ReadCall["schema"]>(call: ReadCall<Schema>) => {
      const { reader, token, clock } = this.#ports;
      const isDestination = call.path.startsWith(`${apiPaths.destinations()}/`);
      const known = isDestination ? this.#destinations.get(call.path) : undefined;
      const nowMs = clock.monotonicMs();
      type Answer = Awaited<ReturnType<typeof reader.read<Schema>>>;
      if (known && nowMs - known.readMs < SHARED_DESTINATION_MS) return known.answer as Answer; // by its path it is of that form
      (allowance ?? this.#budget.take(1))?.spend();
      const answer = await reader.read(call, token);
      if (isDestination) this.#destinations.set(call.path, { readMs: nowMs, answer });
      return answer;
    };
  }

  /** Not again while it is under way. */
  async #once(name: string, work: () => Promise<void>): Promise<void> {
    if (this.#underWay.has(name)) return;
    this.#underWay.add(name);
    try {
      await work();
    } finally {
      this.#underWay.delete(name);
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
