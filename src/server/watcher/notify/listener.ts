// What the watcher sees becomes messages, within the transaction that keeps it.

import type { ApiClock, WatchClock } from "@/watching/clock";
import type { WatchListener } from "@/watching/watcher";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import type { Outbox } from "./outbox";
import { losingSoon, tokenRefusal, transitionsOf } from "./transitions";

export function listenerOf(
  outbox: Outbox,
  books: WatchBooks,
  { clock, apiClock }: { readonly clock: WatchClock; readonly apiClock: ApiClock },
): WatchListener {
  return {
    kept(before, steps) {
      let known = before;
      const transitions = steps.flatMap((step) => {
        const found = transitionsOf(known, step, apiClock.now());
        const refusal = tokenRefusal(books.ledgers(), step, apiClock.now());
        known = step.ledger;
        return [...found, ...refusal];
      });
      outbox.put(transitions, clock.wall());
    },
    everyMinute(ledgers) {
      const now = apiClock.now();
      const losing = ledgers.flatMap(({ scope, gaps }) => losingSoon(scope, gaps, now));
      if (losing.length > 0) books.owned.transact(() => outbox.put(losing, clock.wall()));
    },
    everyHour: () => outbox.forget(clock.wall()),
    stop: () => outbox.stop(),
    send: () => outbox.send(() => clock.wall()),
  };
}
