// What this browser saw and the watcher does not tell.

import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { type Range, without } from "@/history/ranges";
import { webhookKey } from "./gap-filters";

/** Of the browser's gaps those of which the watcher's, closed ones too, leave out a part. */
export function browserOnly(browser: readonly Gap[], watcher: readonly Gap[]): readonly Gap[] {
  return browser.filter((gap) => {
    const ofSame = watcher.filter(({ scope }) => webhookKey(scope) === webhookKey(gap.scope));
    return without(rangeOf(gap), ofSame.map(rangeOf)).length > 0;
  });
}

function rangeOf({ from, to }: Gap): Range {
  return { from: readInstant(from) ?? 0, to: to === null ? null : readInstant(to) };
}
