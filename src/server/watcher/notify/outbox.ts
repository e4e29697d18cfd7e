// Messages on their way to those who do not look at a console: kept in the books until they are sent or given up, so that
// a restart loses none. Each target is sent to by itself; one that hangs holds nothing up.

import { createHash } from "node:crypto";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { decideRetry } from "@/audit-log/delivery/retry-schedule";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import { type Message, messageOf, topicOf, type Transition } from "./transitions";

/** One message a topic. */
const ONE_IN_MS = 10 * MINUTE_MS;

/** Sends a message; never rejects. */
export type Post = (url: string, body: string) => Promise<AttemptOutcome>;

interface Row {
  readonly id: number;
  readonly target: string;
  readonly topic: string;
  readonly body: string;
  readonly attempts: number;
}

export class Outbox {
  /** By a hash: an address may hold a secret, and is kept nowhere. */
  readonly #targets: ReadonlyMap<string, string>;
  readonly #post: Post;
  readonly #say: (text: string) => void;
  readonly #busy = new Set<string>();
  #isStopped = false;
  readonly #sql;

  /** @param say is told, without the address, of messages that are given up */
  constructor(books: WatchBooks, urls: readonly string[], post: Post, say: (text: string) => void) {
    this.#targets = new Map(urls.map((url) => [hashOf(url), url]));
    this.#post = post;
    this.#say = say;
    const { database } = books.owned;
    this.#sql = {
      told: database.prepare("SELECT at_ms FROM told WHERE topic = ?"),
      tell: database.prepare("INSERT OR REPLACE INTO told (topic, at_ms) VALUES (?, ?)"),
      replace: database.prepare("DELETE FROM messages WHERE target = ? AND topic = ? AND attempts = 0"),
      add: database.prepare(
        "INSERT INTO messages (target, topic, body, due_ms, attempts) VALUES (?, ?, ?, ?, 0)",
      ),
      next: database.prepare(
        "SELECT id, target, topic, body, attempts FROM messages WHERE target = ? AND due_ms <= ? ORDER BY id LIMIT 1",
      ),
      again: database.prepare("UPDATE messages SET attempts = ?, due_ms = ? WHERE id = ?"),
      done: database.prepare("DELETE FROM messages WHERE id = ?"),
      forget: database.prepare("DELETE FROM told WHERE at_ms < ? AND topic NOT LIKE '%a_day_left'"),
      strangers: database.prepare("SELECT id, target FROM messages"),
    };
    for (const row of this.#sql.strangers.all()) {
      const { id, target } = row as { id: number; target: string }; // as selected
      if (!this.#targets.has(target)) this.#sql.done.run(id);
    }
  }

  /** Writes messages down, within the transaction of the step that they are about. @param now of the machine */
  put(transitions: readonly Transition[], now: EpochMs): void {
    if (this.#targets.size === 0) return;
    for (const transition of transitions) {
      const topic = topicOf(transition);
      const told = this.#sql.told.get(topic) as { at_ms: number } | undefined; // as selected
      if (told && transition.kind === "a_day_left") continue; // once is enough
      // What is too soon waits; what comes meanwhile takes its place.
      const dueAt = told ? Math.max(now, told.at_ms + ONE_IN_MS) : now;
      this.#sql.tell.run(topic, dueAt);
      const body = JSON.stringify(messageOf(transition) satisfies Message);
      for (const target of this.#targets.keys()) {
        if (dueAt > now) this.#sql.replace.run(target, topic);
        this.#sql.add.run(target, topic, body, dueAt);
      }
    }
  }

  /** Sends what is due, without waiting for it. */
  send(now: () => EpochMs): void {
    for (const target of this.#targets.keys()) {
      this.#sendTo(target, now).catch((error: unknown) => this.#say(`messages wait: ${String(error)}`));
    }
  }

  /** From now on nothing is written down any more. */
  stop(): void {
    this.#isStopped = true;
  }

  forget(now: EpochMs): void {
    this.#sql.forget.run(now - ONE_IN_MS);
  }

  async #sendTo(target: string, now: () => EpochMs): Promise<void> {
    if (this.#busy.has(target)) return;
    this.#busy.add(target);
    try {
      while (!this.#isStopped) {
        const row = this.#sql.next.get(target, now()) as Row | undefined; // as selected
        if (!row) return;
        await this.#attempt(row, now);
      }
    } finally {
      this.#busy.delete(target);
    }
  }

  async #attempt({ id, target, body, attempts }: Row, now: () => EpochMs): Promise<void> {
    const outcome = await this.#post(this.#targets.get(target) ?? "", body);
    if (this.#isStopped) return;
    const decision = decideRetry(outcome, attempts + 1, now());
    if (decision.decision === "retry") {
      this.#sql.again.run(attempts + 1, now() + decision.waitMs, id);
      return;
    }
    this.#sql.done.run(id);
    if (decision.decision === "delivered") return;
    const what = outcome.kind === "response" ? `answered ${outcome.status}` : outcome.error;
    this.#say(`a message was given up: the target ${what}`);
  }
}

function hashOf(url: string): string {
  return createHash("sha256").update(url).digest("hex");
}
