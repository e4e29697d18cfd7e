import { useEffect, useRef, type RefObject } from "react";
import type { FieldErrors, FieldValues, UseFormSetError } from "react-hook-form";
import type { FieldError } from "@/lib/field-error";
import { applyFieldErrors, unplacedErrors, type FieldMapping } from "./apply-field-errors";

export interface ServerErrorsInput<TValues extends FieldValues> {
  readonly setError: UseFormSetError<TValues>;
  /** What the form shows now. */
  readonly errors: FieldErrors<TValues>;
  readonly fieldErrors: readonly FieldError[];
  readonly mapping: FieldMapping<TValues>;
  readonly formRef: RefObject<HTMLFormElement | null>;
}

export interface ServerErrors {
  readonly unplaced: readonly FieldError[];
  /** Call it when the form's own validation refused. */
  readonly focusFirstBad: () => void;
}

/** Puts the server's field errors onto the form's fields, once per answer, and the focus on the first bad one. */
export function useServerErrors<TValues extends FieldValues>({
  setError,
  errors,
  fieldErrors,
  mapping,
  formRef,
}: ServerErrorsInput<TValues>): ServerErrors {
  const isFocusWanted = useRef(false);
  // By content: callers may make the list anew with each render.
  const content = JSON.stringify(fieldErrors);
  const latest = useRef({ fieldErrors, mapping });
  useEffect(() => {
    latest.current = { fieldErrors, mapping };
  });

  useEffect(() => {
    if (content === "[]") return;
    applyFieldErrors(setError, latest.current.fieldErrors, latest.current.mapping);
    isFocusWanted.current = true;
  }, [content, setError]);

  // The marks appear with the render that brings the errors; the page's own order decides which is first.
  useEffect(() => {
    if (!isFocusWanted.current || Object.keys(errors).length === 0) return;
    const bad = formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!bad) return;
    isFocusWanted.current = false;
    bad.focus();
  }, [errors, formRef]);

  return {
    unplaced: unplacedErrors(fieldErrors, mapping),
    focusFirstBad: () => {
      isFocusWanted.current = true;
    },
  };
}
