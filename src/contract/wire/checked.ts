// A value of a request, read and checked, or why it is refused.

import type { InvalidParameter } from "./problem";

/** The request is at fault: a 400. */
export interface Invalid {
  readonly code: "invalid";
  /** Of the problem, in the audit-logs dialect. */
  readonly detail: string;
  readonly items: readonly InvalidParameter[];
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Invalid };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A 400 about one field. @param detail as in `Invalid` */
export function invalidField(
  detail: string,
  item: InvalidParameter,
): { readonly ok: false; readonly error: Invalid } {
  return { ok: false, error: { code: "invalid", detail, items: [item] } };
}
