// What this browser keeps of webhooks: a ledger each, its history and its gaps. In memory, for one tab at a time;
// the tab that has it is told of every webhook that changed, and stores it. Concludes nothing (src/history does).

import type { Scope } from "@/history/facts";
import type { Gap } from "@/history/gap";
import { isForgettable, keptFrom } from "@/history/kept-history";
import { type Ledger, newLedger, type Step } from "@/history/ledger";
import { replacedBy, type Segment } from "@/history/segment";
import type { EpochMs } from "@/lib/epoch";
import { type BookFact, type Books, keyOf } from "@/watching/books";

/** All that is kept of one webhook: one row of the store. */
export interface WebhookRow {
  readonly key: string;
  readonly ledger: Ledger;
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  /** Of gaps with too many events to be counted. */
  readonly uncountable: readonly string[];
}

/** What is kept beside the webhooks, by name. */
export type Facts = Readonly<Partial<Record<BookFact, string>>>;

/** Learns what is to be stored. `null`: the webhook is forgotten. */
export interface BooksSink {
  readonly row: (key: string, row: WebhookRow | null) => void;
  readonly facts: (facts: Facts) => void;
}

export class BrowserBooks implements Books {
  readonly #rows: Map<string, WebhookRow>;
  readonly #sink: BooksSink;
  #facts: Facts;

  constructor(rows: readonly WebhookRow[], facts: Facts, sink: BooksSink) {
    this.#rows = new Map(rows.map((row) => [row.key, row]));
    this.#facts = facts;
    this.#sink = sink;
  }

  fact(name: BookFact): string | null {
    return this.#facts[name] ?? null;
  }

  setFact(name: BookFact, value: string): void {
    if (this.#facts[name] === value) return;
    this.#facts = { ...this.#facts, [name]: value };
    this.#sink.facts(this.#facts);
  }

  /** What new books begin with. */
  begin(organizationId: string, api: string, since: EpochMs): void {
    this.#facts = { ...this.#facts, organization_id: organizationId, api, since: String(since) };
    this.#sink.facts(this.#facts);
  }

  ledgers(): Ledger[] {
    return [...this.#rows.values()].map(({ ledger }) => ledger);
  }

  ledger(scope: Scope): Ledger | null {
    return this.#rows.get(keyOf(scope))?.ledger ?? null;
  }

  /** That of a webhook which is not known yet begins now. */
  ledgerOrNew(scope: Scope, since: EpochMs): Ledger {
    const key = keyOf(scope);
    return this.ledger(scope) ?? newLedger(scope, since, `${key}-${this.fact("instance") ?? ""}-`);
  }

  /** Takes what steps of one webhook say. */
  keep(scope: Scope, steps: readonly Step[], alongside: () => void = () => undefined): void {
    const key = keyOf(scope);
    let row = this.#rows.get(key);
    for (const { ledger, history, gaps } of steps) {
      const changed = new Set(gaps.map(({ id }) => id));
      const kept = (row?.gaps ?? []).filter(({ id }) => !changed.has(id));
      row = {
        key,
        ledger,
        segments: history ? replacedBy(row?.segments ?? [], history.segments) : (row?.segments ?? []),
        gaps: gaps.length > 0 ? [...kept, ...gaps] : kept,
        uncountable: (row?.uncountable ?? []).filter((id) => !changed.has(id)),
      };
    }
    if (row) this.#put(row);
    alongside();
  }

  /** The segments that reach beyond an instant, in order; the last one has no end. */
  history(scope: Scope, from: EpochMs): readonly Segment[] {
    const segments = this.#rows.get(keyOf(scope))?.segments ?? [];
    return segments.filter(({ to }) => to === null || to > from);
  }

  gap(id: string): Gap | null {
    for (const { gaps } of this.#rows.values()) {
      const found = gaps.find((gap) => gap.id === id);
      if (found) return found;
    }
    return null;
  }

  /** Of some webhooks, the newest `from` first. */
  gaps(scopes: readonly Scope[]): Gap[] {
    return scopes
      .flatMap((scope) => this.#rows.get(keyOf(scope))?.gaps ?? [])
      .toSorted((one, other) => other.from - one.from || (one.id < other.id ? -1 : 1));
  }

  /** A gap that has too many events to be counted, until it changes. */
  markUncountable({ id, scope }: Gap): void {
    const row = this.#rows.get(keyOf(scope));
    if (row && !row.uncountable.includes(id)) this.#put({ ...row, uncountable: [...row.uncountable, id] });
  }

  isUncountable({ id, scope }: Gap): boolean {
    return this.#rows.get(keyOf(scope))?.uncountable.includes(id) ?? false;
  }

  /** Lets go of what is over for long. */
  forget(now: EpochMs): void {
    const before = keptFrom(now);
    for (const row of this.#rows.values()) {
      const gaps = row.gaps.filter((gap) => !isForgettable(gap, now));
      const segments = row.segments.filter(({ to }) => to === null || to > before);
      const isOver = row.ledger.isPortalGone && (row.ledger.tail.at(-1)?.from ?? 0) <= before;
      if (isOver && gaps.every(({ closedBy }) => closedBy !== null)) {
        this.#rows.delete(row.key);
        this.#sink.row(row.key, null);
      } else if (gaps.length !== row.gaps.length || segments.length !== row.segments.length) {
        this.#put({ ...row, gaps, segments });
      }
    }
  }

  #put(row: WebhookRow): void {
    this.#rows.set(row.key, row);
    this.#sink.row(row.key, row);
  }
}
