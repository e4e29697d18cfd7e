// The driver: feeds inputs to transitions, performs their effects through ports, and runs what is due in its order.
// Owns the flow of virtual time. Knows no HTTP and no REST resource beyond destination and webhook.
//
// Calls must not overlap: the caller lets one finish before the next begins.

import type { AuditEvent } from "@/audit-log/record/event";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";
import { Agenda, type DueItem } from "./world/agenda";
import { type Delivery, type Destination, isUnderWay, targetOf } from "./lane/delivery";
import { EventLog } from "./world/event-log";
import { outgoingHeaders, sentAuthorization } from "./sending/outgoing-headers";
import type { Crypto, Transport } from "./ports";
import { Records } from "./sending/records";
import { type Scope, type ScopeKey, scopeKey } from "./lane/scope";
import { DELIVERY_DUE_KINDS, dueId, type Task } from "./world/task";
import type { Effect, Lane, LaneChange, LaneInput, LaneListener } from "./lane/lane";
import { Lanes, usersOf } from "./world/lanes";
import { transition } from "./lane/transition";
import { DELIVERY_LOG, type World } from "./world/world";
import type { WorldLimits } from "./world/world-limits";

export interface EnginePorts {
  readonly crypto: Crypto;
  readonly transport: Transport;
  /**
   * Learns of an answer that arrived in real time, while other work may be going on, and brings it to `takeLateAnswer`
   * in its turn. Needed where the transport's requests are ever `under-way`.
   */
  readonly onLateAnswer?: (answer: LateAnswer) => void;
  /** Learns what a listener threw: its own changes are taken back, everything else goes on. */
  readonly onListenerError?: (error: unknown) => void;
  readonly limits: WorldLimits;
}

/** A due item that has thrown so often is let go of, so that the world goes on. */
const DUE_ITEM_TRIES = 3;

/** Does the work of a `job` item at its due instant. */
export type JobHandler = (payload: unknown, now: EpochMs) => Promise<void> | void;

/** Learns of a delivery that was delivered or has failed. */
export type FinishListener = (delivery: Delivery) => Promise<void> | void;

/** The outcome of an attempt whose answer took real time. */
export interface LateAnswer {
  readonly scope: ScopeKey;
  readonly deliveryId: string;
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
  /** Which request it answers: another world, or a turn that was taken back, may have a delivery of the same name. */
  readonly requestNumber: number;
}

export interface RunResult {
  readonly now: EpochMs;
  /** Due items that were run. */
  readonly processed: number;
  /** Whether items that were due are left because the limit was reached. */
  readonly isCutShort: boolean;
}

export class Engine {
  /** What was recorded, of all scopes. */
  readonly events: EventLog;
  readonly records: Records;
  readonly #world: World;
  readonly #ports: EnginePorts;
  readonly #agenda = new Agenda<Task>();
  readonly #jobs = new Map<string, JobHandler>();
  readonly #finishListeners = new Set<FinishListener>();
  readonly #laneListeners = new Set<LaneListener>();
  readonly #lanes: Lanes;
  /** Counts the requests whose answers take real time. */
  #lastRequestNumber = 0;
  /** The requests of this world whose answers are waited for. */
  #awaited = new Set<number>();
  /** By item, how often in a row it has thrown. */
  readonly #failures = new Map<string, number>();

  constructor(world: World, ports: EnginePorts) {
    this.events = new EventLog(world);
    this.records = new Records(world, this.events, ports.crypto);
    this.#lanes = new Lanes(world);
    this.#world = world;
    this.#ports = ports;
  }

  /** Calls back after each delivery that ends, delivered or failed. */
  onFinished(listener: FinishListener): void {
    this.#finishListeners.add(listener);
  }

  /** Calls back whenever a webhook, or what is under way for it, is not what it was. */
  onLaneChanged(listener: LaneListener): void {
    this.#laneListeners.add(listener);
  }

  onJob(job: string, handler: JobHandler): void {
    this.#jobs.set(job, handler);
  }

  /** Whether items of that job can be run. */
  hasJob(job: string): boolean {
    return this.#jobs.has(job);
  }

  get now(): EpochMs {
    return this.#world.facts.now;
  }

  /**
   * Takes up a world that was loaded or begun anew. What was in flight when the last engine stopped and whose answer
   * is not known is sent again: at least once, never lost.
   */
  async resume(): Promise<void> {
    this.#takeUp();
    this.#awaited = new Set();
    this.#failures.clear();
    for (const delivery of this.openDeliveries()) {
      if (isUnderWay(delivery) && !this.#agenda.get(dueId("answer", delivery.id))) {
        await this.#send(delivery, delivery.attempts.length);
      }
    }
    for (const key of this.#lanes.scopes()) await this.apply(key, { type: "resumed" });
  }

  /**
   * Carries out work that changes all it wants to or nothing: when it throws, world and engine are as before. Requests
   * that have left cannot be called back, but their answers are for nothing any more.
   */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const awaited = new Set(this.#awaited);
    try {
      return await this.#world.attempt(work);
    } catch (error) {
      this.#awaited = awaited;
      this.#takeUp();
      throw error;
    }
  }

  /** Brings what is at hand in line with the records. */
  #takeUp(): void {
    for (const item of this.#agenda.items()) this.#agenda.remove(item.id);
    for (const item of this.#world.agenda.values()) this.#agenda.put(item);
    this.records.forgetBodies();
    this.events.forgetRecent();
    this.#lanes.reload();
  }

  /** Writes an event down; when the webhook of its scope is on, it also joins a batch. */
  async record(scope: Scope, event: AuditEvent): Promise<void> {
    const key = scopeKey(scope);
    const { now } = this;
    const isLate = event.occurredAt < now;
    const recorded = { event, kid: this.#currentKid(), ...(isLate && { recordedAt: now }) };
    const seq = this.events.append(key, recorded);
    this.#world.count("events");
    const webhook = this.#world.webhooks.get(key);
    if (webhook?.enabled) await this.apply(key, { type: "event-recorded", event, seq });
    if (!isLate || !webhook || (webhook.enabled && webhook.status === "active")) return;
    const target = this.#lanes.get(key)?.target ?? null;
    const unsent = { at: event.occurredAt, recordedAt: now };
    await this.#tellLaneListeners({ scope: key, webhook, target, over: [], unsent });
  }

  /**
   * Feeds one input to the lane of a scope and performs what follows. A scope without a webhook is left alone.
   * Answers the delivery that was opened by it, if any.
   */
  async apply(key: ScopeKey, input: LaneInput): Promise<Delivery | null> {
    return this.#applyTo(key, this.#lanes.get(key), input);
  }

  /**
   * Stores a destination, new or edited, and lets each webhook that refers to it go on with it. The one place where
   * destinations are stored, so that a webhook always learns by what its target differs from the one before.
   * Answers whose webhooks they were.
   */
  async putDestination(destination: Destination): Promise<ScopeKey[]> {
    const before = this.#world.destinations.get(destination.id);
    const users = usersOf(this.#world, destination.id);
    this.#world.destinations.put(destination.id, destination);
    for (const key of users) {
      await this.#applyTo(key, this.#lanes.get(key, before), {
        type: "configured",
        target: targetOf(destination),
      });
    }
    return users;
  }

  async #applyTo(key: ScopeKey, lane: Lane | null, input: LaneInput): Promise<Delivery | null> {
    if (!lane) return null;
    const result = transition(lane, input, {
      now: this.now,
      nextDeliveryNumber: this.#world.facts.nextDeliveryNumber,
    });
    this.#lanes.keep(key, lane, result);
    const over = result.effects.flatMap(({ type, delivery }) => (type === "finish" ? [delivery] : []));
    const { webhook, target } = result.lane;
    if (webhook !== lane.webhook || over.length > 0)
      await this.#tellLaneListeners({ scope: key, webhook, target, over, unsent: null });
    for (const effect of result.effects) await this.#perform(effect);
    return result.opened;
  }

  async #tellLaneListeners(change: LaneChange): Promise<void> {
    for (const listener of this.#laneListeners) {
      const work = listener(change);
      if (work) await this.#tell(work);
    }
  }

  /** Makes an answer due now. One that is not waited for any more changes nothing. */
  takeLateAnswer({ requestNumber, ...answer }: LateAnswer): void {
    if (!this.#awaited.delete(requestNumber)) return;
    this.schedule(dueId("answer", answer.deliveryId), this.now, { type: "answer", ...answer });
  }

  /** The unfinished deliveries of all scopes, oldest first. */
  openDeliveries(): Delivery[] {
    return this.#lanes.deliveries();
  }

  /** When the next item is due; null when nothing is. With `matching`, of those items only. */
  nextDueAt(matching?: (task: Task) => boolean): EpochMs | null {
    const item = this.#agenda.first(matching ? (due) => matching(due.task) : undefined);
    return item?.dueAt ?? null;
  }

  schedule(id: string, dueAt: EpochMs, task: Task): void {
    const seq = this.#world.facts.nextDueSeq;
    this.#world.change({ nextDueSeq: seq + 1 });
    const item: DueItem<Task> = { id, dueAt, seq, task };
    this.#agenda.put(item);
    this.#world.agenda.put(id, item);
  }

  unschedule(id: string): void {
    if (this.#agenda.remove(id)) this.#world.agenda.delete(id);
  }

  /**
   * Runs everything due up to `until`, each item at its own instant, then sets the time to `until`.
   * At most `limit` items; when more are due, the time stays at the last one run.
   */
  async runUntil(until: EpochMs, limit = Infinity): Promise<RunResult> {
    let processed = 0;
    for (;;) {
      const item = this.#agenda.first();
      if (!item || item.dueAt > until) break;
      if (processed >= limit) return { now: this.now, processed, isCutShort: true };
      this.#moveTo(item.dueAt);
      this.unschedule(item.id);
      await this.#runItem(item);
      processed += 1;
    }
    this.#moveTo(until);
    return { now: this.now, processed, isCutShort: false };
  }

  /** An item that throws comes again with the next turn, since this one is taken back; at last it is let go of. */
  async #runItem({ id, task }: DueItem<Task>): Promise<void> {
    const failures = this.#failures.get(id) ?? 0;
    if (failures < DUE_ITEM_TRIES) {
      this.#failures.set(id, failures + 1);
      await this.#run(task);
    }
    this.#failures.delete(id);
  }

  #currentKid(): string {
    const key = this.#world.keys.values().at(-1);
    if (!key) throw new Error("the world has no signing key");
    return key.kid;
  }

  #moveTo(instant: EpochMs): void {
    if (instant > this.now) this.#world.change({ now: instant });
  }

  async #run(task: Task): Promise<void> {
    switch (task.type) {
      case "window-end":
        await this.apply(task.scope, { type: "window-ended", deliveryId: task.deliveryId });
        break;
      case "retry":
        await this.apply(task.scope, { type: "retry-due", deliveryId: task.deliveryId });
        break;
      case "answer": {
        const { scope, deliveryId, attempt, outcome } = task;
        await this.apply(scope, { type: "attempt-finished", deliveryId, attempt, outcome });
        break;
      }
      case "job": {
        const handler = this.#jobs.get(task.job);
        if (!handler) throw new Error(`no handler for job ${task.job}`);
        return handler(task.payload, this.now);
      }
      default:
        return assertNever(task);
    }
  }

  async #perform(effect: Effect): Promise<void> {
    const { delivery } = effect;
    const scope = scopeKey(delivery.scope);
    switch (effect.type) {
      case "schedule-window-end":
        this.schedule(dueId("window", delivery.id), effect.dueAt, {
          type: "window-end",
          scope,
          deliveryId: delivery.id,
        });
        break;
      case "schedule-retry":
        this.schedule(dueId("retry", delivery.id), effect.dueAt, {
          type: "retry",
          scope,
          deliveryId: delivery.id,
        });
        break;
      case "unschedule":
        for (const kind of DELIVERY_DUE_KINDS) this.unschedule(dueId(kind, delivery.id));
        break;
      case "send":
        await this.#send(delivery, effect.attempt);
        break;
      case "finish":
        this.#finish(delivery);
        for (const listener of this.#finishListeners) await this.#tell(async () => listener(delivery));
        break;
      default:
        assertNever(effect);
    }
  }

  /** What is behind a listener goes on whether it throws or not. */
  async #tell(work: () => Promise<void>): Promise<void> {
    try {
      await this.attempt(work);
    } catch (error) {
      this.#ports.onListenerError?.(error);
    }
  }

  async #send(delivery: Delivery, attempt: number): Promise<void> {
    const body = await this.records.bodyOf(delivery);
    this.#world.count("attempts");
    const { endpoint, skipSslVerification } = delivery.target;
    const headers = outgoingHeaders(sentAuthorization(delivery.target));
    const handover = await this.#ports.transport.send(
      { method: "POST", url: endpoint, headers, body, skipSslVerification },
      this.now,
    );
    const answer = { scope: scopeKey(delivery.scope), deliveryId: delivery.id, attempt };
    if (handover.kind === "answered") {
      const { outcome, durationMs } = handover;
      this.schedule(dueId("answer", delivery.id), this.now + durationMs, {
        type: "answer",
        ...answer,
        outcome,
      });
      return;
    }
    this.#lastRequestNumber += 1;
    this.#awaited.add(this.#lastRequestNumber);
    void this.#waitFor(handover.outcome, { ...answer, requestNumber: this.#lastRequestNumber });
  }

  async #waitFor(outcome: Promise<AttemptOutcome>, answer: Omit<LateAnswer, "outcome">): Promise<void> {
    this.#ports.onLateAnswer?.({ ...answer, outcome: await outcome });
  }

  /** Moves a finished delivery from the open ones to the log, without its secret. */
  #finish(delivery: Delivery): void {
    const target = { ...delivery.target, authorization: delivery.target.authorization === null ? null : "" };
    this.#world.openDeliveries.delete(delivery.id);
    this.#world.writeAt(DELIVERY_LOG, delivery.number, { ...delivery, target });
    const { finishedDeliveries } = this.#ports.limits;
    this.#world.keepLast(DELIVERY_LOG, finishedDeliveries);
    this.records.forgetBody(delivery);
  }
}
