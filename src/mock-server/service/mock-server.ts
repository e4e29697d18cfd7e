// The whole server as one function of a request, and the flow of its time. Calls are carried out one after another;
// everything a call changed is durable before it is answered.

import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { WORLD_TIME_LIMITS } from "@/contract/sandbox/world";
import { isWatchPath } from "@/contract/watch/watch-paths";
import { createConcurrencyGate } from "@/lib/concurrency-gate";
import { DAY_MS, type EpochMs } from "@/lib/epoch";
import { Engine, type LateAnswer } from "@/mock-server/engine/engine";
import type { Crypto, StoredRecord, Transport, WallClock, WorldStore } from "@/mock-server/engine/ports";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";
import { readClock, realDelayMs } from "@/mock-server/engine/world/virtual-clock";
import { World } from "@/mock-server/engine/world/world";
import { apiHostOf, handleApiCall } from "./api";
import type { ServiceContext } from "./http/call";
import { answerPreflight, corsHeaders } from "./http/cors";
import type { ServerAnswer, ServerRequest } from "./http/http-message";
import { dropRequestsOfGoneReceivers } from "./tables/receivers";
import { registerReplay } from "./jobs/replay-job";
import { registerRetention, scheduleSweep } from "./jobs/retention";
import { failure } from "./http/result";
import { toResponse } from "./http/to-response";
import { handleSandboxCall } from "./sandbox/sandbox-api";
import type { Scenario, WorldStart } from "./sandbox/sandbox-call";
import { registerBursts } from "./sandbox/burst";
import type { WorldLimits } from "@/mock-server/engine/world/world-limits";
import { addSigningKey } from "./tables/signing-key";
import { beginWatch, watchedSince } from "./history/history-book";
import { registerHistory } from "./history/history-hooks";

/** After an absence, at most this much virtual time is caught up with. */
const CATCH_UP_LIMIT_MS = 7 * DAY_MS;

/** What the server needs from its platform. */
export interface MockServerPorts {
  readonly store: WorldStore;
  readonly crypto: Crypto;
  readonly wallClock: WallClock;
  readonly transport: (world: World, limits: WorldLimits) => Transport;
  readonly scenarios: readonly Scenario[];
  readonly responses: ServiceContext["responses"];
  /** Origins beyond loopback whose pages may call the API and read its answers, as browsers write them. */
  readonly allowedOrigins?: readonly string[];
  /** Called when an answer that took real time has been dealt with; with an error when it could not be stored. */
  readonly afterLateAnswer?: (error?: unknown) => void;
  /** Learns what no call can be told of: a listener has thrown, and everything else went on. */
  readonly onListenerError?: (error: unknown) => void;
  readonly limits: WorldLimits;
}

/** What pages learn of without asking, since it changes all that they have read. */
type WorldNews = "world_begun" | "clock_turned";

/** One server with one world. Safe to call from anywhere at any time: calls take their turns. */
export class MockServer {
  readonly #ports: MockServerPorts;
  readonly #world: World;
  readonly #engine: Engine;
  readonly #context: ServiceContext;
  readonly #listeners: Readonly<Record<WorldNews, Set<() => void>>> = {
    world_begun: new Set(),
    clock_turned: new Set(),
  };
  /** What the turn under way has done that pages have to learn of. */
  #news: WorldNews | null = null;
  /** Answers that took real time and are not dealt with yet. */
  readonly #lateAnswers: LateAnswer[] = [];
  /** One call at a time, in the order in which they come. */
  readonly #turns = createConcurrencyGate(1);

  constructor(ports: MockServerPorts) {
    this.#ports = ports;
    this.#world = new World(ports.store);
    const { crypto, responses } = ports;
    this.#engine = new Engine(this.#world, {
      crypto,
      transport: ports.transport(this.#world, ports.limits),
      onLateAnswer: (answer) => {
        this.#lateAnswers.push(answer);
        this.tick().then(
          () => ports.afterLateAnswer?.(),
          (error: unknown) => ports.afterLateAnswer?.(error),
        );
      },
      onListenerError: (error) => ports.onListenerError?.(error),
      limits: ports.limits,
    });
    this.#context = { world: this.#world, engine: this.#engine, crypto, responses };
    registerBursts(this.#context);
    registerReplay(this.#context);
    registerRetention(this.#context);
    registerHistory(this.#context);
    for (const scenario of ports.scenarios) scenario.register?.(this.#context);
  }

  /**
   * Takes up the stored world, or begins `otherwise` where nothing is stored.
   * @throws UnusableWorld where what is stored cannot be gone on with. Nothing stored has changed then, and this server
   * has half a world in it: another one has to be made.
   */
  start(otherwise: () => WorldStart): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await this.#ports.store.loadRecords();
      if (stored.length > 0) await this.#takeUp(stored);
      else {
        await this.#begin(otherwise());
        await this.#catchUp();
      }
      await this.#world.commit();
    });
  }

  /** Answers one request. Rejects only when the world could not be stored or the server has a bug. */
  handle(request: ServerRequest): Promise<ServerAnswer> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      const answer = await this.#answer(request);
      // What the call made due at this very instant.
      await this.#engine.runUntil(this.#engine.now, this.#itemsAtOnce);
      await this.#world.commit();
      if (answer.type !== "response") return answer;
      const date = new Date(this.#engine.now).toUTCString();
      return { ...answer, headers: { ...answer.headers, date, "cache-control": "no-store" } };
    });
  }

  /** Runs what has become due. Call it when `wakeDelayMs` has passed. */
  tick(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      await this.#world.commit();
    });
  }

  /** Stores all of the world in place of what is stored: what was refused before may be taken now. */
  storeAgain(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#world.markAllChanged();
      await this.#world.commit();
    });
  }

  /** Real milliseconds until something is due; null when nothing will be without a call. */
  wakeDelayMs(): number | null {
    if (!this.#world.hasBegun()) return null;
    const dueAt = this.#engine.nextDueAt();
    if (dueAt === null || dueAt > WORLD_TIME_LIMITS.latest) return null;
    const delayMs = realDelayMs(this.#world.facts.clock, dueAt, this.#ports.wallClock.now());
    return Number.isFinite(delayMs) ? delayMs : null;
  }

  /** Calls back whenever another world has begun. Answers how to stop that. */
  onWorldBegun(listener: () => void): () => void {
    return this.#listen("world_begun", listener);
  }

  /** Calls back whenever the clock was turned by hand: anything may have happened meanwhile. Answers how to stop that. */
  onClockTurned(listener: () => void): () => void {
    return this.#listen("clock_turned", listener);
  }

  #listen(news: WorldNews, listener: () => void): () => void {
    this.#listeners[news].add(listener);
    return () => this.#listeners[news].delete(listener);
  }

  async #answer(request: ServerRequest): Promise<ServerAnswer> {
    const url = new URL(request.url);
    const answer = answerPreflight(request) ?? (await this.#carryOut(request, url));
    if (answer.type !== "response") return answer;
    const headers = { ...answer.headers, ...corsHeaders(request, this.#ports.allowedOrigins) };
    return { ...answer, headers };
  }

  async #carryOut(request: ServerRequest, url: URL): Promise<ServerAnswer> {
    const host = apiHostOf(url);
    if (host) return handleApiCall(this.#context, request, host);
    if (isWatchPath(url.pathname)) {
      // Who looks at gaps loads what that needs.
      const { handleWatchCall } = await import("./watch/watch-api");
      return handleWatchCall(this.#context, request);
    }
    if (url.pathname.startsWith(`${SANDBOX_BASE}/`)) {
      const { scenarios, wallClock } = this.#ports;
      return handleSandboxCall(
        {
          ...this.#context,
          scenarios,
          wallClock,
          beginWorld: (start) => this.#begin(start),
          restoreWorld: async (records, logs) => {
            this.#world.replace(records, logs);
            await this.#engine.resume();
            await this.#knowHistory();
            this.#news = "world_begun";
          },
          clockTurned: () => {
            this.#news = "clock_turned";
          },
        },
        request,
      );
    }
    return toResponse(failure({ code: "not-found" }), "audit-logs", this.#world.random.traceId());
  }

  async #takeUp(stored: readonly StoredRecord[]): Promise<void> {
    const { readStoredWorld } = await import("./stored-world"); // a first visit has none
    const records = await readStoredWorld(stored, (job) => this.#engine.hasJob(job));
    this.#world.takeOver(records, records === stored ? "stored" : "migrated");
    try {
      dropRequestsOfGoneReceivers(this.#world);
      await this.#engine.resume();
      await this.#knowHistory();
      await this.#catchUp();
    } catch (cause) {
      throw new UnusableWorld({ kind: "damaged", detail: `it cannot go on: ${String(cause)}` }, { cause });
    }
  }

  async #begin(start: WorldStart): Promise<void> {
    const scenario = this.#ports.scenarios.find(({ id }) => id === start.scenario);
    if (!scenario) throw new Error(`no scenario ${start.scenario}`);
    this.#world.begin({
      scenario: start.scenario,
      seed: start.seed,
      now: start.now - scenario.historyMs,
      clock: { ...start.clock, virtualAnchor: start.now, wallAnchor: this.#ports.wallClock.now() },
    });
    await this.#engine.resume();
    addSigningKey(this.#world);
    beginWatch(this.#context);
    scheduleSweep(this.#context);
    await scenario.setUp(this.#context);
    await this.#engine.runUntil(start.now);
    this.#news = "world_begun";
  }

  /** A world of before there were gaps has them made from what it has kept. */
  async #knowHistory(): Promise<void> {
    if (watchedSince(this.#world) !== null) return;
    const { historyFromLog } = await import("./history/history-from-log");
    await historyFromLog(this.#context);
  }

  get #itemsAtOnce(): number {
    return this.#ports.limits.catchUpItems;
  }

  #announce(news: WorldNews): void {
    for (const listener of this.#listeners[news]) {
      try {
        listener();
      } catch (error) {
        this.#ports.onListenerError?.(error);
      }
    }
  }

  async #catchUp(): Promise<void> {
    const shown = readClock(this.#world.facts.clock, this.#ports.wallClock.now());
    // There time ends: what comes after could not be written as RFC 3339 some day.
    const target: EpochMs = Math.min(shown, WORLD_TIME_LIMITS.latest);
    this.#skipTo(target - CATCH_UP_LIMIT_MS);
    const { isCutShort } = await this.#engine.runUntil(target, this.#itemsAtOnce);
    // What is overdue then is not lost, it only happens later than it was due.
    if (isCutShort) this.#skipTo(target);
    for (const answer of this.#lateAnswers) this.#engine.takeLateAnswer(answer);
    await this.#engine.runUntil(this.#engine.now, this.#itemsAtOnce);
  }

  /** Lets time jump without anything happening, and notes it down; `GET` of the world tells it. */
  #skipTo(instant: EpochMs): void {
    const from = this.#engine.now;
    if (instant > from) this.#world.change({ now: instant, skipped: { from, to: instant } });
  }

  /** Everything of the turn is kept or, when it throws, nothing. Others learn of it when it is durable. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run(async () => {
      this.#news = null;
      // Those that come meanwhile wait for the next turn; those of a turn that is taken back come again.
      const lateAnswers = this.#lateAnswers.length;
      const outcome = await this.#engine.attempt(work);
      this.#lateAnswers.splice(0, lateAnswers);
      // A call may have set it since.
      const news = this.#news as WorldNews | null;
      if (news !== null) this.#announce(news);
      return outcome;
    });
  }
}
