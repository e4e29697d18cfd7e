// Ledgers for tables of what must come of what: instants are minutes after a beginning, everything else is as usual.

import type { ReplayJob, WebhookFacts } from "./facts";
import { Books } from "./books.test-support";
import { newLedger } from "./ledger";
import type { Look } from "./doubt";
import { lookedAt } from "./look";
import { changedWorld, type WorldChange } from "./world-change";
import { MINUTE_MS } from "@/lib/epoch";

export const BEGIN = Date.UTC(2026, 10, 21, 9);
export const US = { region: "us" as const, portalId: null };
export const PORTAL = { region: "us" as const, portalId: "p1" };
export const ADA = { id: "u1", name: "Ada" };

export function minute(minutes: number): number {
  return BEGIN + minutes * MINUTE_MS;
}

/** Facts of a webhook by a short word, the last attempt at a minute. */
export function on(attemptAt?: number, code: number | null = 200): WebhookFacts {
  return facts(true, "active", attemptAt, code);
}
export function stopped(attemptAt: number, code: number | null = 500): WebhookFacts {
  return facts(true, "inactive", attemptAt, code);
}
export function off(attemptAt?: number, code: number | null = 200): WebhookFacts {
  return facts(false, "active", attemptAt, code);
}
export const UNCONFIGURED = facts(false, "unconfigured");

function facts(
  enabled: boolean,
  status: string,
  attemptAt?: number,
  code: number | null = null,
): WebhookFacts {
  const lastAttempt = attemptAt === undefined ? null : { at: minute(attemptAt), code, message: "" };
  return { enabled, status, lastAttempt };
}

/** A job for a range of minutes. */
export function job(status: string, from: number, to: number, updatedAt = to): ReplayJob {
  return { startAt: minute(from), endAt: minute(to), status, updatedAt: minute(updatedAt) };
}

/** A host that looks now and then. */
export function looker(scope: typeof US | typeof PORTAL = US) {
  const books = new Books(newLedger(scope, BEGIN, "gap-"));
  let seenJob: ReplayJob | null = null;
  let details = {
    destinationId: "d1",
    endpointHost: "siem.example.com",
    webhookUpdatedAt: scope.portalId === null ? BEGIN : null,
    destinationUpdatedAt: BEGIN,
  };
  return {
    books,
    /** @param more `job` stays until another one is seen; `details` likewise, where they are asked */
    look: (
      at: number,
      seen: WebhookFacts,
      {
        isWithoutDetails = false,
        ...more
      }: Partial<Omit<Look, "details">> & {
        details?: Partial<typeof details>;
        isWithoutDetails?: boolean;
      } = {},
    ) => {
      seenJob = more.job ?? seenJob;
      details = { ...details, ...more.details };
      const step = lookedAt(books.ledger, {
        at: minute(at),
        intervalMs: MINUTE_MS,
        ...seen,
        ...more,
        job: seenJob,
        details: isWithoutDetails ? null : details,
      });
      books.keep(step);
      return step;
    },
  };
}

/** A host that knows every change. */
export function world(scope: typeof US | typeof PORTAL = US) {
  const books = new Books(newLedger(scope, BEGIN, "gap-"));
  const change = (at: number, facts: WebhookFacts, more: Partial<WorldChange> = {}) => {
    const step = changedWorld(books.ledger, {
      at: minute(at),
      destinationId: "d1",
      job: null,
      ...facts,
      ...more,
    });
    books.keep(step);
    return step;
  };
  change(0, UNCONFIGURED);
  return { books, change };
}

/** The gaps in minutes, by their beginning: `[from, to]`, with a word on what closed them. */
export function inMinutes(books: Books): (number | string | null)[][] {
  const minutes = (instant: number | null) =>
    instant === null ? null : Math.round(((instant - BEGIN) / MINUTE_MS) * 1000) / 1000;
  return books.allGaps
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to, closedBy, id }) => [id, minutes(from), minutes(to), closedBy?.kind ?? "open"]);
}

/** The history in minutes: `from state`. */
export function historyInMinutes({ history }: Books): string[] {
  return history.map(({ from, state }) => `${Math.floor((from - BEGIN) / MINUTE_MS)} ${state}`);
}
