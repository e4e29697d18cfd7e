// What a receiver does, as a sentence: `Answers 503 for 3 requests (Retry-After 3), then answers 200`.

import type { BehaviourStep } from "@/contract/sandbox/receiver";
import { formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { sentenceStart } from "@/i18n/sentence-start";

/** The steps in their order; the last one goes on for ever, so that it has no number of requests. */
export function behaviourWords(behaviour: readonly BehaviourStep[], t: Translate, locale: string): string {
  const text = behaviour
    .map((step, index) => {
      const isLast = index === behaviour.length - 1;
      const what = isLast
        ? stepWords(step, t)
        : t("sandbox.behaviour.words.times", { what: stepWords(step, t), count: step.times });
      const details = detailWords(step, t, locale);
      return details === "" ? what : t("sandbox.behaviour.words.details", { what, details });
    })
    .join(t("sandbox.behaviour.words.next"));
  return sentenceStart(text, locale);
}

function stepWords(step: BehaviourStep, t: Translate): string {
  return "fail" in step
    ? t("sandbox.behaviour.words.fail", { failure: t(`deliveries.transport.${step.fail}`) })
    : t("sandbox.behaviour.words.status", { status: step.respond.status });
}

function detailWords(step: BehaviourStep, t: Translate, locale: string): string {
  const retryAfter = stepRetryAfter(step);
  const details = [
    ...(retryAfter === null ? [] : [t("sandbox.behaviour.words.retryAfter", { value: retryAfter })]),
    ...(step.latency_ms === 0
      ? []
      : [t("sandbox.behaviour.words.latency", { latency: formatDuration(step.latency_ms, locale) })]),
  ];
  return details.join(t("sandbox.behaviour.words.and"));
}

/** The `Retry-After` that a step answers with; null when it has none. Headers come as an object or as pairs. */
function stepRetryAfter(step: BehaviourStep): string | null {
  if (!("respond" in step)) return null;
  const { headers = {} } = step.respond;
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers);
  return pairs.find(([name]) => name.toLowerCase() === "retry-after")?.[1] ?? null;
}
