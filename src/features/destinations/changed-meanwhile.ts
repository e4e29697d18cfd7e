import type { Destination } from "@/contract/destination";
import { type DestinationFormValues, toFormValues } from "./destination-form";

/** All of a destination that can be seen, and so compared. */
export const VISIBLE_FIELDS = ["name", "endpoint", "logFormat", "isSslVerificationDisabled"] as const;

export type VisibleField = (typeof VISIBLE_FIELDS)[number];

export type VisibleValues = Pick<DestinationFormValues, VisibleField>;

export function changedFields(from: VisibleValues, to: VisibleValues): VisibleField[] {
  return VISIBLE_FIELDS.filter((field) => from[field] !== to[field]);
}

/**
 * Whether someone saved the destination in between. Not by the time alone: two saves may share an instant.
 * And not by the fields alone: a replaced authorization shows in nothing but the time.
 */
export function hasChangedMeanwhile(opened: Destination, stored: Destination): boolean {
  return (
    opened.updated_at !== stored.updated_at ||
    changedFields(toFormValues(opened), toFormValues(stored)).length > 0
  );
}
