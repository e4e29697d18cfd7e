// What a watcher keeps, as it needs it: the watcher on Node has it in SQLite, the console in the browser's IndexedDB.

import type { Scope } from "@/history/facts";
import type { Gap } from "@/history/gap";
import type { Ledger, Step } from "@/history/ledger";
import type { Segment } from "@/history/segment";
import type { EpochMs } from "@/lib/epoch";

/** `since`, `offset_ms`: numbers as text. `instance`: of these books among all others. */
export const BOOK_FACTS = ["organization_id", "api", "since", "instance", "offset_ms"] as const;
export type BookFact = (typeof BOOK_FACTS)[number];

export interface Books {
  readonly fact: (name: BookFact) => string | null;
  readonly setFact: (name: BookFact, value: string) => void;
  /** Sets what new books begin with. */
  readonly begin: (organizationId: string, api: string, since: EpochMs) => void;
  readonly ledgers: () => readonly Ledger[];
  readonly ledger: (scope: Scope) => Ledger | null;
  /** That of a webhook which is not known yet begins now. */
  readonly ledgerOrNew: (scope: Scope, since: EpochMs) => Ledger;
  /** Stores what steps of one webhook say, in one transaction with what is done `alongside`. */
  readonly keep: (scope: Scope, steps: readonly Step[], alongside?: () => void) => void;
  /** The segments that reach beyond an instant, in order; the last one has no end. */
  readonly history: (scope: Scope, from: EpochMs) => readonly Segment[];
  readonly gap: (id: string) => Gap | null;
  /** Of some webhooks, the newest `from` first. */
  readonly gaps: (scopes: readonly Scope[]) => Iterable<Gap>;
  /** A gap that has too many events to be counted, until it changes. */
  readonly markUncountable: (gap: Gap) => void;
  readonly isUncountable: (gap: Gap) => boolean;
  /** Lets go of what is over for long. */
  readonly forget: (now: EpochMs) => void;
}

/** The name of a webhook among those that are watched. */
export function keyOf({ region, portalId }: Scope): string {
  return portalId ?? region;
}
