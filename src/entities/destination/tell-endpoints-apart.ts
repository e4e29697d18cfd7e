import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { endpointHost } from "@/lib/endpoint-host";
import { harmlessEndpoint, shortenEndpoint } from "./shorten-endpoint";

export interface ShownEndpoint {
  /** Never with a part that could be a secret. */
  readonly text: string;
  /** Which one it is of several that have the same text, since they differ in what is hidden only; else null. */
  readonly twin: Twin | null;
}

export interface Twin {
  /** 1-based, the oldest destination first, so that it stays with its endpoint when another is added. */
  readonly number: number;
  readonly total: number;
}

/** From little to much: the first that no other endpoint shares is shown. */
const STEPS = {
  host: [endpointHost, shortenEndpoint, harmlessEndpoint],
  path: [shortenEndpoint, harmlessEndpoint],
} as const;

/**
 * What is shown of each endpoint, by the destination's id: as little as tells it from the others. Only destinations
 * with the same endpoint read the same.
 * @param destinations all that there are, not those of a page or a search: what one reads as must not depend on them
 * @param least what is enough where nothing else reads the same
 */
export function tellEndpointsApart(
  destinations: readonly Pick<Destination, "id" | "endpoint" | "created_at">[],
  least: keyof typeof STEPS,
): ReadonlyMap<string, ShownEndpoint> {
  const oldestFirst = destinations.toSorted(
    (a, b) => (readInstant(a.created_at) ?? 0) - (readInstant(b.created_at) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const endpoints = [...new Set(oldestFirst.map(({ endpoint }) => sameEndpoint(endpoint)))];
  const shown = new Map<string, ShownEndpoint>();
  let alike: readonly (readonly string[])[] = [endpoints];
  for (const shorten of STEPS[least]) {
    const groups = alike.flatMap((group) => byText(group, shorten));
    for (const [text, group] of groups) {
      for (const [index, endpoint] of group.entries()) {
        const twin = group.length === 1 ? null : { number: index + 1, total: group.length };
        shown.set(endpoint, { text, twin });
      }
    }
    alike = groups.flatMap(([, group]) => (group.length === 1 ? [] : [group]));
  }
  return new Map(
    destinations.map(({ id, endpoint }) => [id, shown.get(sameEndpoint(endpoint)) ?? NOTHING_SHOWN]),
  );
}

const NOTHING_SHOWN: ShownEndpoint = { text: "…", twin: null };

function byText(endpoints: readonly string[], shorten: (endpoint: string) => string) {
  const groups = new Map<string, string[]>();
  for (const endpoint of endpoints) {
    const text = shorten(endpoint);
    const group = groups.get(text);
    if (group) group.push(endpoint);
    else groups.set(text, [endpoint]);
  }
  return [...groups];
}

/** One spelling for addresses that are the same, such as with and without a `/` after the host. */
export function sameEndpoint(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).href : endpoint;
}
