// The watcher's reads: with its own token, within the calls that it may make in a minute.

import type * as z from "zod/mini";
import { apiPaths } from "@/contract/paths";
import type { ReadCall } from "@/contract/watch/looking/look-calls";
import type { Ask } from "@/contract/watch/looking/observe";
import { MINUTE_MS } from "@/lib/epoch";
import type { ApiReader, ReadAnswer } from "./api-reader";
import { type Allowance, CallBudget } from "./call-budget";
import type { WatchClock } from "./clock";

/** A destination is read once for all webhooks that name it, if they are looked at so close to each other. */
const SHARED_DESTINATION_MS = MINUTE_MS;

export class OwnReads {
  readonly #reader: ApiReader;
  readonly #token: string;
  readonly #clock: WatchClock;
  readonly #budget: CallBudget;
  readonly #destinations = new Map<
    string,
    { readonly readMs: number; readonly answer: ReadAnswer<unknown> }
  >();

  /** @param most calls in any minute */
  constructor(reader: ApiReader, token: string, clock: WatchClock, most: number) {
    this.#reader = reader;
    this.#token = token;
    this.#clock = clock;
    this.#budget = new CallBudget(() => clock.monotonicMs(), most);
  }

  /** Null where so many calls would be too many now. */
  take(calls: number): Allowance | null {
    return this.#budget.take(calls);
  }

  /** @param allowance what was taken for it; null: for a call that has to be made in any case */
  asking(allowance: Allowance | null): Ask {
    return async <Schema extends ReadCall["schema"]>(call: ReadCall<Schema>) => {
      const isDestination = call.path.startsWith(`${apiPaths.destinations()}/`);
      const known = isDestination ? this.#destinations.get(call.path) : undefined;
      const nowMs = this.#clock.monotonicMs();
      if (known && nowMs - known.readMs < SHARED_DESTINATION_MS)
        return known.answer as ReadAnswer<z.core.output<Schema>>; // by its path it is of that form
      (allowance ?? this.#budget.take(1))?.spend();
      const answer = await this.#reader.read(call, this.#token);
      if (isDestination) this.#destinations.set(call.path, { readMs: nowMs, answer });
      return answer;
    };
  }
}
