import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { WebhookCondition } from "@/audit-log/webhook-status";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";
import type { Tone } from "@/ui/state/StatusBadge";
import type { EpochMs } from "@/lib/epoch";
import { attemptOutcome } from "./attempt-outcome";

export interface BadgeWords {
  readonly tone: Tone;
  /** `null`: a word of the API that has no translation; show it as it came. */
  readonly word: PlainMessageKey | null;
  readonly reason: PlainMessageKey;
}

// The word is the API's, so that it never says more than the API does, but for what is switched off: "active" would read
// as if something were sent. The reason tells equal words apart.
const WORDS: Readonly<Record<WebhookCondition, BadgeWords>> = {
  untried: { tone: "info", word: "webhook.word.active", reason: "webhook.reason.untried" },
  active: { tone: "success", word: "webhook.word.active", reason: "webhook.reason.active" },
  stopped: { tone: "danger", word: "webhook.word.inactive", reason: "webhook.reason.stopped" },
  off: { tone: "neutral", word: "webhook.word.off", reason: "webhook.reason.off" },
  off_after_failure: {
    tone: "warning",
    word: "webhook.word.off",
    reason: "webhook.reason.offAfterFailure",
  },
  unconfigured: {
    tone: "neutral",
    word: "webhook.word.unconfigured",
    reason: "webhook.reason.unconfigured",
  },
  unknown: { tone: "neutral", word: null, reason: "webhook.reason.unknown" },
};

const LAST_FAILED: BadgeWords = {
  tone: "warning",
  word: "webhook.word.active",
  reason: "webhook.reason.lastFailed",
};

const LOST: BadgeWords = {
  tone: "danger",
  word: "webhook.word.active",
  reason: "webhook.reason.lost",
};

const WITH_HOLE: BadgeWords = {
  tone: "warning",
  word: "webhook.word.active",
  reason: "webhook.reason.hole",
};

const CHANGED_SINCE: BadgeWords = {
  tone: "info",
  word: "webhook.word.active",
  reason: "webhook.reason.changed",
};

/**
 * The truth about a webhook in a badge. The switch has its own place.
 *
 * @param openGaps how many gaps of it are not closed, as far as it is known
 */
export function badgeWords(status: SeenStatus, changedAt: EpochMs | null = null, openGaps = 0): BadgeWords {
  const condition = webhookCondition(status);
  if (condition !== "active") return WORDS[condition];
  const outcome = attemptOutcome(status, changedAt);
  if (outcome === "outdated") return CHANGED_SINCE;
  if (outcome === "lost") return LOST;
  // Either the batch is still being retried, or the webhook was resumed and has sent nothing since.
  if (outcome !== "accepted") return LAST_FAILED;
  return openGaps > 0 ? WITH_HOLE : WORDS.active;
}
