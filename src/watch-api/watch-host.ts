// What the watch API is answered from: a world that knows every change, or a watcher that looks now and then. The host
// keeps and checks who asks; what is answered is the same for all (gap-calls.ts, history-calls.ts).

import type { Invalid } from "@/contract/wire/checked";
import type { Scope } from "@/history/facts";
import type { Gap, Person } from "@/history/gap";
import type { Webhook } from "@/history/kept-history";
import type { Ledger, Step } from "@/history/ledger";
import type { EpochMs } from "@/lib/epoch";
import type { WatchError } from "./watch-error";

/** As one caller sees it. */
export interface WatchHost {
  readonly now: EpochMs;
  /** What the caller may read, in the order of the answer. */
  readonly scopes: () => readonly Scope[];
  /** With the segments of the host's that reach beyond an instant, at least. */
  readonly webhook: (scope: Scope, from: EpochMs) => Webhook | Promise<Webhook>;
  readonly ledger: (scope: Scope) => Ledger;
  /** Of some scopes, in the order of `gapOrder`. It may be left before its end. */
  readonly gaps: (scopes: readonly Scope[]) => Iterable<Gap>;
  /** Null where there is none that the caller may read. */
  readonly gap: (id: string) => Gap | null;
  /** With the number of its events, as far as the host can tell now. */
  readonly counted: <T extends Gap>(gap: T) => T | Promise<T>;
  /** Null: nobody that is known, who may change nothing. */
  readonly person: Person | null;
  /** Whether the caller may replay there. @param scope null: it is not known where */
  readonly mayReplay: (scope: Scope | null) => boolean;
  readonly keep: (scope: Scope, step: Step) => void;
}

/** A call, after path and method were matched. */
export interface WatchRequest {
  /** As the client asked for it, for links. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export type WatchResult =
  | { readonly ok: true; readonly status: 200; readonly body: unknown }
  | { readonly ok: false; readonly error: WatchError | Invalid };

export function answered(body: unknown): WatchResult {
  return { ok: true, status: 200, body };
}

export function refused(error: WatchError): WatchResult {
  return { ok: false, error };
}
