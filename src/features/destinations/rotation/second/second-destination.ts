import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { sameEndpoint } from "@/entities/destination/tell-endpoints-apart";
import { isNamedAfter } from "@/features/destinations/create/duplicate-destination";

/**
 * The destinations that may have been made to replace `old`: the same collector, format and verification, and younger.
 * The newest first; the API knows no relation between two of them.
 */
export function successorsOf(old: Destination, destinations: readonly Destination[]): readonly Destination[] {
  const madeAt = ({ created_at }: Destination) => readInstant(created_at) ?? 0;
  return destinations
    .filter(
      (other) =>
        other.id !== old.id &&
        madeAt(other) > madeAt(old) &&
        sameEndpoint(other.endpoint) === sameEndpoint(old.endpoint) &&
        other.log_format === old.log_format &&
        other.skip_ssl_verification === old.skip_ssl_verification,
    )
    .toSorted((a, b) => madeAt(b) - madeAt(a));
}

/**
 * Which of them a rotation goes on with, when the address does not name one: the only one whose name says that it was
 * made for this. Null where a person has to say so.
 */
export function presumedSuccessor(
  old: Destination,
  successors: readonly Destination[],
  nameWord: string,
): Destination | null {
  const named = successors.filter(({ name }) => isNamedAfter(name, old.name, nameWord));
  return named.length === 1 ? (named[0] ?? null) : null;
}
