// A webhook as it is in truth, event by event: what is owed, what arrived, what still waits. Simple on purpose, and
// made without the module that it is there to judge. Collectors answer at once; time passes by `wait`.

import type { ReplayJob, WebhookFacts } from "./facts";
import type { LostEvents } from "./world-change";

export interface ModelEvent {
  readonly ts: number;
  /** `lost`: no attempt is made for it any more. `unseen`: lost in a way that no answer of the API shows. */
  state: "not_owed" | "waiting" | "arrived" | "lost" | "unseen";
}

interface Batch {
  readonly openedAt: number;
  readonly events: ModelEvent[];
  dueAt: number;
  tries: number;
}

export type Collector = "takes" | "refuses" | "fails" | "busy" | "redirects";

export interface ModelChange {
  lost?: LostEvents[];
  arrived?: { openedAt: number };
  replayed?: { from: number; to: number; job: ReplayJob }[];
}

const RETRIES = 4;

export class WebhookModel {
  now: number;
  events: ModelEvent[] = [];
  isConfigured = false;
  enabled = false;
  isActive = true;
  address = 0;
  collector: Collector = "takes";
  updatedAt = 0;
  lastAttempt: WebhookFacts["lastAttempt"] = null;
  job: ReplayJob | null = null;
  #wasEnabled = false;
  #lines: { address: number; batches: Batch[] }[] = [];
  onChange: (change: ModelChange) => void = () => {};

  constructor(now: number) {
    this.now = now;
  }

  get facts(): WebhookFacts & { at: number; destinationId: string | null; job: ReplayJob | null } {
    const { now: at, enabled, lastAttempt, job } = this;
    const status = this.isConfigured ? (this.isActive ? "active" : "inactive") : "unconfigured";
    return {
      at,
      enabled,
      status,
      lastAttempt,
      job,
      destinationId: this.isConfigured ? `d${this.address}` : null,
    };
  }

  record(): void {
    const event: ModelEvent = { ts: this.now, state: this.#wasEnabled ? "lost" : "not_owed" };
    this.events.push(event);
    if (!this.#isFlowing) return;
    event.state = "waiting";
    const line = this.#line(this.address);
    const last = line.batches.at(-1);
    if (last && last.tries === 0 && this.now < last.openedAt + 1000) last.events.push(event);
    else line.batches.push({ openedAt: this.now, events: [event], dueAt: this.now + 1000, tries: 0 });
  }

  wait(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = this.#lines.flatMap(({ address, batches }) =>
        batches[0] ? [{ address, batch: batches[0] }] : [],
      );
      const next = due.toSorted((one, other) => one.batch.dueAt - other.batch.dueAt)[0];
      if (!next || next.batch.dueAt > until) break;
      this.now = Math.max(this.now, next.batch.dueAt);
      this.#attempt(next.address, next.batch);
    }
    this.now = until;
  }

  switchOn(): void {
    this.isConfigured = true;
    this.enabled = this.#wasEnabled = true;
    this.isActive = true;
    this.updatedAt = this.now;
    this.onChange({});
    this.record();
  }

  switchOff(): void {
    if (!this.isConfigured) return;
    this.enabled = false;
    this.updatedAt = this.now;
    this.onChange({ lost: this.#drop() });
  }

  remove(): void {
    if (!this.isConfigured) return;
    this.isConfigured = this.enabled = this.#wasEnabled = false;
    this.isActive = true;
    this.lastAttempt = null;
    this.updatedAt = this.now;
    this.onChange({ lost: this.#drop() });
  }

  changeAddress(): void {
    if (!this.isConfigured) return;
    this.address += 1;
    this.isActive = true;
    this.updatedAt = this.now;
    this.onChange({});
  }

  /** Sends what was recorded in the last `backMs` again, within no time; `howMany` batches of one event arrive. */
  replay(backMs: number, howMany: number): void {
    if (!this.enabled) return;
    const [startAt, endAt] = [this.now - backMs, this.now];
    const ends = (status: string) => ({ startAt, endAt, status, updatedAt: this.now });
    this.job = ends("running");
    this.onChange({});
    this.now += 2000;
    const events = this.events.filter(({ ts }) => ts >= startAt && ts <= endAt);
    const sent = events.slice(0, howMany);
    for (const event of sent) event.state = event.state === "not_owed" ? "not_owed" : "arrived";
    const isDone = sent.length === events.length;
    this.job = ends(isDone ? "completed" : "failed");
    const next = events[sent.length];
    const to = next ? next.ts : endAt + 1;
    const replayed = startAt < to ? [{ from: startAt, to, job: this.job }] : [];
    if (isDone && events.length === 0) return this.onChange({ replayed });
    this.lastAttempt = { at: this.now, code: isDone ? 200 : 404, message: "" };
    const wasActive = this.isActive;
    this.isActive = isDone;
    if (isDone) this.onChange({ replayed, ...(!wasActive && { arrived: { openedAt: startAt } }) });
    else this.onChange({ replayed, lost: this.#drop() });
  }

  get #isFlowing(): boolean {
    return this.isConfigured && this.enabled && this.isActive;
  }

  #line(address: number) {
    const found = this.#lines.find((line) => line.address === address);
    if (found) return found;
    const line = { address, batches: [] as Batch[] };
    this.#lines.push(line);
    return line;
  }

  /** Drops what waits for the present address, or for every one where nothing is sent any more. */
  #drop(): LostEvents[] {
    const lost: ModelEvent[] = [];
    for (const { address, batches } of this.#lines) {
      if (this.enabled && address !== this.address) continue;
      const isOld = address !== this.address;
      for (const { events } of batches.splice(0)) lost.push(...this.#lose(events, isOld ? "unseen" : "lost"));
    }
    return rangesOf(lost);
  }

  #lose(events: ModelEvent[], how: "lost" | "unseen"): ModelEvent[] {
    const missing = events.filter(({ state }) => state === "waiting");
    for (const event of missing) event.state = how;
    return missing;
  }

  #attempt(address: number, batch: Batch): void {
    const line = this.#line(address);
    const isCurrent = address === this.address && this.isConfigured;
    batch.tries += 1;
    const note = (code: number) => {
      if (isCurrent) this.lastAttempt = { at: this.now, code, message: `answered ${code}` };
    };
    const leave = () => {
      line.batches.shift();
      for (const each of line.batches) each.dueAt = Math.max(this.now, each.openedAt + 1000);
    };
    switch (this.collector) {
      case "takes":
        note(200);
        leave();
        for (const event of batch.events) if (event.state !== "not_owed") event.state = "arrived";
        return this.onChange(isCurrent ? { arrived: { openedAt: batch.openedAt } } : {});
      case "redirects":
        note(200);
        leave();
        return this.onChange({ lost: rangesOf(this.#lose(batch.events, "unseen")) });
      case "busy":
        note(503);
        batch.dueAt = this.now + 600_000;
        return this.onChange({});
      case "fails":
        note(500);
        if (batch.tries <= RETRIES) {
          batch.dueAt = this.now + 1000 * 2 ** (batch.tries - 1);
          return this.onChange({});
        }
        break;
      case "refuses":
        note(404);
        break;
    }
    leave();
    const lost = this.#lose(batch.events, isCurrent ? "lost" : "unseen");
    if (isCurrent) this.isActive = false;
    const dropped = isCurrent ? this.#drop() : [];
    this.onChange({ lost: [...rangesOf(lost), ...dropped] });
  }
}

function rangesOf(events: readonly ModelEvent[]): LostEvents[] {
  const times = events.map(({ ts }) => ts);
  return times.length === 0 ? [] : [{ from: Math.min(...times), to: Math.max(...times) + 1 }];
}
