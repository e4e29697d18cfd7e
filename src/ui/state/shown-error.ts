import type { FieldError } from "@/lib/field-error";

/** A failure in the words a person reads. Code that knows the API makes one from its errors. */
export interface ShownError {
  readonly title: string;
  readonly detail?: string | undefined;
  /** Of the HTTP answer that refused it. */
  readonly status?: number | undefined;
  /** What the support team asks for. */
  readonly traceId?: string | undefined;
  /** What the operators of a gateway before the API ask for. */
  readonly requestId?: string | undefined;
  /** Which token was not accepted; once another one is in use, the failure no longer holds. */
  readonly tokenSerial?: number | undefined;
  /** Only forms use these; see `FormShell`. */
  readonly fieldErrors?: readonly FieldError[] | undefined;
}

/** Puts a failure whose answer names no field onto the one that has to change; the field says it by `rule`. */
export function onField(shown: ShownError, path: string, rule: string): ShownError {
  const error: FieldError = { path, rule, params: {}, text: shown.detail ?? "" };
  return { ...shown, detail: undefined, fieldErrors: [error] };
}
