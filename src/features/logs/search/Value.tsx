import type { QueryFieldId } from "./query-fields";

export interface ValueProps {
  readonly field: QueryFieldId;
  readonly value: string | undefined;
  /** Where it is not the value itself. */
  readonly text?: string;
}

/** The log's own words: never translated, and never taken for markup. Marked for `ValueActions` by what asks for it. */
export function Value({ field, value, text = value }: ValueProps) {
  if (!value) return null;
  return (
    <code translate="no" data-field={field} data-value={value}>
      {text}
    </code>
  );
}
