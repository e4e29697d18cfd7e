import type { Receiver } from "@/contract/sandbox/receiver";

/** Those whose name or URL prefix has every word of the query in it, in any case. */
export function findReceivers<TReceiver extends Pick<Receiver, "name" | "url_prefix">>(
  receivers: readonly TReceiver[],
  query: string,
): readonly TReceiver[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return receivers.filter(({ name, url_prefix: urlPrefix }) => {
    const text = `${name}\n${urlPrefix}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
