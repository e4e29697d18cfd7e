import type { Receiver } from "@/contract/sandbox/receiver";
import { wordMatcher } from "@/lib/word-matcher";

/** Those whose name or URL prefix has every word of the query in it, in any case. */
export function findReceivers<TReceiver extends Pick<Receiver, "name" | "url_prefix">>(
  receivers: readonly TReceiver[],
  query: string,
): readonly TReceiver[] {
  const matches = wordMatcher(query);
  return receivers.filter(({ name, url_prefix: urlPrefix }) => matches(`${name}\n${urlPrefix}`));
}
