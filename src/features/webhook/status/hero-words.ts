// The one sentence of a webhook, and those below it: since when it is so and for how long, what has not arrived, when that
// is lost, and whether there is anything to do. It reassures only about what was observed.

import { webhookCondition } from "@/contract/webhook/webhook-status";
import { readInstant } from "@/contract/wire/instant";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import type { GapWords } from "@/entities/gap/use-gap-words";
import { RETENTION_MS } from "@/audit-log/retention";
import { formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import type { Tone } from "@/ui/state/StatusBadge";
import { notObservedMs } from "@/entities/history/not-observed";
import type { GapPlan } from "./steps/use-gap-plan";

export interface HeroWords {
  readonly tone: Tone;
  readonly title: string;
  /** Sentences that follow on one another. */
  readonly lines: readonly string[];
}

export interface HeroContext {
  readonly t: Translate;
  readonly locale: string;
  readonly words: Pick<GapWords, "moment" | "range">;
}

export type HeroPlan = Pick<GapPlan, "status" | "record" | "isProven" | "isRetrying" | "now"> & {
  readonly changedAt: EpochMs | null;
  /** What the last answer means; null where it says nothing about the present settings. */
  readonly meaning: string | null;
};

export function heroWords(plan: HeroPlan, { t, locale, words }: HeroContext): HeroWords {
  const { status, record, now } = plan;
  const { open, segments } = record;
  const condition = webhookCondition(status);
  const outcome = attemptOutcome(status, plan.changedAt);
  const length = (ms: number) => formatDuration(Math.max(0, ms), locale);
  const unsent = length(open.reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0));
  const meaning = plan.meaning === null ? [] : [plan.meaning];

  switch (condition) {
    case "stopped":
      return stopped();
    case "off":
    case "off_after_failure":
      return off();
    case "unconfigured":
      return {
        tone: "neutral",
        title: t("status.hero.unconfigured"),
        lines: [...missing(), t("status.logs.unconfigured")],
      };
    case "untried":
      if (open.length > 0) return unproven();
      return {
        tone: "info",
        title: t("status.hero.ready"),
        lines: [t("status.hero.untried"), ...doubts("silent")],
      };
    case "unknown":
      return {
        tone: "neutral",
        title: t("status.hero.unknown", { word: status.webhook_status }),
        lines: [t("status.hero.unknownText"), ...missing()],
      };
    case "active":
      return active();
    default:
      return assertNever(condition);
  }

  function stopped(): HeroWords {
    const since = began("stopped") ?? readInstant(status.last_attempt_at) ?? now;
    const title = t("status.hero.stopped", { time: words.moment(since, now), length: length(now - since) });
    return { tone: "danger", title, lines: [...meaning, ...missing()] };
  }

  function off(): HeroWords {
    const since = began("off");
    const title =
      since === null
        ? t("status.hero.offPlain")
        : t("status.hero.off", { time: words.moment(since, now), length: length(now - since) });
    const tone = condition === "off" ? "neutral" : "warning";
    const lines = open.length > 0 ? missing() : [t("status.hero.recorded")];
    return { tone, title, lines: condition === "off" ? lines : [...meaning, ...lines] };
  }

  function active(): HeroWords {
    if (outcome === "lost") {
      return { tone: "danger", title: t("status.hero.lost"), lines: [...meaning, ...missing()] };
    }
    if (outcome === "refused" || outcome === "no_answer") return failing();
    if (open.length === 0) {
      if (outcome === "outdated") {
        return { tone: "info", title: t("status.hero.unprovenPlain"), lines: doubts("silent") };
      }
      return {
        tone: "success",
        title: t("status.hero.delivering"),
        lines: [arrived(), ...doubts("reassured")],
      };
    }
    if (!plan.isProven) return unproven();
    const title =
      open.length === 1
        ? t("status.hero.hole", { length: unsent })
        : t("status.hero.holes", { count: open.length, length: unsent });
    return { tone: "warning", title, lines: missing() };
  }

  function failing(): HeroWords {
    const last = segments.at(-1);
    const since = last?.state === "failing" ? readInstant(last.from) : null;
    const title =
      since === null || now - since < MINUTE_MS
        ? t("status.hero.failing")
        : t("status.hero.failingSince", { time: words.moment(since, now), length: length(now - since) });
    const soFar = open.length === 0 && plan.isRetrying && record.history === "kept";
    return {
      tone: "warning",
      title,
      lines: [...meaning, ...(soFar ? [t("status.hero.retried")] : missing())],
    };
  }

  function unproven(): HeroWords {
    return { tone: "warning", title: t("status.hero.unproven", { length: unsent }), lines: missing() };
  }

  /** When what is so now began, as far as it is within what is kept. */
  function began(state: "stopped" | "off"): EpochMs | null {
    const last = segments.at(-1);
    const from = last?.state === state ? readInstant(last.from) : null;
    if (from !== null && from > now - RETENTION_MS + MINUTE_MS) return from;
    // Older than the window of the history: then the story of its gap tells.
    const opened = open.find(({ cause, to }) => cause === state && to === null)?.story[0];
    return readInstant(opened?.at);
  }

  function arrived(): string {
    // Only the log of deliveries knows the way there; a code alone is an answer of the last that was asked.
    return t(status.arrival ? "status.hero.delivered" : "status.hero.answered");
  }

  /** What has not arrived, and how long it can still be sent. */
  function missing(): string[] {
    const [newest] = open;
    if (newest === undefined) return record.history === "kept" ? [] : doubts("silent");
    return [newest.to === null ? unsentCount() : notArrived(), ...deadlines()];

    function notArrived(): string {
      const key = plan.isProven ? "status.hero.arrivedBut" : "status.hero.notArrived";
      return t(key, { range: words.range(newest!, now) }); // not undefined here
    }
  }

  function unsentCount(): string {
    const counted = open.filter(({ state }) => state !== "lost").map(({ events }) => events?.recorded);
    if (counted.some((count) => count === undefined)) return t("status.hero.recorded");
    return t("status.hero.unsent", { count: counted.reduce<number>((sum, count) => sum + (count ?? 0), 0) });
  }

  function deadlines(): string[] {
    const kinds = open.map((gap) => gapDeadline(gap, now));
    const goneMs = open
      .filter(({ state }) => state === "lost")
      .reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0);
    const gone = goneMs > 0 ? [t("status.hero.gone", { length: length(goneMs) })] : [];
    if (kinds.some((each) => each?.kind === "losing")) return [t("status.hero.losing"), ...gone];
    const instants = kinds.flatMap((each) => (each?.kind === "whole" ? [each.at] : []));
    if (instants.length === 0) return gone;
    return [t("status.hero.deadline", { length: length(Math.min(...instants) - now) }), ...gone];
  }

  /** Whether anything is missing, as far as that can be told. @param without what to say where nothing is in doubt */
  function doubts(without: "reassured" | "silent"): string[] {
    switch (record.history) {
      case "pending":
        return [t("status.hero.historyPending")];
      case "none":
        return [t("status.hero.noHistory")];
      case "unread":
        return [t("status.hero.historyUnread")];
      case "kept": {
        // The window of the history begins where it was asked for, a moment before now.
        const window = { from: now - RETENTION_MS + MINUTE_MS, to: now };
        const unseenMs = notObservedMs(record.notObserved, window);
        if (unseenMs > 0) return [t("status.hero.notObserved", { length: length(unseenMs) })];
        return without === "reassured" ? [t("status.hero.nothing")] : [];
      }
      default:
        return assertNever(record.history);
    }
  }
}
