import { readInstant } from "@/contract/wire/instant";
import type { Destination } from "@/contract/webhook/destination";
import { type DestinationFormValues, toFormValues } from "@/features/destinations/destination-form";

/** All of a destination that can be seen, and so compared. */
const VISIBLE_FIELDS = ["name", "endpoint", "logFormat", "isSslVerificationDisabled"] as const;

export type VisibleValues = Pick<DestinationFormValues, (typeof VISIBLE_FIELDS)[number]>;

/**
 * Whether another client saved the destination in between. Not by the time alone: two saves may share an instant.
 * And not by the fields alone: a replaced authorization shows in nothing but the time.
 */
export function hasChangedMeanwhile(opened: Destination, stored: Destination): boolean {
  const before = toFormValues(opened);
  const now = toFormValues(stored);
  return (
    readInstant(opened.updated_at) !== readInstant(stored.updated_at) ||
    VISIBLE_FIELDS.some((field) => before[field] !== now[field])
  );
}
