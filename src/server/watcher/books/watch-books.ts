// What the watcher keeps, in one SQLite file: a ledger a webhook, the segments of its history, its gaps, and messages
// that are still to be sent. Every step is one transaction. Concludes nothing (src/history does).

import { randomBytes } from "node:crypto";
import { isDamage, openOwnedFolder, type OwnedDatabase, UnusableDatabase } from "@/database/owned-folder";
import type { Scope } from "@/history/facts";
import type { Gap } from "@/history/gap";
import { isForgettable, keptFrom } from "@/history/kept-history";
import { type Ledger, newLedger, type Step } from "@/history/ledger";
import type { Segment, SegmentFacts } from "@/history/segment";
import type { EpochMs } from "@/lib/epoch";
import { type BookFact, type Books, keyOf } from "@/watching/books";

const LAYOUT_VERSION = 1;

// A segment ends where the next one begins, and its words are numbers: there are a million of them.
const TABLES = `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE ledgers (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
  CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
  CREATE TABLE segments (
    ledger INTEGER NOT NULL, from_ms INTEGER NOT NULL,
    state INTEGER NOT NULL, code INTEGER, destination INTEGER, reason INTEGER, doubt_ms INTEGER,
    PRIMARY KEY (ledger, from_ms)
  ) WITHOUT ROWID;
  CREATE TABLE gaps (
    id TEXT PRIMARY KEY, ledger INTEGER NOT NULL, from_ms INTEGER NOT NULL, closed_ms INTEGER,
    is_uncountable INTEGER NOT NULL DEFAULT 0, value TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX gaps_by_from ON gaps (from_ms DESC, id);
  CREATE INDEX closed_gaps ON gaps (closed_ms) WHERE closed_ms IS NOT NULL;
  CREATE INDEX open_gaps ON gaps (ledger) WHERE closed_ms IS NULL;
  CREATE TABLE messages (
    id INTEGER PRIMARY KEY, target TEXT NOT NULL, topic TEXT NOT NULL, body TEXT NOT NULL,
    due_ms INTEGER NOT NULL, attempts INTEGER NOT NULL
  );
  CREATE TABLE told (topic TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) WITHOUT ROWID;
`;

type DenseColumn = "begins" | "states" | "codes" | "destinations";
type SparseColumn = "reasons" | "doubts";
type HistoryColumn = DenseColumn | SparseColumn;

export class WatchBooks implements Books {
  readonly owned: OwnedDatabase;
  readonly #ledgers = new Map<string, { readonly id: number; ledger: Ledger }>();
  readonly #facts = new Map<BookFact, string>();
  readonly #wordIds = new Map<string, number>();
  readonly #words = new Map<number, string>();
  readonly #sql;

  /** @throws Error in words for people; nothing that is there is changed then */
  constructor(folder: string) {
    this.owned = open(folder);
    const { database } = this.owned;
    try {
      addDoubt(database);
      this.#sql = {
        fact: database.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)"),
        word: database.prepare("INSERT INTO words (text) VALUES (?) RETURNING id"),
        newLedger: database.prepare("INSERT INTO ledgers (key, value) VALUES (?, ?) RETURNING id"),
        ledger: database.prepare("UPDATE ledgers SET value = ? WHERE id = ?"),
        cut: database.prepare("DELETE FROM segments WHERE ledger = ? AND from_ms >= ?"),
        segment: database.prepare(
          `INSERT INTO segments (ledger, from_ms, state, code, destination, reason, doubt_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ),
        // A text of numbers a column, by their beginning where few have one: handing over a row at a time takes several
        // times as long, and there are tens of thousands.
        history: database.prepare(
          `SELECT json_group_array(from_ms) AS begins, json_group_array(state) AS states,
             json_group_array(code) AS codes, json_group_array(destination) AS destinations,
             json_group_array(json_array(from_ms, reason)) FILTER (WHERE reason IS NOT NULL) AS reasons,
             json_group_array(json_array(from_ms, doubt_ms)) FILTER (WHERE doubt_ms IS NOT NULL) AS doubts
           FROM (SELECT * FROM segments WHERE ledger = ?1 AND from_ms >=
             coalesce((SELECT max(from_ms) FROM segments WHERE ledger = ?1 AND from_ms <= ?2), ?2)
             ORDER BY from_ms)`,
        ),
        gap: database.prepare(
          `INSERT INTO gaps (id, ledger, from_ms, closed_ms, value) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET from_ms = excluded.from_ms, closed_ms = excluded.closed_ms,
             is_uncountable = 0, value = excluded.value`,
        ),
        oneGap: database.prepare("SELECT value FROM gaps WHERE id = ?"),
        gaps: database.prepare("SELECT ledger, value FROM gaps ORDER BY from_ms DESC, id"),
        openGaps: database.prepare("SELECT value FROM gaps WHERE ledger = ? AND closed_ms IS NULL"),
        uncountable: database.prepare("UPDATE gaps SET is_uncountable = 1 WHERE id = ?"),
        isUncountable: database.prepare("SELECT 1 AS found FROM gaps WHERE id = ? AND is_uncountable = 1"),
        forgottenGaps: database.prepare("SELECT value FROM gaps WHERE closed_ms < ?"),
        forgetGap: database.prepare("DELETE FROM gaps WHERE id = ?"),
        forgetSegments: database.prepare(
          `DELETE FROM segments WHERE ledger = ?1 AND from_ms <
           (SELECT max(from_ms) FROM segments WHERE ledger = ?1 AND from_ms <= ?2)`,
        ),
        forgetAll: database.prepare("DELETE FROM segments WHERE ledger = ?"),
        forgetLedger: database.prepare("DELETE FROM ledgers WHERE id = ?"),
      };
      this.#load();
      if (!this.#facts.has("instance")) this.setFact("instance", randomBytes(4).toString("hex"));
    } catch (error) {
      this.owned.close();
      throw isDamage(error) || error instanceof SyntaxError ? damaged(folder, error) : error;
    }
  }

  fact(name: BookFact): string | null {
    return this.#facts.get(name) ?? null;
  }

  setFact(name: BookFact, value: string): void {
    if (this.#facts.get(name) === value) return;
    this.#sql.fact.run(name, value);
    this.#facts.set(name, value);
  }

  /** Sets what a new folder begins with. */
  begin(organizationId: string, api: string, since: EpochMs): void {
    this.owned.transact(() => {
      this.setFact("organization_id", organizationId);
      this.setFact("api", api);
      this.setFact("since", String(since));
    });
  }

  /** Of these books among all others. */
  get instance(): string {
    return this.fact("instance") ?? "";
  }

  ledgers(): Ledger[] {
    return [...this.#ledgers.values()].map(({ ledger }) => ledger);
  }

  ledger(scope: Scope): Ledger | null {
    return this.#ledgers.get(keyOf(scope))?.ledger ?? null;
  }

  /** That of a webhook which is not known yet begins now. */
  ledgerOrNew(scope: Scope, since: EpochMs): Ledger {
    const key = keyOf(scope);
    return this.ledger(scope) ?? newLedger(scope, since, `${key}-${this.instance}-`);
  }

  /** Stores what steps of one webhook say, in one transaction with what comes of it. */
  keep(scope: Scope, steps: readonly Step[], alongside: () => void = () => undefined): void {
    const key = keyOf(scope);
    const last = steps.at(-1);
    if (!last) return;
    let entry = this.#ledgers.get(key);
    try {
      this.owned.transact(() => {
        const value = JSON.stringify(last.ledger);
        if (entry) this.#sql.ledger.run(value, entry.id);
        else entry = { id: idOf(this.#sql.newLedger.get(key, value)), ledger: last.ledger };
        for (const step of steps) this.#keepRows(entry.id, step);
        alongside();
      });
    } catch (error) {
      this.#loadWords(); // some may have been taken back
      throw error;
    }
    this.#ledgers.set(key, { id: entry!.id, ledger: last.ledger }); // set in the transaction
  }

  /** The segments that reach beyond an instant, in order; the last one has no end. */
  history(scope: Scope, from: EpochMs): Segment[] {
    const entry = this.#ledgers.get(keyOf(scope));
    if (!entry) return [];
    const columns = this.#sql.history.get(entry.id, from) as Record<HistoryColumn, string>; // as selected
    const read = (column: DenseColumn) => JSON.parse(columns[column]) as (number | null)[]; // as SQLite writes them
    const readSparse = (column: SparseColumn) => new Map(JSON.parse(columns[column]) as [EpochMs, number][]); // likewise
    const begins = read("begins") as EpochMs[]; // never null
    const [states, codes, destinations] = [read("states"), read("codes"), read("destinations")];
    const [reasons, doubts] = [readSparse("reasons"), readSparse("doubts")];
    return begins.map((begin, row): Segment => {
      const doubtFrom = doubts.get(begin);
      const segment = {
        from: begin,
        to: begins[row + 1] ?? null,
        state: this.#word(states[row]) as Segment["state"], // as it was written
        code: codes[row] ?? null,
        destinationId: this.#word(destinations[row]),
        reason: this.#word(reasons.get(begin)),
      };
      return doubtFrom === undefined ? segment : Object.assign(segment, { doubtFrom });
    });
  }

  gap(id: string): Gap | null {
    const row = this.#sql.oneGap.get(id);
    return row === undefined ? null : gapOf(row);
  }

  /** Of some webhooks, the newest `from` first. */
  *gaps(scopes: readonly Scope[]): Generator<Gap> {
    const ids = new Set(scopes.map((scope) => this.#ledgers.get(keyOf(scope))?.id));
    for (const row of this.#sql.gaps.iterate()) {
      if (ids.has((row as { ledger: number }).ledger)) yield gapOf(row);
    }
  }

  /** All of a webhook that are not closed. */
  openGaps(scope: Scope): Gap[] {
    const entry = this.#ledgers.get(keyOf(scope));
    return entry ? this.#sql.openGaps.all(entry.id).map(gapOf) : [];
  }

  /** A gap that has too many events to be counted, until it changes. */
  markUncountable({ id }: Gap): void {
    this.#sql.uncountable.run(id);
  }

  isUncountable({ id }: Gap): boolean {
    return this.#sql.isUncountable.get(id) !== undefined;
  }

  /** Lets go of what is over for long. */
  forget(now: EpochMs): void {
    const before = keptFrom(now);
    this.owned.transact(() => {
      for (const row of this.#sql.forgottenGaps.all(before)) {
        const gap = gapOf(row);
        if (isForgettable(gap, now)) this.#sql.forgetGap.run(gap.id);
      }
      for (const [key, { id, ledger }] of this.#ledgers) {
        this.#sql.forgetSegments.run(id, before);
        const isOver = ledger.isPortalGone && (ledger.tail.at(-1)?.from ?? 0) <= before;
        if (!isOver || this.#sql.openGaps.all(id).length > 0) continue;
        this.#sql.forgetAll.run(id);
        this.#sql.forgetLedger.run(id);
        this.#ledgers.delete(key);
      }
    });
  }

  close(): void {
    this.owned.close();
  }

  #keepRows(id: number, { history, gaps }: Step): void {
    if (history) {
      this.#sql.cut.run(id, history.since);
      for (const { from, ...facts } of history.segments) this.#keepSegment(id, from, facts);
    }
    for (const gap of gaps) {
      this.#sql.gap.run(gap.id, id, gap.from, gap.closedBy?.at ?? null, JSON.stringify(gap));
    }
  }

  #keepSegment(
    id: number,
    from: EpochMs,
    { state, code, destinationId, reason, doubtFrom }: SegmentFacts,
  ): void {
    const [destination, why] = [destinationId, reason].map((text) =>
      text === null ? null : this.#wordId(text),
    );
    this.#sql.segment.run(id, from, this.#wordId(state), code, destination, why, doubtFrom ?? null);
  }

  #wordId(text: string): number {
    const known = this.#wordIds.get(text);
    if (known !== undefined) return known;
    const id = idOf(this.#sql.word.get(text));
    this.#wordIds.set(text, id);
    this.#words.set(id, text);
    return id;
  }

  #word(id: number | null | undefined): string | null {
    return id === null || id === undefined ? null : (this.#words.get(id) ?? null);
  }

  #load(): void {
    const { database } = this.owned;
    const [check] = database.prepare("PRAGMA quick_check(1)").all() as { quick_check: string }[]; // as SQLite answers
    if (check?.quick_check !== "ok") throw new SyntaxError(check?.quick_check);
    for (const row of database.prepare("SELECT name, value FROM facts").all()) {
      const { name, value } = row as { name: BookFact; value: string }; // as selected
      this.#facts.set(name, value);
    }
    this.#loadWords();
    for (const row of database.prepare("SELECT id, key, value FROM ledgers ORDER BY id").all()) {
      const { id, key, value } = row as { id: number; key: string; value: string }; // as selected
      this.#ledgers.set(key, { id, ledger: JSON.parse(value) as Ledger }); // as it was written
    }
  }

  #loadWords(): void {
    this.#words.clear();
    this.#wordIds.clear();
    for (const row of this.owned.database.prepare("SELECT id, text FROM words").all()) {
      const { id, text } = row as { id: number; text: string }; // as selected
      this.#words.set(id, text);
      this.#wordIds.set(text, id);
    }
  }
}

function open(folder: string): OwnedDatabase {
  try {
    return openOwnedFolder(folder, { file: "watch.sqlite", version: LAYOUT_VERSION, tables: TABLES });
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    if (error.kind === "damaged") throw damaged(folder, error);
    const words = `a later version of this program has written the data in ${folder} (${error.message})`;
    throw new Error(`${words}; nothing was changed`, { cause: error });
  }
}

/** To a file that was written before segments had it; earlier versions of this program do without it. */
function addDoubt(database: OwnedDatabase["database"]): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('segments')").all() as {
    name: string;
  }[]; // as selected
  if (columns.every(({ name }) => name !== "doubt_ms"))
    database.exec("ALTER TABLE segments ADD COLUMN doubt_ms INTEGER");
}

function damaged(folder: string, cause: unknown): Error {
  const detail = cause instanceof Error ? cause.message : String(cause);
  const what = `the data in ${folder} is damaged (${detail})`;
  return new Error(`${what}; nothing was changed, choose another folder or put a copy back`, { cause });
}

function idOf(row: unknown): number {
  return (row as { id: number }).id; // as selected
}

function gapOf(row: unknown): Gap {
  return JSON.parse((row as { value: string }).value) as Gap; // as it was written
}
