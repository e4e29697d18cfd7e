import type { FieldError } from "@/lib/field-error";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "./shown-error";

/** A request that went wrong, as far as one has to know to explain it. */
export interface RequestFailure {
  /** No answer, an answer that refuses, or a success whose body makes no sense. */
  readonly kind: "network" | "http" | "contract";
  readonly status?: number | undefined;
  /** In the server's own words. */
  readonly problem?: { readonly detail: string } | undefined;
  readonly traceId?: string | undefined;
  /** How long the server asks to wait before the next try. */
  readonly retryAfterMs?: number | undefined;
  readonly fieldErrors: readonly FieldError[];
}

/**
 * Words for a failure. A `save` without a readable answer is not called a failure:
 * the server may well have done it.
 */
export function useShownError(): (failure: RequestFailure, attempt: "load" | "save") => ShownError {
  const t = useT();
  return (failure, attempt) => {
    const isUncertain = attempt === "save" && failure.kind !== "http";
    return {
      title: t(isUncertain ? "ui.failure.unknown" : `ui.failure.${attempt}`),
      detail: detailOf(failure),
      status: failure.kind === "http" ? failure.status : undefined,
      traceId: failure.traceId,
      fieldErrors: failure.fieldErrors,
    };

    function detailOf({ kind, status, problem, retryAfterMs }: RequestFailure): string {
      if (status === 401) return t("ui.failure.unauthorized");
      if (status === 429 && retryAfterMs !== undefined) {
        return t("ui.failure.rateLimited", { count: Math.ceil(retryAfterMs / 1000) });
      }
      if (kind === "http") return problem?.detail ?? t("ui.failure.noReason");
      if (kind === "network") return t(isUncertain ? "ui.failure.networkSave" : "ui.failure.network");
      return t(isUncertain ? "ui.failure.contractSave" : "ui.failure.contract");
    }
  };
}
