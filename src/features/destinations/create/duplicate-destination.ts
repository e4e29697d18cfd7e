import type { Destination } from "@/contract/webhook/destination";
import { DESTINATION_LIMITS } from "@/contract/webhook/destination-body";
import {
  type DestinationFormValues,
  emptyValues,
  toFormValues,
} from "@/features/destinations/destination-form";

/** Everything of a destination but its name, which has to differ, and its secret, which cannot be read. */
export function duplicateValues(
  source: Destination,
  takenNames: Iterable<string>,
  copyWord: string,
): DestinationFormValues {
  return {
    ...toFormValues(source),
    name: nameOfCopy(source.name, takenNames, copyWord),
    authorization: emptyValues.authorization,
  };
}

/** `SIEM copy`, then `SIEM copy 2`. A copy of a copy counts on instead of growing longer. */
export function nameOfCopy(name: string, takenNames: Iterable<string>, copyWord: string): string {
  const taken = new Set(takenNames);
  const base = baseName(name, copyWord);
  // One more than there are names is enough to find a free one.
  for (let number = 1; number <= taken.size; number += 1) {
    const candidate = withSuffix(base, number === 1 ? ` ${copyWord}` : ` ${copyWord} ${number}`);
    if (!taken.has(candidate)) return candidate;
  }
  return withSuffix(base, taken.size === 0 ? ` ${copyWord}` : ` ${copyWord} ${taken.size + 1}`);
}

/** Whether `nameOfCopy` could have made it of that name, with the same word. */
export function isNamedAfter(name: string, source: string, copyWord: string): boolean {
  return name !== source && baseName(name, copyWord) === baseName(source, copyWord);
}

function baseName(name: string, copyWord: string): string {
  const end = name.lastIndexOf(` ${copyWord}`);
  if (end <= 0) return name;
  return /^(?: \d+)?$/.test(name.slice(end + copyWord.length + 1)) ? name.slice(0, end) : name;
}

/** As the API counts characters. */
function withSuffix(base: string, suffix: string): string {
  return (
    Array.from(base)
      .slice(0, DESTINATION_LIMITS.name - suffix.length)
      .join("")
      .trimEnd() + suffix
  );
}
