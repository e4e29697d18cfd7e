import type { FieldError } from "@/lib/field-error";

/** A failure in the words a person reads. Whoever knows the API makes one from its errors. */
export interface ShownError {
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the support team asks for. */
  readonly traceId?: string | undefined;
  /** Only forms use these; see `FormShell`. */
  readonly fieldErrors?: readonly FieldError[] | undefined;
}
