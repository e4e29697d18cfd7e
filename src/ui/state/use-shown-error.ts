import type { FieldError } from "@/lib/field-error";
import { useT } from "@/i18n/use-t";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { withGap } from "@/i18n/with-gap";
import { type ForeignAnswerFacts, foreignWords } from "./foreign-words";
import type { ShownError } from "./shown-error";

/** A request that went wrong, as far as one has to know to explain it. */
export interface RequestFailure {
  /** No answer, an answer that refuses, one that is not the API's, or a success whose body makes no sense. */
  readonly kind: "network" | "http" | "foreign" | "contract";
  readonly status?: number | undefined;
  /** In the server's own words. */
  readonly problem?: { readonly detail: string } | undefined;
  /** For `foreign`. */
  readonly answer?: ForeignAnswerFacts | undefined;
  /** It is certain that nothing was changed. */
  readonly wasRefused: boolean;
  readonly traceId?: string | undefined;
  /** How long the server asks to wait before the next try. */
  readonly retryAfterMs?: number | undefined;
  /** Which token was not accepted. */
  readonly tokenSerial?: number | undefined;
  readonly fieldErrors: readonly FieldError[];
}

/**
 * Words for a failure. A `save` without a readable answer is not called a failure:
 * the server may well have done it.
 */
export function useShownError(): (failure: RequestFailure, attempt: "load" | "save") => ShownError {
  const t = useT();
  const { locale } = useLanguage();
  return (failure, attempt) => {
    const isUncertain = attempt === "save" && !failure.wasRefused;
    return {
      title: t(isUncertain ? "ui.failure.unknown" : `ui.failure.${attempt}`),
      detail: detailOf(failure),
      status: failure.kind === "http" ? failure.status : failure.answer?.status,
      traceId: failure.traceId,
      requestId: failure.answer?.requestId,
      tokenSerial: failure.tokenSerial,
      fieldErrors: failure.fieldErrors,
    };

    function detailOf(reason: RequestFailure): string {
      const { retryAfterMs } = reason;
      const words = reasonOf(reason);
      if (retryAfterMs === undefined) return words;
      return `${withGap(words)}${t("ui.failure.retryAfter", { duration: formatDuration(retryAfterMs, locale) })}`;
    }

    function reasonOf({ kind, status, problem, answer }: RequestFailure): string {
      if (answer !== undefined) return `${withGap(t("ui.foreign.from"))}${foreignWords(answer, t)}`;
      if (status === 401) return t("ui.failure.unauthorized");
      if (kind === "http") {
        const says = problem?.detail || (status === 429 ? t("ui.failure.rateLimited") : "");
        return says || t("ui.failure.noReason");
      }
      if (kind === "network") return t(isUncertain ? "ui.failure.networkSave" : "ui.failure.network");
      return t(isUncertain ? "ui.failure.contractSave" : "ui.failure.contract");
    }
  };
}
