// Attempts in words. Knows no component; `t` and the locale come in.

import type {
  Delivery,
  DeliveryAttempt,
  DeliveryFailureReason,
  DeliveryState,
} from "@/contract/sandbox/delivery";
import { redirectLoss } from "@/contract/sandbox/redirect-loss";
import { formatDuration } from "@/i18n/format";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";
import { sentenceStart } from "@/i18n/sentence-start";
import { withGap } from "@/i18n/with-gap";
import { assertNever } from "@/lib/assert-never";
import type { Tone } from "@/ui/state/StatusBadge";
import { statusWithPhrase } from "@/lib/reason-phrase";

export interface Words {
  readonly tone: Tone;
  readonly text: string;
}

/** How an attempt ended: the status as HTTP calls it, or what went wrong on the way. */
export function outcomeWords(
  { outcome, retry, arrived }: Pick<DeliveryAttempt, "outcome" | "retry" | "arrived">,
  t: Translate,
  locale: string,
): Words {
  if (outcome === null) return { tone: "info", text: t("deliveries.table.underWay") };
  const text =
    "status" in outcome
      ? statusWithPhrase(outcome.status)
      : sentenceStart(t(`deliveries.transport.${outcome.fail}`), locale);
  return { tone: outcomeTone(retry, arrived), text };
}

const ARRIVAL_TONES: Readonly<Record<`${DeliveryAttempt["arrived"]}`, Tone>> = {
  true: "success",
  false: "danger",
  null: "neutral",
};

function outcomeTone(retry: DeliveryAttempt["retry"], arrived: DeliveryAttempt["arrived"]): Tone {
  if (retry === null) return "neutral";
  switch (retry.decision) {
    case "delivered":
      return ARRIVAL_TONES[`${arrived}`];
    case "retry":
      return "warning";
    case "not_retried":
    case "gave_up":
      return "danger";
    default:
      return assertNever(retry.decision);
  }
}

/** What follows an attempt, as a sentence; null while that is not decided. */
export function retryWords({ retry, arrived }: DeliveryAttempt, t: Translate, locale: string): string | null {
  if (retry === null) return null;
  switch (retry.reason) {
    case null:
      if (arrived === null) return t("deliveries.retry.answered");
      return t(arrived ? "deliveries.retry.delivered" : "deliveries.retry.counted");
    case "backoff":
    case "retry_after":
      return t(`deliveries.retry.${retry.reason}`, { wait: formatDuration(retry.wait_ms ?? 0, locale) });
    case "status_not_retryable":
    case "error_not_retryable":
    case "retries_exhausted":
      return t(`deliveries.retry.${retry.reason}`);
    default:
      return assertNever(retry.reason);
  }
}

interface StateWords {
  readonly tone: Tone;
  readonly key: PlainMessageKey;
}

export const STATE_WORDS: Readonly<Record<DeliveryState, StateWords>> = {
  collecting: { tone: "neutral", key: "deliveries.state.collecting" },
  pending: { tone: "info", key: "deliveries.state.pending" },
  retrying: { tone: "warning", key: "deliveries.state.retrying" },
  delivered: { tone: "success", key: "deliveries.state.delivered" },
  failed: { tone: "danger", key: "deliveries.state.failed" },
};

const ARRIVAL_WORDS: Readonly<Record<"lost" | "unknown", StateWords>> = {
  lost: { tone: "danger", key: "deliveries.state.notArrived" },
  unknown: { tone: "neutral", key: "deliveries.state.answered" },
};

/** The state in words; one that counts as delivered has to have arrived to be called so. */
export function stateWords(delivery: Pick<Delivery, "state" | "attempts">): StateWords {
  const doubt = arrivalDoubt(delivery);
  return doubt === null ? STATE_WORDS[delivery.state] : ARRIVAL_WORDS[doubt];
}

/**
 * What Konnect's client counts as delivered, and has not arrived, or was stored without saying which way it went. Null
 * for all others.
 */
export function arrivalDoubt({
  state,
  attempts,
}: Pick<Delivery, "state" | "attempts">): "lost" | "unknown" | null {
  const last = attempts.at(-1);
  if (state !== "delivered" || !last || last.arrived === true) return null;
  return last.arrived === null ? "unknown" : "lost";
}

/** What a redirect took from an attempt and what to do about it, as sentences; null where it took nothing. */
export function lossWords(attempt: DeliveryAttempt, t: Translate): string | null {
  const loss = redirectLoss(attempt);
  return loss && `${withGap(t(`deliveries.way.${loss.lost}`))}${t("deliveries.way.remedy", { to: loss.to })}`;
}

export const REASON_WORDS: Readonly<Record<DeliveryFailureReason, PlainMessageKey>> = {
  not_retried: "deliveries.reason.not_retried",
  exhausted: "deliveries.reason.exhausted",
  dropped: "deliveries.reason.dropped",
};
